using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>The lines of a stack file that keep the names of existing entries when a pattern changes.</summary>
internal static class EntryMigration
{
    /// <summary>Enough to see the form; a stack of many applications continues in the same way.</summary>
    private const int MostOwners = 10;

    /// <summary>The lines in words, or null where no entry follows the pattern.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="backend">The backend whose pattern changes.</param>
    /// <param name="pattern">The pattern that the existing names follow.</param>
    public static string? LinesOf(StackSettings settings, Backend backend, string pattern)
    {
        var former = backend with { Entry = pattern };
        List<string> lines =
        [
            .. from claim in EntryClaims.Of(settings)
               where claim.Backend == backend && claim.ShortName is not null
               let name = claim.ShortName!
               group (name, former.EntryName(settings.Environment, claim.Application ?? Backend.Platform, name)) by KeyOf(claim) into owner
               select $"{owner.Key}.entries: {{ "
                   + $"{string.Join(", ", owner.Distinct().Select(entry => $"{Scalar(entry.Item1)}: {Scalar(entry.Item2)}"))} }}",
        ];
        return lines.Count == 0 ? null
            : string.Join("; ", lines.Take(MostOwners)) + (lines.Count > MostOwners ? $"; and likewise for {lines.Count - MostOwners} more" : "");
    }

    private static string KeyOf(EntryClaim claim) => claim.Application is null
        ? $"{SettingKeys.Namespace}shared.{claim.Of![(claim.Of!.IndexOf('\'', StringComparison.Ordinal) + 1)..^1]}"
        : $"{SettingKeys.Namespace}apps.{claim.Application}";

    /// <summary>A plain scalar of YAML, where the name is one.</summary>
    private static string Scalar(string name) => char.IsAsciiLetter(name[0]) || name[0] == '/' ? name : $"\"{name}\"";
}
