using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Levels;

public sealed class SharedSecretTests
{
    private const string Store = "shared-store-store";

    private static readonly AwsSecretBackend Backend = new("default", AwsSecretService.SecretsManager, "111122223333", "eu-west-1");

    [Fact]
    public void Ctor_Args_RequireTheRest() => Assert.Equal(["Handover"], Required.NotBy<SharedSecretArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:levels:SharedSecret", (await RunAsync()).TypeOf("shared"));

    [Fact]
    public async Task Ctor_Store_ServesTheNamespacesAlone() => Assert.Equal(
        SortedJson.OfYaml("[{ namespaces: [production, team] }]"),
        SortedJson.Of(JsonSerializer.SerializeToNode((await RunAsync()).InputsOf(Store)["spec"])!["conditions"]));

    [Fact]
    public async Task Ctor_Store_ReadsAsAReaderOfItsOwnBesideTheOperator() => Assert.Equal(
        SortedJson.OfYaml("{ name: shared.ca-bundle, namespace: eso }"),
        SortedJson.Of(
            JsonSerializer.SerializeToNode((await RunAsync()).InputsOf(Store)["spec"])!["provider"]!["aws"]!["auth"]!["jwt"]!["serviceAccountRef"]));

    [Fact]
    public async Task Ctor_Reader_MayReadTheEntriesAlone() => Assert.Equal(
        AwsReadPolicy.Of([Backend.Entry("prod/platform/pki")]).ToJson(),
        (await RunAsync()).InputsOf("shared-reader-role-policy")["policy"]);

    [Fact]
    public async Task Ctor_Role_TrustsTheReaderAlone() => Assert.Equal(
        IrsaTrust.Of("111122223333", "eu-west-1", "https://oidc.example.com/id/ABC", "eso", "shared.ca-bundle").ToJson(),
        (await RunAsync()).InputsOf("shared-reader-role-role")["assumeRolePolicy"]);

    [Theory]
    [InlineData("production")]
    [InlineData("team")]
    public async Task Ctor_Namespace_GetsTheSecretThroughTheStore(string space) => Assert.Equal(
        SortedJson.OfYaml($"{{ name: shared.ca-bundle, kind: ClusterSecretStore }}"),
        SortedJson.Of(JsonSerializer.SerializeToNode((await RunAsync()).InputsOf($"shared/{space}-external-secret")["spec"])!["secretStoreRef"]));

    [Fact]
    public async Task Ctor_Secret_WaitsForTheStore() =>
        Assert.Equal(["earlier", "shared-store"], await (await RunAsync()).DependenciesOf("shared/team-external-secret"));

    [Fact]
    public async Task Ctor_StaticCredential_NeedsNoReader() => Assert.DoesNotContain(
        "shared-reader-account",
        (await Recorded.RunAsync(run => Create(run, Backend with { Credential = new("aws-static-creds", new(2027, 3, 31)) }))).Names);

    private static Task<Recorded> RunAsync() => Recorded.RunAsync(run => Create(run, Backend));

    private static SharedSecret Create(Recorded run, SecretBackend backend) => new(
        "shared",
        new SharedSecretArgs
        {
            Owner = "platform",
            Namespaces = ["production", "team"],
            Contract = new SecretContract { Name = "ca-bundle", Keys = [new("ca.crt", new("pki", "ca"))] },
            Entries = ImmutableDictionary<string, string>.Empty.Add("pki", "prod/platform/pki"),
            Use = new(backend, ["prod/platform/pki"], run.Aws),
            Cluster = new("prod-eu", "https://oidc.example.com/id/ABC", new("eso", "operator")),
        },
        run.Options);
}
