using System.Text.Json;
using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary>Stores of an application that reads AWS through the operator's Pod Identity.</summary>
public sealed class PodIdentityStoresTests
{
    private const string Operator = "arn:aws:iam::111122223333:role/prod-eu.external-secrets";
    private const string Store = "shop-stores-default-store";

    private static readonly AwsSecretBackend Backend =
        new("default", AwsSecretService.SecretsManager, "111122223333", "eu-west-1") { OperatorRole = Operator };

    [Fact]
    public async Task Ctor_Role_TrustsTheOperatorForItsStores() => Assert.Equal(
        PodIdentityTrust.OfReader(Operator, new("SecretStore", ["shop.default"], ["production"])).ToJson(),
        (await RunAsync()).InputsOf("shop-stores-reader-role-role")["assumeRolePolicy"]);

    [Fact]
    public async Task Ctor_Reader_HasNoServiceAccount() => Assert.DoesNotContain("shop-stores-reader-account", (await RunAsync()).Names);

    [Fact]
    public async Task Ctor_Store_TakesOnTheRoleWithTags() => Assert.Equal(
        SortedJson.OfYaml(
            "{ service: SecretsManager, region: eu-west-1, role: 'arn:aws:iam::111122223333:role/prod-eu.shop-secrets', sessionTagsPolicy: Simple }"),
        SortedJson.Of(JsonSerializer.SerializeToNode((await RunAsync()).InputsOf(Store)["spec"])!["provider"]!["aws"]));

    [SharedDataFact]
    public async Task Ctor_Store_IsWhatTheOperatorsDefinitionTakes() =>
        Assert.Empty(CrdSchemas.All.Violations(JsonSerializer.SerializeToNode((await RunAsync()).InputsOf(Store))));

    [Fact]
    public async Task Ctor_Store_WaitsForItsRole() =>
        Assert.Equal(["earlier", "shop-stores-reader-role"], await (await RunAsync()).DependenciesOf(Store));

    private static Task<Recorded> RunAsync() => Recorded.RunAsync(run => Create(run));

    private static ApplicationStores Create(Recorded run) => new(
        "shop-stores",
        new ApplicationStoresArgs
        {
            Application = "shop",
            Namespace = "production",
            Cluster = new("prod-eu", OidcIssuer: null, new("eso", "operator")),
            Uses = [new(Backend, ["prod/db"], run.Aws)],
        },
        run.Options);
}
