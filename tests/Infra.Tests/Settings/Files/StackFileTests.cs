using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Tests.Settings.Files;

public sealed class StackFileTests
{
    private const string Handover = "config:\n  secrets-ladder:handover:\n    type: boolean\n    default: true\n";

    [Fact]
    public void Read_Minimal_IsRead() => Assert.Equal(
        ("dev", DeploymentEnvironment.Development, Level.Plain, new ClusterSettings("test", ClusterPlatform.Local, "kind-test", null)),
        Settings(stack => (stack.Stack, stack.Environment, stack.Level, stack.Cluster)));

    [Fact]
    public void Read_InvisibleCharacterInAText_IsRefused()
    {
        using var stacks = TemporaryStacks.WithShop();
        stacks.WithStack("dev", TemporaryStacks.Minimal.Replace("kind-test", "\"kind\\u202Etest\"", StringComparison.Ordinal));

        Assert.Contains(stacks.Mistakes(), line => line.Contains("a text without invisible characters", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_Handover_IsFalseByDefault() => Assert.False(Settings(stack => stack.Handover));

    [Theory]
    [InlineData(Handover)]
    [InlineData("config:\n  handover: true\n")]
    [InlineData("config:\n  handover: { value: true }\n")]
    [InlineData("config:\n  secrets-ladder:handover: true\n")]
    public void Read_DefaultOfTheProject_IsTaken(string project) => Assert.True(Settings(stack => stack.Handover, project: project));

    [Fact]
    public void Read_StackAgainstTheProject_Wins() =>
        Assert.False(Settings(stack => stack.Handover, "  secrets-ladder:handover: false\n", project: Handover));

    [Theory]
    [InlineData("config:\n  secrets-ladder:handover: { type: boolean, description: x }\n")]
    [InlineData("name: x\n")]
    [InlineData("config:\n")]
    public void Read_ProjectWithoutDefault_ChangesNothing(string project) => Assert.False(Settings(stack => stack.Handover, project: project));

    [Fact]
    public void Read_MistakeInAProjectDefault_IsShownThere() => Assert.Equal(
        ["Pulumi.yaml:2:28: config.secrets-ladder:handover: must be true or false, found 'maybe'"],
        Mistakes("", "config:\n  secrets-ladder:handover: maybe\n"));

    [Theory]
    [InlineData("  aws:region: eu-west-1\n")]
    [InlineData("  kubernetes:anything: { a: [1] }\n")]
    [InlineData("  secrets-ladderx:level: 3\n")]
    [InlineData("encryptionsalt: v1:abc\n")]
    [InlineData("secretsprovider: awskms://alias/x\nencryptedkey: abc\n")]
    public void Read_OtherNamespaces_Pass(string yaml) => Assert.Equal("dev", Settings(stack => stack.Stack, yaml));

    [Theory]
    [InlineData("environment: [shared, prod]\n", "shared", "prod")]
    [InlineData("environment:\n  imports: [shared]\n", "environment")]
    [InlineData("", new string[0])]
    public void Read_EscEnvironments_AreNoted(string yaml, params string[] expected) =>
        Assert.Equal(expected, Settings(stack => stack.UnresolvedEnvironments, yaml).AsEnumerable());

    [Fact]
    public void Read_OwnKeyThatIsUnknown_ProposesTheNearest() => Assert.Equal(
        ["stacks/Pulumi.dev.yaml:6:3: config.secrets-ladder:backend: the key 'backend' is unknown here; "
            + "allowed: environment, level, cluster, namespaces, controllers, backends, apps, shared, gitops, facts, sealingKey, vaultServer, "
            + "pipeline, handover, values; did you mean 'backends'?"],
        Mistakes("  secrets-ladder:backend: {}\n"));

    [Theory]
    [InlineData(
        "name: x\n",
        "stacks/Pulumi.dev.yaml:1:1: the mapping 'config' is missing; it holds the settings, each under a key such as secrets-ladder:level")]
    [InlineData(
        "config:\n",
        "stacks/Pulumi.dev.yaml:1:1: the mapping 'config' is missing; it holds the settings, each under a key such as secrets-ladder:level")]
    [InlineData("", "stacks/Pulumi.dev.yaml:1:1: the file is empty")]
    public void Read_NoConfig_SaysSo(string yaml, string expected)
    {
        using var stacks = new TemporaryStacks().WithStack("dev", yaml);

        Assert.Equal([expected], stacks.Mistakes());
    }

    [Fact]
    public void Read_EmptyConfig_NamesWhatEveryStackMustHave()
    {
        using var stacks = new TemporaryStacks().WithStack("dev", "config: {}\n");

        Assert.Equal(
            [
                "stacks/Pulumi.dev.yaml:1:9: the key 'secrets-ladder:environment' is missing",
                "stacks/Pulumi.dev.yaml:1:9: the key 'secrets-ladder:level' is missing",
                "stacks/Pulumi.dev.yaml:1:9: the key 'secrets-ladder:cluster' is missing",
                "stacks/Pulumi.dev.yaml:1:9: the key 'secrets-ladder:namespaces' is missing",
            ],
            stacks.Mistakes());
    }

    [Theory]
    [InlineData("secrets-ladder:controllers: { external-secrets: existing }", null, true)]
    [InlineData("secrets-ladder:controllers: { external-secrets: { version: 2.9.0 } }", "2.9.0", false)]
    [InlineData("secrets-ladder:controllers: { external-secrets: {} }", null, false)]
    public void Read_Controller_IsRead(string yaml, string? version, bool isExisting) =>
        Assert.Equal(new ControllerSettings(isExisting, version), Settings(stack => stack.Controllers["external-secrets"], $"  {yaml}\n"));

    [Theory]
    [InlineData(
        "secrets-ladder:controllers: { external-secret: existing }",
        "config.secrets-ladder:controllers.external-secret: must be a controller, found 'external-secret'; "
        + "allowed: external-secrets, sealed-secrets, vault, secrets-store-csi-driver, reloader; did you mean 'external-secrets'?")]
    [InlineData(
        "secrets-ladder:controllers: { vault: { version: '^1.2' } }",
        "config.secrets-ladder:controllers.vault.version: must be an exact chart version, found '^1.2'; "
        + "allowed: an exact version such as 2.9.0, no range")]
    [InlineData(
        "secrets-ladder:vaultServer: { replicas: 2 }", "config.secrets-ladder:vaultServer.replicas: must be odd for Raft, found 2; use 1, 3 or 5")]
    [InlineData(
        "secrets-ladder:gitops: { engine: argo, repo: 'https://a', path: b }",
        "config.secrets-ladder:gitops.engine: must be one of argocd, flux; found 'argo'")]
    [InlineData(
        "secrets-ladder:gitops: { engine: flux, repo: 'https://joe@a', path: b }",
        "config.secrets-ladder:gitops.repo: must be the URL of a Git repository, found 'https://joe@a'; "
        + "allowed: an https:// URL without user, password and query")]
    [InlineData(
        "secrets-ladder:gitops: { engine: flux, repo: 'https://a', path: ../b }",
        "config.secrets-ladder:gitops.path: must be a folder in the repository, found '../b'; allowed: a relative path without '..'")]
    [InlineData(
        "secrets-ladder:facts: { compliance: [SOC3] }",
        "config.secrets-ladder:facts.compliance[0]: must be a compliance standard, found 'SOC3'; "
        + "allowed: basic, SOC2, HIPAA, PCI; did you mean 'SOC2'?")]
    public void Read_IllegalSetting_SaysWhatIsAllowed(string yaml, string expected) =>
        Assert.EndsWith($": {expected}", Assert.Single(Mistakes($"  {yaml}\n")), StringComparison.Ordinal);

    [Fact]
    public void Read_VaultServerDefaults_AreSafe() => Assert.Equal(
        (3, "10Gi", true, false),
        Settings(
            stack => (stack.VaultServer!.Replicas, stack.VaultServer.Storage, stack.VaultServer.Audit, stack.VaultServer.Configure),
            "  secrets-ladder:vaultServer: {}\n"));

    [Fact]
    public void ReadFile_CommentsAndWindowsLineEnds_Pass()
    {
        using var stacks = new TemporaryStacks().WithStack("dev", "# note\r\n" + TemporaryStacks.Minimal.ReplaceLineEndings("\r\n"));

        Assert.Equal("kind-test", stacks.Read().Cluster.Context);
    }

    [Fact]
    public void Read_EncryptedValue_IsSetButUnread() => Assert.True(Settings(
        stack => stack.Values.IsSet("shop", "shop-secrets", "API_KEY"),
        "  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: { secure: v1:abc } } } }\n  secrets-ladder:apps: "
        + "{ shop: { namespace: shop } }\n",
        withShop: true));

    private static T Settings<T>(Func<StackSettings, T> read, string more = "", string? project = null, bool withShop = false)
    {
        using var stacks = Stacks(more, project);
        return read((withShop ? stacks.WithApplication("dev", "shop", TemporaryStacks.Shop) : stacks).Read());
    }

    private static IReadOnlyList<string> Mistakes(string more, string? project = null)
    {
        using var stacks = Stacks(more, project);
        return stacks.Mistakes();
    }

    private static TemporaryStacks Stacks(string more, string? project) =>
        new TemporaryStacks().WithStack("dev", TemporaryStacks.Minimal + more).WithProject(project ?? "name: secrets-ladder\n");
}
