using System.Collections.Immutable;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Differences;

public sealed class DeclaredChangeTests
{
    [Fact]
    public void Between_MountPathOfAWorkload_IsTold() => Assert.Equal(
        new InputChange("containers[web].at", "/etc/a", "/etc/b"),
        Between(Workload("/etc/a"), Workload("/etc/b")).Single().Inputs.Single());

    [Fact]
    public void Between_OwnerOfAnApplication_IsTold() => Assert.Equal(
        ("application", "app", new InputChange("owner", "one", "two")),
        Between(Owner("one"), Owner("two")).Select(change => (change.What, change.Name, change.Inputs.Single())).Single());

    [Fact]
    public void Between_TemplateOfAComposedKey_IsTold() => Assert.Equal(
        new InputChange("keys[URL].template", "{{ .a }}", "{{ .b }}"),
        Between(Key(new("URL", null, null) { Template = "{{ .a }}" }), Key(new("URL", null, null) { Template = "{{ .b }}" }))
            .Single().Inputs.Single());

    [Fact]
    public void Between_ContractIsAFewLinesFurtherDown_NoDifference() => Assert.Empty(Between(
        Compared.Contract("a"),
        new(Declaration.Contract, "shop/a", new DeclaredContract("app", "shop", "a", "Opaque", "external", true, "app.yaml:9:5").Values())));

    [Theory]
    [InlineData("sealing-cert.pem", "who can open what is sealed from now on")]
    [InlineData("environment", "what the imported ESC environments supply")]
    [InlineData("secretsprovider", "who can decrypt the stack's secrets")]
    [InlineData("encryptionsalt", "who can decrypt the stack's secrets")]
    [InlineData("Pulumi.yaml main", "what the engine runs, and where it keeps the state")]
    [InlineData("aws:profile", "what the engine or a provider makes of it")]
    public void Uncovered_KeyThatTheEngineReads_IsListed(string key, string expected) =>
        Assert.EndsWith($": {expected}", Difference(Stack((key, "one")), Stack((key, "two"))).Uncovered.Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("aws:iam/userPolicy:UserPolicy")]
    [InlineData("azure-native:authorization:RoleDefinition")]
    [InlineData("gcp:projects/iAMMember:IAMMember")]
    [InlineData("vault:identity/entityPolicies:EntityPolicies")]
    [InlineData("kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy")]
    public void Uncovered_ResourceOfATypeThatNothingReads_IsListed(string type) =>
        Assert.EndsWith(
            $"what a resource of type {type} permits",
            PlanDifference.Between(Compared.Plan(), Compared.Plan(PlanBuilder.Resource(type, "x"))).Uncovered.Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("gcp:secretmanager/regionalSecretIamMember:RegionalSecretIamMember")]
    [InlineData("gcp:secretmanager/regionalSecretVersion:RegionalSecretVersion")]
    [InlineData("vault:kv/secret:Secret")]
    public void Uncovered_ResourceOfATypeThatIsRead_IsNotListed(string type) =>
        Assert.Empty(PlanDifference.Between(Compared.Plan(), Compared.Plan(PlanBuilder.Resource(type, "x"))).Uncovered);

    [Fact]
    public void Uncovered_StoreOfAnUnknownProvider_IsListed()
    {
        var store = PlanBuilder.Kubernetes("external-secrets.io/v1:SecretStore", "external-secrets.io/v1", "s", "shop");
        store = store with
        {
            Inputs = PlanBuilder.Map(("kind", "SecretStore"), ("metadata", PlanBuilder.Map(("name", "s"))), ("spec",
                PlanBuilder.Map(("provider", PlanBuilder.Map(("oracle", PlanBuilder.Map()))))))
        };

        Assert.Equal(
            "SecretStore s: what it reads from the provider oracle",
            PlanDifference.Between(Compared.Plan(), Compared.Plan(store)).Uncovered.Single());
    }

    [Fact]
    public void Uncovered_PlanOfAnOlderRelease_SaysWhatItDoesNotName() => Assert.Contains(
        "the first plan does not name its contracts, workloads and owners: an older release wrote it",
        PlanDifference.Between(Compared.Plan() with { Declarations = null }, Compared.Plan()).Uncovered);

    [Fact]
    public void Permissions_NamespaceOfAClusterStore_Widens()
    {
        var change = PlanDifference.Between(Compared.Plan(ClusterStore("one")), Compared.Plan(ClusterStore("one", "two"))).Permissions.Single();

        Assert.Equal(("ExternalSecrets of two", Widening.Identity), (change.Identity, change.Widens));
    }

    private static ImmutableArray<DeclaredChange> Between(Declaration before, Declaration after) => Difference(before, after).Declared;

    private static PlanDifference Difference(Declaration before, Declaration after) =>
        PlanDifference.Between(Compared.Declaring([before]), Compared.Declaring([after]));

    private static Declaration Workload(string path) => new(
        Declaration.Workload, "shop/deployment/web",
        SortedMap.Of(PlanBuilder.Map(("containers", PlanBuilder.List(PlanBuilder.Map(("name", "web"), ("at", path)))))));

    private static Declaration Owner(string owner) => new(Declaration.Application, "app", SortedMap.Of(PlanBuilder.Map(("owner", owner))));

    private static Declaration Stack((string Key, string Value) pair) =>
        new(Declaration.Stack, "dev", SortedMap.Of(PlanBuilder.Map((pair.Key, pair.Value))));

    private static Declaration Key(DeclaredKey key) => Compared.Contract("a", keys: key);

    private static PlannedResource ClusterStore(params object[] namespaces)
    {
        var store = PlanBuilder.Kubernetes("external-secrets.io/v1:ClusterSecretStore", "external-secrets.io/v1", "s", null);
        return store with
        {
            Inputs = PlanBuilder.Map(("kind", "ClusterSecretStore"), ("metadata", PlanBuilder.Map(("name", "s"))), ("spec",
                PlanBuilder.Map(("conditions", PlanBuilder.List(PlanBuilder.Map(("namespaces", PlanBuilder.List(namespaces)))))))),
        };
    }
}
