using System.Text.RegularExpressions;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Rendered;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>Sources that the ladder has no kind for, from the settings to the objects that are applied.</summary>
public sealed partial class StoreCasesTests
{
    private const string Name = "73-store-of-another-provider";
    private const string Store = "kubernetes:external-secrets.io/v1:SecretStore";
    private const string ClusterStore = "kubernetes:external-secrets.io/v1:ClusterSecretStore";
    private const string ExternalSecret = "kubernetes:external-secrets.io/v1:ExternalSecret";

    [Fact]
    public async Task Plan_Stores_AreOneAnApplicationAndHaveNoReader() => Assert.Equal(
        ["pay/pay.connect", "web/web.default"],
        (await PlanAsync()).Resources.OfType(Store)
            .Select(store => $"{store.Input("metadata", "namespace")}/{store.Input("metadata", "name")}").Order());

    [Theory]
    [InlineData("kubernetes:core/v1:ServiceAccount")]
    [InlineData("kubernetes:rbac.authorization.k8s.io/v1:Role")]
    [InlineData("aws:iam/role:Role")]
    [InlineData("vault:index/policy:Policy")]
    public async Task Plan_Reader_IsNone(string type) => Assert.Empty((await PlanAsync()).Resources.OfType(type));

    [Fact]
    public async Task Plan_Providers_AreThoseOfTheClusterAlone() => Assert.Equal(
        ["kubernetes", "kubernetes-takeover", "random"],
        (await PlanAsync()).Resources.Where(resource => resource.IsProvider).Select(resource => resource.Name).Order());

    [SharedDataFact]
    public async Task Render_Objects_AreThoseThatTheOperatorKnows() => Assert.Empty(
        from file in RenderedStack.Of(await PlanAsync()).Files
        where Objects.IsMatch(file.Key)
        from violation in CrdSchemas.All.Violations(file.Value)
        select $"{file.Key}: {violation}");

    [Fact]
    public async Task Render_Objects_AreAllThatTheCaseHas() =>
        Assert.Equal(7, RenderedStack.Of(await PlanAsync()).Files.Keys.Count(Objects.IsMatch));

    [Fact]
    public async Task Plan_SharedStore_NamesTheNamespaceOfItsSecret() => Assert.Equal(
        "external-secrets",
        Assert.Single((await PlanAsync()).Resources.OfType(ClusterStore))
            .Input("spec", "provider", "doppler", "auth", "secretRef", "dopplerToken", "namespace"));

    [Fact]
    public async Task Plan_Keys_ReadPropertyAndVersionAsTheContractNamesThem() => Assert.Equal(
        [("STRIPE", "apiKey", null), ("signing", null, "release-7")],
        References(await SecretAsync("web-secrets")).Select(reference =>
            (reference.GetValueOrDefault("key"), reference.GetValueOrDefault("property"), reference.GetValueOrDefault("version"))));

    [Fact]
    public async Task Plan_Extract_ReadsTheEntryThatThePatternNames() => Assert.Equal(
        "production pay db", InputTexts.Below(Assert.Single(Items(await SecretAsync("pay-db"), "dataFrom")), "extract", "key"));

    [Fact]
    public async Task Plan_Sources_HaveDigestsOfTheirOwn() => Assert.Equal(
        2,
        (await PlanAsync()).Resources.OfType(ExternalSecret).Select(secret => secret.Input("metadata", "annotations", "secrets-ladder/source-digest"))
            .OfType<string>().Distinct().Count());

    [Fact]
    public async Task Plan_Operator_ReachesThePortOfTheSource() => Assert.Contains(
        "8443",
        (await PlanAsync()).Resources.Single(resource => resource.IsChart).Input("values", "networkPolicy") is { } policy
            ? PlanValues.TextOf(policy)
            : "",
        StringComparison.Ordinal);

    [Fact]
    public async Task Judge_Case_OneWarningABackend() => Assert.Equal(
        [
            "STO006 the backend 'connect' reads from onepassword, and what its credential may read there can be neither derived nor checked; "
                + "the namespace pay must hold Secret onepassword-token (key token); "
                + "let the credential read the entries of this stack alone, and replace it regularly",
            "STO006 the backend 'default' reads from doppler, and what its credential may read there can be neither derived nor checked; "
                + "each of the namespaces external-secrets, web must hold Secret doppler-token (key dopplerToken); "
                + "let the credential read the entries of this stack alone, and replace it regularly",
        ],
        (await CaseFolder.PlanAsync(Name)).Findings.Select(finding => $"{finding.Rule} {finding.Message}"));

    private static async Task<Plan> PlanAsync() => (await CaseFolder.PlanAsync(Name)).Plan;

    private static async Task<PlannedResource> SecretAsync(string name) =>
        (await PlanAsync()).Resources.OfType(ExternalSecret).Single(resource => resource.Input("metadata", "name") as string == name);

    private static IEnumerable<IReadOnlyDictionary<string, object>> References(PlannedResource secret) =>
        Items(secret, "data").Select(item => (IReadOnlyDictionary<string, object>)item["remoteRef"]);

    private static IEnumerable<IReadOnlyDictionary<string, object>> Items(PlannedResource secret, string list) =>
        ((IEnumerable<object>)secret.Input("spec", list)!).Cast<IReadOnlyDictionary<string, object>>();

    [GeneratedRegex("(secretstore|externalsecret)-")]
    private static partial Regex Objects { get; }
}
