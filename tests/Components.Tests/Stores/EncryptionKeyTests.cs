using Pulumi;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class EncryptionKeyTests
{
    private const string Key = "encryption-default-key";
    private const string Alias = "encryption-default-alias";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Empty(Required.NotBy<EncryptionKeyArgs>());

    [Fact]
    public async Task Ctor_Key_IsRotated() => Assert.Equal(true, (await RunAsync()).InputsOf(Key)["enableKeyRotation"]);

    [Fact]
    public async Task Ctor_Key_CanBeRestoredForAMonth() => Assert.Equal(30.0, (await RunAsync()).InputsOf(Key)["deletionWindowInDays"]);

    [Fact]
    public async Task Ctor_Key_IsProtected() => Assert.True((await RunAsync()).OptionsOf(Key).Protect);

    [Theory]
    [InlineData(Key)]
    [InlineData(Alias)]
    public async Task Ctor_Child_UsesTheProviderOfTheCaller(string child) => Assert.Equal("aws", (await RunAsync()).ProviderOf(child));

    [Fact]
    public async Task Ctor_Alias_NamesTheKey() => Assert.Equal("alias/prod-eu/default", (await RunAsync()).InputsOf(Alias)["name"]);

    [Fact]
    public async Task Ctor_Alias_PointsToTheKey() => Assert.Equal($"arn-of-{Key}", (await RunAsync()).InputsOf(Alias)["targetKeyId"]);

    [Fact]
    public async Task Ctor_Preview_ArnIsUnknown() => Assert.DoesNotContain("targetKeyId", (await RunAsync(isPreview: true)).InputsOf(Alias).Keys);

    private static Task<Recorded> RunAsync(bool isPreview = false) => Recorded.RunAsync(
        run => _ = new EncryptionKey(
            "encryption-default",
            new EncryptionKeyArgs { Alias = "prod-eu/default" },
            ComponentResourceOptions.Merge(run.Options, new ComponentResourceOptions { Providers = { run.Aws } })),
        isPreview);
}
