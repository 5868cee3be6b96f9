using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class PipelineIdentityTests
{
    private static readonly PipelineScope Scope = PipelineUnderTest.Scope;

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Empty(Required.NotBy<PipelineIdentityArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:identity:PipelineIdentity", (await RunAsync()).TypeOf("pipeline"));

    [Fact]
    public async Task Ctor_Component_CreatesTwoRolesTheirPoliciesAndTheBoundary() => Assert.Equal(
        [
            "pipeline",
            "pipeline-preview-role", "pipeline-preview-roles-policy", "pipeline-preview-roles-attachment",
            "pipeline-deploy-role", "pipeline-deploy-policies-policy", "pipeline-deploy-policies-attachment", "pipeline-deploy-roles-policy",
            "pipeline-deploy-roles-attachment",
            "pipeline-boundary-policy",
        ],
        (await RunAsync()).Names);

    [Theory]
    [InlineData("pipeline-preview-role", "prod-eu-pipeline-preview")]
    [InlineData("pipeline-deploy-role", "prod-eu-pipeline-deploy")]
    [InlineData("pipeline-deploy-roles-policy", "prod-eu-pipeline-deploy-roles")]
    [InlineData("pipeline-boundary-policy", "prod-eu-reader-boundary")]
    public async Task Ctor_Child_IsNamedAfterTheClusterAndItsPurpose(string child, string expected) =>
        Assert.Equal(expected, (await RunAsync()).InputsOf(child)["name"]);

    [Theory]
    [InlineData("pipeline-preview-role", "arn:aws:iam::111122223333:role/")]
    [InlineData("pipeline-deploy-role", "arn:aws:iam::111122223333:role/")]
    public async Task OwnRoleArns_Roles_AreThoseThatAreCreated(string child, string prefix) =>
        Assert.Contains($"{prefix}{(await RunAsync()).InputsOf(child)["name"]}", PipelineIdentity.OwnRoleArns(Scope));

    [Theory]
    [InlineData("pipeline-preview-roles-policy")]
    [InlineData("pipeline-deploy-policies-policy")]
    [InlineData("pipeline-deploy-roles-policy")]
    [InlineData("pipeline-boundary-policy")]
    public async Task OwnPolicyArns_Policies_AreThoseThatAreCreated(string child) =>
        Assert.Contains($"arn:aws:iam::111122223333:policy/{(await RunAsync()).InputsOf(child)["name"]}", PipelineIdentity.OwnPolicyArns(Scope));

    [Theory]
    [InlineData("pipeline-preview-role", "prod-preview")]
    [InlineData("pipeline-deploy-role", "prod")]
    public async Task Ctor_Role_TrustsItsOwnEnvironment(string child, string environment) =>
        Assert.Equal(
            PipelineTrust.Of("111122223333", "eu-west-1", "acme/platform", environment).ToJson(),
            (await RunAsync()).InputsOf(child)["assumeRolePolicy"]);

    [Fact]
    public async Task Ctor_Attachment_TiesThePolicyToTheRole() => Assert.Equal(
        SortedJson.Of(new { role = "prod-eu-pipeline-deploy", policyArn = "arn-of-prod-eu-pipeline-deploy-roles" }),
        SortedJson.Of((object)(await RunAsync()).InputsOf("pipeline-deploy-roles-attachment")));

    [Theory]
    [InlineData("pipeline-preview-roles-attachment")]
    [InlineData("pipeline-deploy-roles-attachment")]
    [InlineData("pipeline-deploy-policies-attachment")]
    public async Task Ctor_Attachment_IsNeverOfTheBoundary(string child) =>
        Assert.NotEqual("arn-of-prod-eu-reader-boundary", (await RunAsync()).InputsOf(child)["policyArn"]);

    [Theory]
    [InlineData("pipeline-preview-role")]
    [InlineData("pipeline-deploy-roles-policy")]
    [InlineData("pipeline-boundary-policy")]
    public async Task Ctor_Child_UsesTheProviderOfTheCaller(string child) => Assert.Equal("aws", (await RunAsync()).ProviderOf(child));

    private static Task<Recorded> RunAsync() => Recorded.RunAsync(run => Create(run, Scope));

    private static PipelineIdentity Create(Recorded run, PipelineScope scope) => new(
        "pipeline",
        new PipelineIdentityArgs
        {
            Cluster = "prod-eu",
            Preview = new(Trust("prod-preview"), Permissions(("roles", PipelinePreviewPolicy.Roles(PipelineUnderTest.Scope)))),
            Deploy = new(Trust("prod"), Permissions(
                ("roles", PipelineDeployPolicy.Roles(scope)), ("policies", PipelineDeployPolicy.Policies(PipelineUnderTest.Scope)))),
            ReaderBoundary = ReaderBoundary.Of("111122223333", ["eu-west-1"]),
        },
        ComponentResourceOptions.Merge(run.Options, new ComponentResourceOptions { Providers = { run.Aws } }));

    private static PolicyDocument Trust(string environment) => PipelineTrust.Of("111122223333", "eu-west-1", "acme/platform", environment);

    private static ImmutableSortedDictionary<string, Input<PolicyDocument>> Permissions(params (string Topic, PolicyDocument Policy)[] policies) =>
        policies.ToImmutableSortedDictionary(pair => pair.Topic, pair => (Input<PolicyDocument>)pair.Policy, StringComparer.Ordinal);
}
