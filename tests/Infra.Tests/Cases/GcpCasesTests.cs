using System.Text.Json.Nodes;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Stacks;
using SecretsLadder.Shared.Gcp;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>Where GCP keeps an entry: in one region alone, in the regions that are named, or wherever Google chooses.</summary>
public sealed class GcpCasesTests
{
    private const string Regional = "11-gcp-regional";
    private const string Provisioned = "30-gcp-replication";
    private const string Federated = "55-gcp-from-eks";
    private const string Member = "gcp:secretmanager/secretIamMember:SecretIamMember";
    private const string RegionalMember = "gcp:secretmanager/regionalSecretIamMember:RegionalSecretIamMember";
    private const string Pools = "iam.googleapis.com/projects/777777777777/locations/global/workloadIdentityPools";
    private const string Backend = "clusterLocation: europe-west1, provision: true";

    [Fact]
    public async Task Plan_RegionalStore_ReadsInTheRegion() =>
        Assert.Equal(
            "europe-west3",
            (await ResourceAsync(Regional, "kubernetes:external-secrets.io/v1:SecretStore")).Input("spec", "provider", "gcpsm", "location"));

    [Fact]
    public async Task Plan_RegionalReader_IsPermittedInTheRegion() =>
        Assert.Equal(
            "europe-west3", (await ResourceAsync(Regional, RegionalMember)).Input("location"));

    [Theory]
    [InlineData(Regional)]
    [InlineData(Provisioned)]
    [InlineData(Federated)]
    public async Task Plan_Case_HasNoError(string name) => Assert.Equal(0, (await CaseFolder.PlanAsync(name)).Errors);

    [Fact]
    public async Task Plan_LocationsOfReplicas_AreTheEntrys()
    {
        using var stacks = With("clusterLocation: europe-west1, provision: true, locations: [europe-west1, europe-west3]");
        Assert.Equal(
            ["europe-west1", "europe-west3"],
            ((IEnumerable<object>)(await ResourceAsync(stacks, "gcp:secretmanager/secret:Secret")).Input("replication", "userManaged", "replicas")!)
                .Select(replica => ((IReadOnlyDictionary<string, object>)replica)["location"]));
    }

    [Fact]
    public void Read_LocationAndLocations_AreRefused()
    {
        using var stacks = With("clusterLocation: europe-west1, location: europe-west3, locations: [europe-west1]");
        Assert.Contains("has 'location' and 'locations'", Assert.Single(stacks.Mistakes("t")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_FederatedCase_HasNoFinding() => Assert.Empty((await CaseFolder.PlanAsync(Federated)).Findings);

    [Fact]
    public async Task Plan_FederatedReader_IsPermittedAsTheSubjectOfItsTokens() => Assert.Equal(
        $"principal://{Pools}/clusters/subject/system:serviceaccount:ns:app-secrets.c1", (await ResourceAsync(Federated, Member)).Input("member"));

    [Fact]
    public async Task Plan_FederatedReaderOfARegion_IsPermittedAsTheSubjectOfItsTokens()
    {
        using var stacks = WithFederation("provider: prod-eu }, location: europe-west3");

        Assert.Equal(
            $"principal://{Pools}/clusters/subject/system:serviceaccount:ns:app-secrets.c1",
            (await ResourceAsync(stacks, RegionalMember)).Input("member"));
    }

    [Fact]
    public async Task Plan_FederatedStore_ExchangesATokenForTheProvider() => Assert.Equal(
        $"//{Pools}/clusters/providers/prod-eu",
        (await ResourceAsync(Federated, "kubernetes:external-secrets.io/v1:SecretStore")).Input(
            "spec", "provider", "gcpsm", "auth", "workloadIdentityFederation", "audience"));

    [Fact]
    public async Task Plan_PoolOfAnotherProject_IsNamedByItsNumber()
    {
        using var stacks = WithFederation("provider: prod-eu, projectNumber: \"888888888888\" }");

        Assert.StartsWith(
            "principal://iam.googleapis.com/projects/888888888888/", (string)(await ResourceAsync(stacks, Member)).Input("member")!,
            StringComparison.Ordinal);
    }

    /// <summary>Decided by an evaluator that knows members and nothing of the settings.</summary>
    [Theory]
    [InlineData("ns", "app-secrets.c1", "clusters", true)]
    [InlineData("ns", "app-secrets.c2", "clusters", false)]
    [InlineData("other", "app-secrets.c1", "clusters", false)]
    [InlineData("ns", "default", "clusters", false)]
    [InlineData("ns", "app-secrets.c1", "others", false)]
    [InlineData("ns", "app-secrets.c1", "acme-prod.svc.id.goog", false)]
    public async Task Plan_FederatedCase_LetsItsReaderAloneRead(string space, string account, string pool, bool canRead) => Assert.Equal(
        canRead,
        new GcpPlan(JsonNode.Parse(ShippedStacks.Json((await CaseFolder.PlanAsync(Federated)).Plan))!).CanRead(
            new GcpWorkload("acme-prod", "777777777777", "", "c1", space, account) { Pool = pool }, new("acme-prod", "777777777777", "app--x")));

    private static TemporaryStacks WithFederation(string rest) => new TemporaryStacks()
        .WithStack("t", File.ReadAllText(CaseFolder.Stacks(Federated).StackFile("t")).Replace(
            "provider: prod-eu }", rest, StringComparison.Ordinal))
        .WithApplication("t", "app", "owner: t\nsecrets: { a: { keys: { A: \"x#y\" } } }\n");

    private static TemporaryStacks With(string backend) => new TemporaryStacks()
        .WithStack("t", File.ReadAllText(CaseFolder.Stacks(Provisioned).StackFile("t")).Replace(Backend, backend, StringComparison.Ordinal))
        .WithApplication("t", "app", "owner: t\nsecrets: { a: { keys: { A: { from: \"x#y\", generate: 32 } } } }\n");

    private static async Task<PlannedResource> ResourceAsync(TemporaryStacks stacks, string type) =>
        (await Planner.PlanAsync("t", stacks.Root, () => stacks.Read("t"))).Resources.Single(resource => resource.Type == type);

    private static async Task<PlannedResource> ResourceAsync(string name, string type) =>
        (await CaseFolder.PlanAsync(name)).Plan.Resources.Single(resource => resource.Type == type);
}
