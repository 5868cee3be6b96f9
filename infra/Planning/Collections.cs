using System.Runtime;

namespace SecretsLadder.Infra.Planning;

/// <summary>
/// When the runtime collects garbage. What a program constructs lives until its plan is written, so that a collection in between frees
/// next to nothing and copies everything.
/// </summary>
internal static class Collections
{
    /// <summary>From how many applications on it is worth the preparation.</summary>
    private const int ManyApplications = 100;

    /// <summary>What constructing, judging and writing one application takes; five Secrets of three keys take 190 KB.</summary>
    private const long BytesPerApplication = 200 * 1024;

    /// <summary>Which part of the memory that the process may have is never exceeded for it.</summary>
    private const int PartOfMemory = 4;

    /// <summary>Collects what reading the settings has left behind, and then, unless a plan takes more than expected, no more.</summary>
    /// <param name="applications">How many applications are about to be planned.</param>
    public static void Postpone(int applications)
    {
        if (applications < ManyApplications || GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            return;
        }

        try
        {
            GC.TryStartNoGCRegion(Math.Min(applications * BytesPerApplication, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / PartOfMemory));
        }
        catch (ArgumentOutOfRangeException)
        {
            // A collector that cannot put off that much collects as it always does.
        }
    }
}
