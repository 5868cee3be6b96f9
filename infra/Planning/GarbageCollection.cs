using System.Runtime;

namespace SecretsLadder.Infra.Planning;

/// <summary>
/// When the runtime collects garbage. What a program constructs lives until its plan is written, so that a collection in between frees
/// next to nothing and copies everything.
/// </summary>
internal static class GarbageCollection
{
    /// <summary>From how many applications on it is worth the preparation.</summary>
    private const int ManyApplications = 100;

    /// <summary>What constructing, judging and writing an application with five Secrets of three keys takes, and some more.</summary>
    private const long BytesPerApplication = 200 * 1024;

    /// <summary>Of the memory that the process may have, a plan is given no more than one part in so many.</summary>
    private const int PartOfMemory = 4;

    private static readonly Lock Gate = new();

    /// <summary>Collects what reading the settings has left behind, and then, unless a plan takes more than expected, no more.</summary>
    /// <param name="applications">How many applications are about to be planned.</param>
    public static void Postpone(int applications)
    {
        if (applications < ManyApplications)
        {
            return;
        }

        lock (Gate)
        {
            if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
            {
                Postpone(Math.Min(applications * BytesPerApplication, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / PartOfMemory));
            }
        }
    }

    private static void Postpone(long bytes)
    {
        try
        {
            GC.TryStartNoGCRegion(bytes);
        }
        catch (ArgumentOutOfRangeException)
        {
            // A collector that cannot put off that much collects as it always does.
        }
    }
}
