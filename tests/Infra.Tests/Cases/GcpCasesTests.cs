using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>Where GCP keeps an entry: in one region alone, in the regions that are named, or wherever Google chooses.</summary>
public sealed class GcpCasesTests
{
    private const string Regional = "11-gcp-regional";
    private const string Provisioned = "30-gcp-replication";
    private const string Backend = "clusterLocation: europe-west1, provision: true";

    [Fact]
    public async Task Plan_RegionalStore_ReadsInTheRegion() =>
        Assert.Equal(
            "europe-west3",
            (await ResourceAsync(Regional, "kubernetes:external-secrets.io/v1:SecretStore")).Input("spec", "provider", "gcpsm", "location"));

    [Fact]
    public async Task Plan_RegionalReader_IsPermittedInTheRegion() =>
        Assert.Equal(
            "europe-west3", (await ResourceAsync(Regional, "gcp:secretmanager/regionalSecretIamMember:RegionalSecretIamMember")).Input("location"));

    [Theory]
    [InlineData(Regional)]
    [InlineData(Provisioned)]
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

    private static TemporaryStacks With(string backend) => new TemporaryStacks()
        .WithStack("t", File.ReadAllText(CaseFolder.Stacks(Provisioned).StackFile("t")).Replace(Backend, backend, StringComparison.Ordinal))
        .WithApplication("t", "app", "owner: t\nsecrets: { a: { keys: { A: { from: \"x#y\", generate: 32 } } } }\n");

    private static async Task<PlannedResource> ResourceAsync(TemporaryStacks stacks, string type) =>
        (await Planner.PlanAsync("t", stacks.Root, () => stacks.Read("t"))).Resources.Single(resource => resource.Type == type);

    private static async Task<PlannedResource> ResourceAsync(string name, string type) =>
        (await CaseFolder.PlanAsync(name)).Plan.Resources.Single(resource => resource.Type == type);
}
