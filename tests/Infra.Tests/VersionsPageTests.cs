using System.Text.Json;
using System.Text.RegularExpressions;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails.Rules.Ver;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests;

/// <summary>docs/reference/versions.md names every pin, and nothing else.</summary>
public sealed partial class VersionsPageTests
{
    private static readonly string Page = Text("docs", "reference", "versions.md");

    [Fact]
    public void Page_Pins_AreThoseOfTheCode() =>
        Assert.Equal(Pins().Order(), Rows().Matches(Page).Select(row => (row.Groups["name"].Value, row.Groups["version"].Value)).Order());

    [Fact]
    public void Page_KeyVault_NamesTheApiVersionOfTheRule() =>
        Assert.Contains($"the API version {RetiringApiRule.Pinned}, which Azure retires", Page, StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Version)> Pins() =>
    [
        .. new[] { Charts.ExternalSecrets, Charts.Reloader, Charts.SealedSecrets }.Select(chart => (chart.Name, chart.Version)),
        .. Packages().Matches(Text("Directory.Packages.props")).Select(package => (package.Groups["name"].Value, package.Groups["version"].Value)),
        (".NET SDK", Sdk()),
    ];

    private static string Sdk()
    {
        using var json = JsonDocument.Parse(Text("global.json"));
        return json.RootElement.GetProperty("sdk").GetProperty("version").GetString()!;
    }

    private static string Text(params string[] path) => File.ReadAllText(Path.Combine([RepositoryRoot.Path, .. path]));

    [GeneratedRegex(@"^\| (?<name>[^|]+) \| (?<version>[0-9][^| ]*) \| [0-9]{4}-[0-9]{2}-[0-9]{2} \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("<PackageVersion Include=\"(?<name>[^\"]+)\" Version=\"(?<version>[^\"]+)\"")]
    private static partial Regex Packages();
}
