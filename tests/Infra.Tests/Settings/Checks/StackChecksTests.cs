using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Tests.Settings.Checks;

public sealed class StackChecksTests
{
    private const string Shop = "  secrets-ladder:apps: { shop: { namespace: shop } }\n";
    private const string Aws = "{ kind: aws, accountId: '111122223333', region: eu-west-1 }";
    private const string Parameters = "{ kind: aws, accountId: '111122223333', region: eu-west-1, service: ParameterStore, entry: '{app}/{name}' }";
    private const string Gcp = "{ kind: gcp, project: acme-prod, projectNumber: '123456789012', clusterLocation: europe-west1 }";
    private const string PlainShop = "  secrets-ladder:apps: { shop: { namespace: shop, deliveries: { shop-secrets: plain } } }\n";

    [Fact]
    public void Check_ApplicationWithoutFile_ProposesTheNearest() => Assert.Equal(
        ["stacks/Pulumi.dev.yaml:6:58: config.secrets-ladder:apps.shp: there is no file for this application under dev/apps; did you mean 'shop'?"],
        Mistakes("  secrets-ladder:apps: { shop: { namespace: shop }, shp: { namespace: shop } }\n"));

    [Fact]
    public void Check_FileWithoutSettings_SaysWhatToAdd() => Assert.Equal(
        ["stacks/Pulumi.dev.yaml:6:24: config.secrets-ladder:apps: the application 'shop' (stacks/dev/apps/shop.yaml) has no settings under "
            + "secrets-ladder:apps; add at least 'shop: { namespace: <namespace> }'"],
        Mistakes("  secrets-ladder:apps: {}\n"));

    [Fact]
    public void Check_ManagedSystemNamespace_IsRefused() => Assert.Equal(
        "config.secrets-ladder:namespaces.kube-system: every cluster has this namespace; it must be 'existing'",
        Problem(Shop, level => level.Replace("shop: managed", "shop: managed, kube-system: managed", StringComparison.Ordinal)));

    [Theory]
    [InlineData("namespace: shpo", "namespace: the namespace 'shpo' is not declared under secrets-ladder:namespaces; did you mean 'shop'?")]
    [InlineData(
        "namespace: shop, deliveries: { shop-secret: plain }",
        "deliveries.shop-secret: the application has no contract 'shop-secret'; did you mean 'shop-secrets'?")]
    [InlineData("namespace: shop, backends: { other: default }", "backends.other: the application has no contract 'other'")]
    [InlineData("namespace: shop, databases: { other: role }", "databases.other: the application has no contract 'other'")]
    [InlineData("namespace: shop, entries: { paymnt: full }", "entries.paymnt: the application has no entry 'paymnt'; did you mean 'payment'?")]
    [InlineData("namespace: shop, parameters: { dbHost: db }", "parameters.dbHost: the application has no parameter 'dbHost'")]
    [InlineData(
        "namespace: shop, deliveries: { shop-secrets: external }",
        "deliveries.shop-secrets: level plain does not reach delivery 'external'; a level allows the deliveries up to its own")]
    public void Check_SettingsThatDoNotFitTheApplication_SayWhy(string own, string expected) =>
        Assert.Contains($"config.secrets-ladder:apps.shop.{expected}", Problems($"  secrets-ladder:apps: {{ shop: {{ {own} }} }}\n"));

    [Theory]
    [InlineData("sealed", "plain", true)]
    [InlineData("sealed", "sealed", true)]
    [InlineData("sealed", "csi", false)]
    [InlineData("external", "csi", false)]
    [InlineData("external", "external", true)]
    [InlineData("vault", "csi", true)]
    [InlineData("vault", "sealed", true)]
    public void Check_PinnedDelivery_IsAllowedUpToTheLevel(string level, string delivery, bool isLegal) => Assert.Equal(
        isLegal,
        !Problems(
            $"  secrets-ladder:backends: {{ default: {Aws} }}\n  secrets-ladder:apps: {{ shop: {{ namespace: shop, deliveries: {{ shop-secrets: "
            + $"{delivery}, x: plain }} }} }}\n",
            minimal => minimal.Replace("level: plain", $"level: {level}", StringComparison.Ordinal)).Any(problem =>
                problem.Contains("does not reach", StringComparison.Ordinal)));

    [Fact]
    public void Check_ParameterWithoutValue_SaysWhichTemplateNeedsIt()
    {
        using var stacks = TemporaryStacks.WithShop()
            .WithApplication("dev", "shop", "owner: t\nsecrets: { s: { keys: { K: e }, template: { U: '${dbHost}' } } }\n");

        Assert.Equal(
            ["stacks/Pulumi.dev.yaml:6:32: config.secrets-ladder:apps.shop: the parameter 'dbHost' has no value here, "
                + "and a template of stacks/dev/apps/shop.yaml needs it; where the template means the text itself, write $${dbHost} there"],
            stacks.Mistakes());
    }

    [Theory]
    [InlineData("{}", "the Secret 'shop-secrets' needs the backend 'default', which is not under secrets-ladder:backends")]
    [InlineData(
        "{ defautl: " + Aws + " }",
        "the Secret 'shop-secrets' needs the backend 'default', which is not under secrets-ladder:backends; did you mean 'defautl'?")]
    [InlineData(
        "{ default: " + Parameters + " }",
        "the entry 'shop/payment' of the Secret 'shop-secrets' is not legal in SSM Parameter Store; allowed: a name, or a path of at most 15 levels "
        + "that begins with '/', not beginning with 'aws' or 'ssm'; change the backend's entry pattern, or name the entry here")]
    [InlineData(
        "{ default: " + Gcp + " }",
        "the Secret 'shop-secrets' is read with the workload identity of GKE, and the cluster's platform is another; "
        + "write 'federation: { pool: <pool id>, provider: <provider id> }' with the workload identity pool that trusts the cluster's issuer, "
        + "or opt in to a staticCredential")]
    public void Check_BackendThatDoesNotFit_SaysWhy(string backends, string expected) => Assert.Equal(
        $"config.secrets-ladder:apps.shop: {expected}",
        Problem($"  secrets-ladder:backends: {backends}\n{Shop}", External));

    [Fact]
    public void Check_ClusterWithoutIssuer_CannotReadFromABackend() => Assert.Equal(
        "config.secrets-ladder:apps.shop: the Secret 'shop-secrets' is read with workload identity, which needs the issuer of the cluster's tokens; "
        + "set oidcIssuer under secrets-ladder:cluster",
        Problem(
            $"  secrets-ladder:backends: {{ default: {Aws} }}\n{Shop}",
            minimal => minimal.Replace("level: plain", "level: external", StringComparison.Ordinal)));

    [Fact]
    public void Check_EntryNamedByTheStack_IsJudgedInsteadOfThePattern() => Assert.Equal(DeliveryKind.External, Read(
        $"  secrets-ladder:backends: {{ default: {Parameters} }}\n  secrets-ladder:apps: {{ shop: {{ namespace: shop, entries: "
        + "{ payment: /legal } } }\n",
        External));

    [Theory]
    [InlineData("{ ca: { keys: { ca.crt: pki#ca }, namespaces: [shop] } }", "shared.ca: there is no backend 'default'")]
    [InlineData("{ ca: { backend: pki, keys: { ca.crt: pki#ca }, namespaces: [shop] } }", "shared.ca.backend: there is no backend 'pki'")]
    public void Check_SharedSecretWithoutBackend_IsRefused(string shared, string expected) =>
        Assert.Equal($"config.secrets-ladder:{expected}", Problem($"{PlainShop}  secrets-ladder:shared: {shared}\n", External));

    [Fact]
    public void Check_SharedSecretForAnUnknownNamespace_IsRefused() => Assert.Equal(
        "config.secrets-ladder:shared.ca.namespaces[0]: the namespace 'shopp' is not declared under secrets-ladder:namespaces; did you mean 'shop'?",
        Problem(
            $"{PlainShop}  secrets-ladder:backends: {{ default: {Aws} }}\n  secrets-ladder:shared: {{ ca: {{ keys: {{ ca.crt: pki#ca }}, "
            + "namespaces: [shopp] } }\n", External));

    [Theory]
    [InlineData(
        "{ shop: { shop-secrets: { API_KYE: { secure: v1:x } } } }",
        "shop.shop-secrets.API_KYE: no contract asks for this value; remove it with 'pulumi config rm --path'; did you mean 'API_KEY'?")]
    [InlineData(
        "{ shop: { other: { K: { secure: v1:x } } } }", "shop.other.K: no contract asks for this value; remove it with 'pulumi config rm --path'")]
    [InlineData("{ other: { s: { K: { secure: v1:x } } } }", "other.s.K: no contract asks for this value; remove it with 'pulumi config rm --path'")]
    public void Check_ValueThatNoContractAsksFor_IsRefused(string values, string expected) =>
        Assert.Equal($"config.secrets-ladder:values.{expected}", Problem($"{Shop}  secrets-ladder:values: {values}\n"));

    private static DeliveryKind Read(string more, Func<string, string> change)
    {
        using var stacks = Stacks(more, change);
        return Assert.Single(stacks.Read().Contracts, contract => contract.Name == "shop-secrets").Delivery;
    }

    private static IReadOnlyList<string> Mistakes(string more, Func<string, string>? change = null)
    {
        using var stacks = Stacks(more, change ?? (minimal => minimal));
        return stacks.Mistakes();
    }

    /// <summary>The mistakes without their places.</summary>
    private static IEnumerable<string> Problems(string more, Func<string, string>? change = null) =>
        Mistakes(more, change).Select(mistake => mistake.Split(": ", 2)[1]);

    /// <summary>The one mistake without its place.</summary>
    private static string Problem(string more, Func<string, string>? change = null) => Assert.Single(Problems(more, change));

    private static string External(string minimal) => minimal
        .Replace("level: plain", "level: external", StringComparison.Ordinal)
        .Replace("context: kind-test", "context: kind-test, oidcIssuer: 'https://oidc.example.com'", StringComparison.Ordinal);

    private static TemporaryStacks Stacks(string more, Func<string, string> change) => new TemporaryStacks()
        .WithStack("dev", change(TemporaryStacks.Minimal) + more)
        .WithApplication("dev", "shop", TemporaryStacks.Shop);
}
