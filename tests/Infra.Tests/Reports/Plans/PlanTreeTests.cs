using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Kit;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Reports.Plans;

public sealed class PlanTreeTests
{
    [Fact]
    public void Write_Plan_FirstLineNamesStackEnvironmentLevelAndCluster() =>
        Assert.Equal("dev · development · level plain · cluster test (context kind-test)", Lines(new PlanBuilder().Plan)[0].TrimEnd());

    [Fact]
    public void Write_Namespaces_SaysWhichAreCreated() =>
        Assert.Equal(["mall (existing)", "shop (created, protected)"], After("Namespace ", new PlanBuilder().Plan));

    [Fact]
    public void Write_ValueIsSet_SaysSo() => Assert.Equal(["value is set"], After("token: ", App([PlanBuilder.Contract("app-secrets")]).Plan));

    [Fact]
    public void Write_ValueIsMissing_SaysSo() => Assert.Equal(
        ["has no value yet"],
        After("token: ", App([PlanBuilder.Contract("app-secrets")]).With(settings => settings with { Values = new SecretValues([]) }).Plan));

    [Fact]
    public void Write_ValueIsGenerated_SaysItsLength()
    {
        var contract = PlanBuilder.Contract("app-secrets") with { Keys = [new ContractKey("token", new("token"), Generate: 48)] };

        Assert.Equal(
            ["generated, 48 characters"], After("token: ", App([contract]).With(settings => settings with { Values = new SecretValues([]) }).Plan));
    }

    [Fact]
    public void Write_SealedKey_SaysSo() => Assert.Equal(["[secret], sealed"], After("token: ", Sealed("token").Plan));

    [Fact]
    public void Write_KeyThatIsNotSealed_SaysSo() => Assert.Equal(["not sealed yet"], After("token: ", Sealed().Plan));

    [Fact]
    public void Write_SealingKey_SaysHowManyAndThatThereIsNoCopy() => Assert.Equal(
        ["in kube-system, 1 generation (protected, no copy outside the state)"], After("Sealing key ", Sealed().Plan));

    [Fact]
    public void Write_SealingKeyWithCopies_SaysWhere() => Assert.Equal(
        ["in kube-system, 2 generations (protected, copies in default, params)"],
        After("Sealing key ",
            Sealed().With(settings => settings with { SealingKey = new(2, null, null, [new("default", null), new("params", null)]) }).Plan));

    [Fact]
    public void Write_NoSealingKey_SaysNothing() => Assert.Empty(After("Sealing key ", new PlanBuilder().Plan));

    [Theory]
    [InlineData("db", null, "from development/app/db in AWS Secrets Manager")]
    [InlineData("db", "password", "from development/app/db#password in AWS Secrets Manager")]
    public void Write_External_NamesTheEntryAndWhereItIs(string entry, string? property, string expected) =>
        Assert.Equal([expected], After("token: ", FromAws([new ContractKey("token", new(entry, property))], AwsSecretService.SecretsManager).Plan));

    [Fact]
    public void Write_ExternalFromTheParameterStore_SaysSo() =>
        Assert.Equal(["from development/app/db in SSM Parameter Store"], After(
            "token: ", FromAws([new ContractKey("token", new("db"))], AwsSecretService.ParameterStore).Plan));

    [Fact]
    public void Write_ExternalEntryOfItsOwnName_NamesThat() => Assert.Equal(
        ["from legacy/db in AWS Secrets Manager"],
        After("token: ", FromAws([new ContractKey("token", new("db"))], AwsSecretService.SecretsManager)
            .WithSettingsOf("app", own => own with { Entries = ImmutableDictionary<string, string>.Empty.Add("db", "legacy/db") }).Plan));

    [Theory]
    [InlineData(true, "generated into development/app/session#key in AWS Secrets Manager")]
    [InlineData(false, "from development/app/session#key in AWS Secrets Manager")]
    public void Write_ExternalGenerated_SaysWhetherThisStackDoesSo(bool provision, string expected) =>
        Assert.Equal([expected], After(
            "token: ", FromAws([new ContractKey("token", new("session", "key"), Generate: 48)], AwsSecretService.SecretsManager, provision).Plan));

    [Fact]
    public void Write_Reader_NamesAccountAndRole() => Assert.Equal(
        ["shop/app-secrets (role arn:aws:iam::111122223333:role/test.app-secrets)"],
        After("reads as ", FromAws([], AwsSecretService.SecretsManager).With(Reader("app", "arn:aws:iam::111122223333:role/test.app-secrets")).Plan));

    [Fact]
    public async Task Write_ProdAzure_NamesVaultsInOneLineABackendAndOneAReader()
    {
        var plan = await ShippedStacks.PlanAsync("prod-azure");

        Assert.Equal(["6 vaults in prod-secrets (backend default, created, protected)"], After("Azure Key Vault ", plan));
        Assert.Contains("production/checkout-secrets (identity prod-azure_checkout-secrets, vault checkout-c7afc96b)", After("reads as ", plan));
    }

    [Fact]
    public void Write_CredentialThatAVaultIssues_NamesTheDatabaseRole() => Assert.Equal(
        ["issued by app-role in Vault"],
        After("token: ", From(Vault, Rotation.Dynamic)
            .WithSettingsOf("app", own => own with { Databases = ImmutableDictionary<string, string>.Empty.Add("app-secrets", "app-role") }).Plan));

    [Fact]
    public void Write_ContractOfAVault_NamesTheEntry() =>
        Assert.Equal(["from app/token in Vault"], After("token: ", From(Vault, Rotation.Static).Plan));

    [Fact]
    public void Write_StaticCredential_SaysWhichAndUntilWhen() => Assert.Equal(
        ["Vault with the static credential in Secret vault-token until 2027-03-31"],
        After("reads ", From(Vault with { Credential = new("vault-token", new DateOnly(2027, 3, 31)) }, Rotation.Static).Plan));

    [Fact]
    public void Write_ReaderOfAnotherApplication_IsNotThisOnes() =>
        Assert.Empty(
            After("reads as ", FromAws([], AwsSecretService.SecretsManager).With(Reader("other", "arn:aws:iam::111122223333:role/other")).Plan));

    [Fact]
    public void Write_LevelPlain_NobodyReads() => Assert.Empty(After("reads as ", App([PlanBuilder.Contract("app-secrets")]).Plan));

    [Fact]
    public async Task Write_Prod_SummaryIsTheLastLineAndOneLine() => Assert.Equal(
        "122 resources (13 ExternalSecret, 6 Namespace, 1 NetworkPolicy, 6 Policy, 2 RandomPassword, 2 Release, 12 Role, 6 RoleBinding, "
        + "6 RolePolicyAttachment, 2 Secret, 6 SecretStore, 2 SecretVersion, 6 ServiceAccount); 0 errors, 0 warnings",
        Lines(await ShippedStacks.PlanAsync("prod"))[^1]);

    [Fact]
    public async Task Write_Prod_EveryApplicationHasOneReader() => Assert.Equal(
        ["app-secrets", "app-team", "checkout", "fastapi-agent", "kitchen-sink", "resilient-platform"],
        After("reads as ", await ShippedStacks.PlanAsync("prod")).Select(line =>
            line[(line.IndexOf("role/prod-eu.", StringComparison.Ordinal) + 13)..].Replace("-secrets)", "", StringComparison.Ordinal)));

    [Fact]
    public void Write_DerivedKey_NamesItsParts() =>
        Assert.Equal(["composed of token"], After("URL: ", App([PlanBuilder.Contract("app-secrets", ("URL", "x{{ .token }}"))]).Plan));

    [Fact]
    public void Write_Uses_OneLineForEach()
    {
        SecretUse[] uses =
        [
            new SecretUse.EnvFrom("app-secrets"),
            new SecretUse.Env([new("A", "app-secrets", "token"), new("B", "app-secrets", "token")]),
            new SecretUse.Files("app-tls", "/etc/tls"),
            new SecretUse.Token("vault", "/var/run/vault", TimeSpan.FromHours(1)),
        ];

        Assert.Equal(
            ["envFrom app-secrets", "env A from app-secrets/token", "env B from app-secrets/token", "files app-tls at /etc/tls",
                "token for vault at /var/run/vault"],
            Lines(App([], PlanBuilder.Workload("web") with { Uses = [.. uses] }).Plan)
                .SkipWhile(line => !line.Contains("Deployment web", StringComparison.Ordinal)).Skip(1).Take(5).Select(Text));
    }

    [Theory]
    [InlineData(true, "web (patch of container app, restarts on rotation)")]
    [InlineData(false, "web (patch of container app)")]
    public void Write_Workload_SaysWhetherItRestarts(bool restart, string expected) =>
        Assert.Equal([expected], After("Deployment ", App([], PlanBuilder.Workload("web") with { Restart = restart }).Plan));

    [Fact]
    public void Write_LastLine_CountsResourcesByKindAndFindings() => Assert.Equal(
        "3 resources (1 Namespace, 1 Secret); 1 error, 0 warnings",
        Lines(
            new PlanBuilder().With(PlanBuilder.Secret("a")).With(PlanBuilder.Kubernetes("core/v1:Namespace", "v1", "shop", null))
                .With(PlanBuilder.Resource("pulumi:providers:random", "r")).Plan,
            new Finding("SEC001", Severity.Error, null, "found"))[^1]);

    [Fact]
    public void Write_NamesThatLookLikeMarkup_AreWrittenAsTheyAre() => Assert.StartsWith(
        "[red]dev[/] · ", Lines(new PlanBuilder().With(settings => settings with { Stack = "[red]dev[/]" }).Plan)[0], StringComparison.Ordinal);

    [Fact]
    public void Write_LevelWhoseUpdatesUpDoesNotAwait_NamesTheCheck() => Assert.Equal(
        ["dev tells what an update broke, which up does not see"],
        After("after pulumi up: .ci/check ", FromAws([new ContractKey("token", new("db"))], AwsSecretService.SecretsManager).Plan));

    [Fact]
    public void Write_NothingSealedYet_NamesNoCheck() => Assert.Empty(After("after pulumi up:", Sealed().Plan));

    [Fact]
    public void Write_ProtectedResources_SaysThatADestroyStopsAtThem() => Assert.Equal(
        ["1 Namespace (docs/how-to/destroy-a-stack.md)"],
        After("pulumi destroy stops at what is protected: ", new PlanBuilder().With(PlanBuilder.Cluster(adopts: false))
            .With(PlanBuilder.Kubernetes("core/v1:Namespace", "v1", "shop", null) with { Protect = true }).Plan));

    [Fact]
    public void Write_NothingButProvidersProtected_SaysNothingOfADestroy() =>
        Assert.Empty(After("pulumi destroy", new PlanBuilder().With(PlanBuilder.Cluster(adopts: false)).Plan));

    [Fact]
    public void Write_NoTerminal_NoEscapeSequences() =>
        Assert.DoesNotContain('\u001b', string.Concat(Lines(App([PlanBuilder.Contract("app-secrets")]).Plan)));

    private static PlanBuilder Sealed(params string[] keys) => App([PlanBuilder.Contract("app-secrets")]).WithSealed("app-secrets", keys);

    private static PlanBuilder App(SecretContract[] secrets, params Workload[] workloads) =>
        new PlanBuilder().WithApplication("app", secrets, workloads);

    private static PlanBuilder FromAws(ContractKey[] keys, AwsSecretService service, bool provision = false) =>
        App([PlanBuilder.Contract("app-secrets") with { Keys = [.. keys] }]).With(settings => settings with
        {
            Level = Level.External,
            Backends = ImmutableDictionary<string, Backend>.Empty.Add(
            "default", new AwsBackend("default", "{environment}/{app}/{name}", provision, service, "111122223333", "eu-west-1", KmsKey: null)),
        });

    private static VaultBackend Vault =>
        new("default", "{app}/{name}", false, "https://vault.acme.com", "secret", new(
            VaultLoginMethod.Kubernetes, "kubernetes", "vault"), "database", null, null);

    private static PlanBuilder From(Backend backend, Rotation rotation) => App([PlanBuilder.Contract("app-secrets") with { Rotation = rotation }])
        .With(settings => settings with { Level = Level.External, Backends = ImmutableDictionary<string, Backend>.Empty.Add("default", backend) });

    private static PlannedResource Reader(string application, string role)
    {
        var account = PlanBuilder.Kubernetes("core/v1:ServiceAccount", "v1", $"{application}-secrets", "shop");
        var metadata = PlanBuilder.Map(
            ("name", $"{application}-secrets"),
            ("namespace", "shop"),
            ("labels", PlanBuilder.Map((Labels.PartOf, application))),
            ("annotations", PlanBuilder.Map(("eks.amazonaws.com/role-arn", role))));
        return account with { Inputs = account.Inputs.ToImmutableDictionary().SetItem("metadata", metadata) };
    }

    private static IEnumerable<string> After(string words, Plan plan) =>
        Lines(plan).Select(Text).Where(line => line.StartsWith(words, StringComparison.Ordinal)).Select(line => line[words.Length..]);

    private static string Text(string line) => line.TrimStart('│', '├', '└', '─', ' ').TrimEnd();

    private static string[] Lines(Plan plan, params Finding[] findings)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new PlanTree(Terminal.Open(text, isTerminal: false, isColoured: false)).Write(new(plan, [.. findings]));
        return text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
