using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>A key that leaves a contract at level plain leaves the live Secret: it is updated in place, by one field manager for good.</summary>
public sealed class RemovedKeyTests
{
    private const string Case = "70-removed-key-plain";

    [Fact]
    public async Task Plan_Secret_HoldsTheKeysOfTheContractAlone() =>
        Assert.Equal(["A"], ((IReadOnlyDictionary<string, object>)(await SecretAsync()).Input("data")!).Keys);

    [Fact]
    public async Task Plan_Secret_HasOneFieldManagerForGood() =>
        Assert.Equal("secrets-ladder", (await SecretAsync()).Input("metadata", "annotations", "pulumi.com/patchFieldManager"));

    [Theory]
    [InlineData("kubernetes")]
    [InlineData("kubernetes-takeover")]
    public async Task Plan_Provider_UpdatesSecretsInPlace(string provider) => Assert.Equal(
        "true",
        (await CaseFolder.PlanAsync(Case)).Plan.Resources.Single(resource => resource.IsProvider && resource.Name == provider)
            .Input("enableSecretMutable"));

    private static async Task<PlannedResource> SecretAsync() =>
        (await CaseFolder.PlanAsync(Case)).Plan.Resources.Single(resource => resource.Type == "kubernetes:core/v1:Secret");
}
