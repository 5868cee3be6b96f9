using System.Collections.Immutable;
using SecretsLadder.Infra.Settings.Documents;

namespace SecretsLadder.Infra.Settings;

/// <summary>The other stacks of a folder: they may use the same cluster, or have their entries in the same place.</summary>
internal static class Neighbours
{
    /// <summary>The other stacks as far as they can be read. What is wrong with them is reported when they are planned.</summary>
    /// <param name="folder">The folder of stacks.</param>
    /// <param name="stack">Name of the stack.</param>
    public static ImmutableArray<StackSettings> Read(StacksFolder folder, string stack)
    {
        var found = ImmutableArray.CreateBuilder<StackSettings>();
        foreach (var other in folder.Stacks.Where(other => other != stack))
        {
            var unheard = new Reading(isDecrypted: false);
            if (StackFile.Read(folder, other, unheard).Config is { } config && StackSchema.Read(config, unheard) is { } settings)
            {
                found.Add(settings with { Stack = other });
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The neighbours of a stack, those in its cluster with their applications.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="folder">The folder of stacks.</param>
    /// <param name="others">The other stacks.</param>
    public static ImmutableArray<StackSettings> Of(StackSettings settings, StacksFolder folder, ImmutableArray<StackSettings> others) =>
    [
        .. others.Select(other => !other.SharesCluster(settings) ? other : other with
        {
            Applications = [.. folder.ReadApplications(other.Stack, new Reading(isDecrypted: false)).Where(application => other.ApplicationSettings.ContainsKey(application.Name))],
        }),
    ];
}
