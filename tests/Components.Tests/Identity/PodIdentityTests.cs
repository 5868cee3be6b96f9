using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class PodIdentityTests
{
    /// <summary>AWS's limit for a managed policy, in characters.</summary>
    private const int LongestPolicy = 6144;

    private const string Role = "pods-role";
    private const string Policy = "pods-readers-1-policy";
    private const string Attachment = "pods-readers-1-attachment";
    private const string Association = "pods-association";

    [Fact]
    public void Ctor_Args_AreAllRequired() => Assert.Empty(Required.NotBy<PodIdentityArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:identity:PodIdentity", (await RunAsync()).TypeOf("pods"));

    [Theory]
    [InlineData(Role)]
    [InlineData(Policy)]
    [InlineData(Attachment)]
    [InlineData(Association)]
    public async Task Ctor_Child_BelongsToTheComponent(string child) =>
        Assert.Equal("pods", (await RunAsync()).OptionsOf(child).Parent!.GetResourceName());

    [Theory]
    [InlineData(Role)]
    [InlineData(Policy)]
    [InlineData(Attachment)]
    [InlineData(Association)]
    public async Task Ctor_Child_UsesTheProviderOfTheCaller(string child) => Assert.Equal("aws", (await RunAsync()).ProviderOf(child));

    [Fact]
    public async Task Ctor_Role_TrustsTheOperatorAlone() =>
        Assert.Equal(PodIdentityTrust.OfOperator("eso", "operator").ToJson(), (await RunAsync()).InputsOf(Role)["assumeRolePolicy"]);

    [Fact]
    public async Task Ctor_Policy_NamesTheReadersRolesInOrder() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole","sts:TagSession"]"""
        + ""","Resource":["arn:aws:iam::111122223333:role/a","arn:aws:iam::111122223333:role/b"]}]}""",
        (await RunAsync()).InputsOf(Policy)["policy"]);

    [Fact]
    public async Task Ctor_Association_IsOfTheOperatorsAccount() => Assert.Equal(
        SortedJson.OfYaml(
            """
            clusterName: prod-eu
            namespace: eso
            serviceAccount: operator
            roleArn: arn-of-prod-eu.external-secrets
            tags: { app.kubernetes.io/managed-by: secrets-ladder }
            """),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Association)));

    [Fact]
    public async Task Ctor_ManyReaders_ArePartedSoThatEachPolicyFits()
    {
        var run = await RunAsync(500);

        AssertEach.Of(
            run.Names.Where(name => name.EndsWith("-policy", StringComparison.Ordinal)),
            name => Assert.InRange(((string)run.InputsOf(name)["policy"]).Length, 1, LongestPolicy));
    }

    [Fact]
    public async Task Ctor_MostReaders_NeedTenPolicies() =>
        Assert.Equal(10, (await RunAsync(500)).Names.Count(name => name.EndsWith("-policy", StringComparison.Ordinal)));

    [Fact]
    public async Task Ctor_MoreReaders_NeedAPolicyMore() =>
        Assert.Equal(11, (await RunAsync(501)).Names.Count(name => name.EndsWith("-policy", StringComparison.Ordinal)));

    [Fact]
    public void NameOf_Cluster_IsPartOfIt() => Assert.Equal("prod-eu.external-secrets", PodIdentity.NameOf("prod-eu"));

    private static ImmutableArray<string> Readers(int count) =>
        [.. Enumerable.Range(1, count).Select(index => $"arn:aws:iam::111122223333:role/{new string('r', 56)}{index:D4}")];

    private static Task<Recorded> RunAsync() =>
        Recorded.RunAsync(run => Create(run, ["arn:aws:iam::111122223333:role/b", "arn:aws:iam::111122223333:role/a"]));

    private static Task<Recorded> RunAsync(int readers) => Recorded.RunAsync(run => Create(run, Readers(readers)));

    private static PodIdentity Create(Recorded run, ImmutableArray<string> readers) => new(
        "pods",
        new PodIdentityArgs
        {
            ClusterName = "prod-eu",
            RoleName = "prod-eu.external-secrets",
            Namespace = "eso",
            ServiceAccount = "operator",
            ReaderRoles = readers,
        },
        run.With(run.Aws));
}
