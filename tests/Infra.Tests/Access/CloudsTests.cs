using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Access;

public sealed class CloudsTests
{
    public static TheoryData<string> Stacks => ShippedStacks.All;

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Find_StoresOfAShippedStack_AreKnown(string stack) => Assert.DoesNotContain(
        BackendLogin.In((await ShippedStacks.NewAsync(stack)).Resources), login => Clouds.Find(login.Backend) is null);

    [Fact]
    public void Find_ProviderThatNothingReads_Null() => Assert.Null(Clouds.Find("oracle"));

    [Theory]
    [InlineData("aws", "AWS Secrets Manager in eu-west-1")]
    [InlineData("azurekv", "Azure Key Vault ")]
    [InlineData("gcpsm", "GCP Secret Manager of ")]
    [InlineData("vault", "Vault ")]
    public void SourceOf_Provider_SaysWhatAStoreReadsFrom(string provider, string expected) =>
        Assert.StartsWith(expected, Clouds.Find(provider)!.SourceOf(
            SortedMap.Of(new Dictionary<string, object> { ["region"] = "eu-west-1" })), StringComparison.Ordinal);
}
