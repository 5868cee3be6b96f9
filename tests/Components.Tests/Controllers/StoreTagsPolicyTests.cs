using System.Text.Json;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Controllers;

public sealed class StoreTagsPolicyTests
{
    private const string Policy = "tags-policy";
    private const string Binding = "tags-binding";

    [Fact]
    public void Ctor_Args_RequireNothing() => Assert.Empty(Required.NotBy<StoreTagsPolicyArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:controllers:StoreTagsPolicy", (await RunAsync()).TypeOf("tags"));

    [SharedDataTheory]
    [InlineData(Policy)]
    [InlineData(Binding)]
    public async Task Ctor_Object_IsAManifestThatKubernetesKnows(string child) =>
        Assert.Empty(KubernetesSchemas.Newest.Violations(JsonSerializer.SerializeToNode((await RunAsync()).InputsOf(child))));

    [Theory]
    [InlineData(Policy)]
    [InlineData(Binding)]
    public async Task Ctor_Child_BelongsToTheComponent(string child) =>
        Assert.Equal("tags", (await RunAsync()).OptionsOf(child).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_Policy_RefusesTagsThatAStoreChooses() => Assert.Equal(
        "!has(object.spec.provider.aws) || !has(object.spec.provider.aws.sessionTags)",
        (string?)JsonSerializer.SerializeToNode((await RunAsync()).InputsOf(Policy)["spec"])!["validations"]![0]!["expression"]);

    [Fact]
    public async Task Ctor_Policy_IsAskedForEveryStore() => Assert.Equal(
        SortedJson.OfYaml(
            "{ apiGroups: [external-secrets.io], apiVersions: ['*'], operations: [CREATE, UPDATE], resources: [secretstores, clustersecretstores] }"),
        SortedJson.Of(JsonSerializer.SerializeToNode((await RunAsync()).InputsOf(Policy)["spec"])!["matchConstraints"]!["resourceRules"]![0]));

    [Fact]
    public async Task Ctor_Policy_ThatCannotBeAsked_Refuses() =>
        Assert.Equal("Fail", (string?)JsonSerializer.SerializeToNode((await RunAsync()).InputsOf(Policy)["spec"])!["failurePolicy"]);

    [Fact]
    public async Task Ctor_Binding_IsThePolicys() => Assert.Equal(
        SortedJson.OfYaml("{ policyName: secrets-ladder-store-tags, validationActions: [Deny] }"),
        SortedJson.Of((await RunAsync()).InputsOf(Binding)["spec"]));

    private static Task<Recorded> RunAsync() => Recorded.RunAsync(run => Create(run));

    private static StoreTagsPolicy Create(Recorded run) => new("tags", new(), run.Options);
}
