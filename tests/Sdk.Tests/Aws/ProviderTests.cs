using Pulumi;
using Pulumi.Aws.SecretsManager;
using SecretsLadder.Sdk.Tests.Kubernetes;
using Amazon = Pulumi.Aws;

namespace SecretsLadder.Sdk.Tests.Aws;

/// <remarks>The tests change environment variables; those of one class never run at the same time.</remarks>
public sealed class ProviderTests : IDisposable
{
    private static readonly string[] Variables = ["AWS_REGION", "AWS_DEFAULT_REGION"];
    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    public ProviderTests() => Array.ForEach(Variables, name => Environment.SetEnvironmentVariable(name, null));

    public void Dispose() => Array.ForEach(Variables, name => Environment.SetEnvironmentVariable(name, _before[name]));

    [Fact]
    public async Task Ctor_Type_IsTheAwsProvider() =>
        Assert.Equal("pulumi:providers:aws", await Registered.Type(() => new Amazon.Provider("it")));

    [Fact]
    public async Task Ctor_NoArgs_SendsItsTwoDefaults() => Assert.Equal(
        """{"skipCredentialsValidation":"false","skipRegionValidation":"true"}""",
        await Registered.Inputs(() => new Amazon.Provider("it")));

    [Fact]
    public async Task Ctor_ListsAndBooleans_AreSentAsJsonText()
    {
        var args = new Amazon.ProviderArgs
        {
            AllowedAccountIds = { "111122223333", "444455556666" },
            SkipCredentialsValidation = true,
            SkipRegionValidation = false,
        };

        Assert.Equal(
            Registered.Json("""
            {
              "allowedAccountIds": "[ \"111122223333\", \"444455556666\" ]", "skipCredentialsValidation": "true", "skipRegionValidation": "false"
            }
            """),
            await Registered.Inputs(() => new Amazon.Provider("it", args)));
    }

    [Fact]
    public async Task AllowedAccountIds_FromAnOutput_AreSentAsJsonText()
    {
        var args = new Amazon.ProviderArgs { AllowedAccountIds = { Output.Create("111122223333") } };

        Assert.Contains(
            """
            "allowedAccountIds":"[ \"111122223333\" ]"
            """,
            await Registered.Inputs(() => new Amazon.Provider("it", args)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eu-west-1", null, "eu-west-1")]
    [InlineData(null, "eu-west-2", "eu-west-2")]
    [InlineData("eu-west-1", "eu-west-2", "eu-west-1")]
    public async Task Region_InTheEnvironment_IsSent(string? region, string? defaultRegion, string sent)
    {
        Environment.SetEnvironmentVariable("AWS_REGION", region);
        Environment.SetEnvironmentVariable("AWS_DEFAULT_REGION", defaultRegion);

        Assert.Equal(
            $$"""{"region":"{{sent}}","skipCredentialsValidation":"false","skipRegionValidation":"true"}""",
            await Registered.Inputs(() => new Amazon.Provider("it")));
    }

    [Fact]
    public async Task Region_InTheEnvironmentAndTheArgs_IsTheArgs()
    {
        Environment.SetEnvironmentVariable("AWS_REGION", "eu-west-1");

        Assert.Contains(
            "\"region\":\"us-east-1\"",
            await Registered.Inputs(() => new Amazon.Provider("it", new Amazon.ProviderArgs { Region = "us-east-1" })),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctor_Options_MarkTheCredentialsSecret()
    {
        var options = await Registered.Options(options => new Amazon.Provider("it", options: options));

        Assert.Equal(["accessKey", "secretKey", "token"], options.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Ctor_Options_HaveThePackagesVersion()
    {
        var options = await Registered.Options(options => new Amazon.Provider("it", options: options));

        Assert.Equal("7.48.0", options.Version);
    }

    [Fact]
    public async Task Provider_GivenToAResource_IsReferredToByUrnAndId()
    {
        var resources = await Registered.By(() =>
            _ = new Secret("it", options: new CustomResourceOptions { Provider = new Amazon.Provider("account") }));

        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:aws::account::account-id", resources["it"].Provider);
    }

    [Fact]
    public async Task Provider_GivenToAParent_IsUsedByTheChild()
    {
        var resources = await Registered.By(() =>
        {
            var parent =
                new ComponentResource("test:index:Parent", "parent", new ComponentResourceOptions { Provider = new Amazon.Provider("account") });
            _ = new Secret("it", options: new CustomResourceOptions { Parent = parent });
        });

        Assert.EndsWith("::account::account-id", resources["it"].Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_GivenToAParentInProviders_IsUsedByTheChild()
    {
        var resources = await Registered.By(() =>
        {
            var parent =
                new ComponentResource("test:index:Parent", "parent", new ComponentResourceOptions { Providers = { new Amazon.Provider("account") } });
            _ = new Secret("it", options: new CustomResourceOptions { Parent = parent });
        });

        Assert.EndsWith("::account::account-id", resources["it"].Provider, StringComparison.Ordinal);
    }
}
