using System.Text.RegularExpressions;
using SecretsLadder.Components.Levels;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>A place where copies of the sealing key are kept.</summary>
/// <param name="Backend">The stack's name of the backend.</param>
/// <param name="Entry">Pattern of the entry's full name, or null for the usual one.</param>
internal sealed partial record SealingKeyEscrowSettings(string Backend, string? Entry)
{
    private const string Cluster = "{cluster}";
    private const string Former = $"{Cluster}/sealing-key/{SealingKeyEscrow.Generation}";
    private const string Usual = $"{Settings.Backends.Backend.Platform}/{Former}";

    private static readonly Field<string> BackendKey =
        Field.Required("backend", Texts.Label("the name of a backend"), "The backend that keeps the copies.");

    private static readonly Field<string?> EntryKey = Field.Optional<string?>(
        "entry",
        new TextSchema("an entry pattern", CheckPattern, example: Usual)!,
        $"Pattern of the entry's full name, made of {Cluster} and {SealingKeyEscrow.Generation}. "
        + $"Default: {Usual}, with a leading / in the Parameter Store, and -- in place of / in Azure and GCP.",
        null);

    public static readonly ObjectSchema<SealingKeyEscrowSettings> Schema = new(
        "A place where copies of the sealing key are kept.", [BackendKey, EntryKey], values => new(values.Get(BackendKey), values.Get(EntryKey)));

    /// <summary>The pattern that is the default in a backend.</summary>
    /// <param name="backend">The backend.</param>
    public static string DefaultIn(Backend backend) => backend.PlatformEntry(Usual);

    /// <summary>The pattern that was the default before entries of the platform had a prefix.</summary>
    /// <param name="backend">The backend.</param>
    public static string FormerDefaultIn(Backend backend) => backend.PlatformEntry(Former).Replace(EntryPattern.Run, "-", StringComparison.Ordinal);

    /// <summary>Whether an entry has the name that a copy of some cluster's sealing key has by default, now or formerly.</summary>
    /// <param name="entry">Full name of the entry.</param>
    public static bool IsCopy(string entry) => entry.Contains("sealing-key", StringComparison.OrdinalIgnoreCase) && CopyName().IsMatch(entry);

    /// <summary>The full name of the entry, with the generation still to be put in.</summary>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="backend">The backend.</param>
    public string EntryIn(string cluster, Backend backend) => (Entry ?? DefaultIn(backend)).Replace(Cluster, cluster, StringComparison.Ordinal);

    /// <summary>With slashes, and in the two forms for services that accept none.</summary>
    [GeneratedRegex(
        @"\A/?(platform/)?[a-z0-9][a-z0-9_-]*/sealing-key/[0-9]+\z|\Aplatform--[a-z0-9][a-z0-9_-]*--sealing-key--[0-9]+\z"
        + @"|\A(?!.*--)[a-z0-9][a-z0-9_-]*-sealing-key-[0-9]+\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CopyName();

    private static string? CheckPattern(string pattern)
    {
        var rest = pattern.Replace(Cluster, "", StringComparison.Ordinal).Replace(SealingKeyEscrow.Generation, "", StringComparison.Ordinal);
        return pattern.Contains(SealingKeyEscrow.Generation, StringComparison.Ordinal)
            && !rest.Contains('{', StringComparison.Ordinal)
            && !rest.Contains('}', StringComparison.Ordinal)
            ? null
            : $"a text with {SealingKeyEscrow.Generation} in it, and {Cluster} where wanted";
    }
}
