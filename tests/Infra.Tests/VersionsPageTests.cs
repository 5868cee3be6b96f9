using System.Text.Json;
using System.Text.RegularExpressions;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails.Rules.Ver;
using SecretsLadder.Infra.Planning.Kinds;
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

    [Fact]
    public void Page_ApiVersions_AreThoseOfTheCustomResources() => Assert.Equal(
        KubernetesKinds.All.Select(kind => kind.Type.Split(':')[1]).Where(version => CustomResource().IsMatch(version)).Distinct().Order(),
        ApiVersions().Matches(Page).Select(row => $"{row.Groups["group"].Value}/{row.Groups["version"].Value}"));

    private static IEnumerable<(string Name, string Version)> Pins() =>
    [
        .. typeof(Charts).GetFields().Select(field => (Chart)field.GetValue(null)!).Select(chart => (chart.Name, chart.Version)),
        .. Packages().Matches(Text("Directory.Packages.props")).Select(package => (package.Groups["name"].Value, package.Groups["version"].Value)),
        ("Pulumi CLI", Text(".pulumi.version").TrimEnd()),
        ("Kubernetes, newest", KubernetesSchemas.NewestVersion),
        ("Kubernetes, oldest", KubernetesSchemas.OldestVersion),
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

    [GeneratedRegex(@"^\| `(?<group>[a-z.-]+)` \| `(?<version>v[0-9a-z]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex ApiVersions();

    /// <summary>A group with a dot that is not Kubernetes' own; <c>helm.sh</c> is the provider's word for a chart.</summary>
    [GeneratedRegex(@"^[a-z-]+\.[a-z.-]+/(?<!k8s\.io/|helm\.sh/)")]
    private static partial Regex CustomResource();

    [GeneratedRegex("<PackageVersion Include=\"(?<name>[^\"]+)\" Version=\"(?<version>[^\"]+)\"")]
    private static partial Regex Packages();
}
