using System.Text.Json;
using System.Text.Json.Nodes;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Controllers;

public sealed class ReloaderValuesTests
{
    private const string Chart = "reloader-2.2.16";

    private static readonly ReloaderArgs Two = new() { Namespaces = ["agent", "shop"] };
    private static readonly ReloaderArgs One = new() { Namespaces = ["shop"], Replicas = 1 };

    [SharedDataFact]
    public void Of_Values_AreKnownToTheChart() => Assert.Empty(new ChartValues(Chart).UnknownKeys(ValuesOf(Two)));

    [SharedDataFact]
    public void Of_Values_HoldToTheChartsSchema() => Assert.Empty(new ChartValues(Chart).Violations(ValuesOf(Two)));

    [Fact]
    public void Of_Namespaces_AreAllThatIsWatched() => AssertValue("[agent, shop]", Two, "namespaces");

    [Fact]
    public void Of_OtherNamespaces_AreNotWatched() => AssertValue("false", Two, "watchGlobally");

    [Fact]
    public void Of_OtherSecrets_AreNotRead() => AssertValue("app.kubernetes.io/managed-by=secrets-ladder", Two, "resourceLabelSelector");

    [Theory]
    [InlineData("ignoreConfigMaps")]
    [InlineData("ignoreJobs")]
    [InlineData("ignoreCronJobs")]
    [InlineData("readOnlyRootFileSystem")]
    public void Of_Restriction_IsOn(string key) => AssertValue("true", Two, key);

    [Fact]
    public void Of_TwoPods_ElectALeader() => AssertValue("true", Two, "enableHA");

    [Fact]
    public void Of_OnePod_ElectsNone() => AssertValue("false", One, "enableHA");

    [Fact]
    public void Of_Restart_IsAnAnnotation() => AssertValue("annotations", Two, "reloadStrategy");

    [Fact]
    public void Of_Container_HasNoCapability() =>
        AssertValue("{ allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }", Two, "deployment.containerSecurityContext");

    private static void AssertValue(string expected, ReloaderArgs args, string path) => Assert.Equal(
        SortedJson.OfYaml(expected),
        SortedJson.Of(path.Split('.').Aggregate(ValuesOf(args)["reloader"], (node, key) => node![key])));

    private static JsonNode ValuesOf(ReloaderArgs args) => JsonSerializer.SerializeToNode(ReloaderValues.Of(args))!;
}
