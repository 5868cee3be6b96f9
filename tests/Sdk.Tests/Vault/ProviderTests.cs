using Pulumi;
using Pulumi.Vault;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Vault;

/// <remarks>The tests change environment variables; those of one class never run at the same time.</remarks>
public sealed class ProviderTests : IDisposable
{
    private static readonly string[] Variables = ["TERRAFORM_VAULT_MAX_TTL", "VAULT_MAX_RETRIES", "VAULT_SKIP_VERIFY", "VAULT_ADDR", "VAULT_TOKEN"];
    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    public ProviderTests() => Array.ForEach(Variables, name => Environment.SetEnvironmentVariable(name, null));

    public void Dispose() => Array.ForEach(Variables, name => Environment.SetEnvironmentVariable(name, _before[name]));

    [Fact]
    public async Task Ctor_Type_IsTheVaultProvider() => Assert.Equal("pulumi:providers:vault", await Registered.Type(() => new Provider("it")));

    [Fact]
    public async Task Ctor_NoArgs_SendsItsTwoDefaults() =>
        Assert.Equal("""{"maxLeaseTtlSeconds":"1200","maxRetries":"2"}""", await Registered.Inputs(() => new Provider("it")));

    [Fact]
    public async Task Ctor_AllArgs_SendsThemAndWhatIsNoTextAsJsonText()
    {
        var args = new ProviderArgs
        {
            Address = "https://vault.example",
            MaxLeaseTtlSeconds = 600,
            MaxRetries = 0,
            Namespace = "platform",
            SkipChildToken = true,
            SkipTlsVerify = false,
            Token = "token",
        };

        Assert.Equal(
            Registered.Json("""
            {
              "address": "https://vault.example", "maxLeaseTtlSeconds": "600", "maxRetries": "0", "namespace": "platform",
              "skipChildToken": "true", "skipTlsVerify": "false", "token": "token"
            }
            """),
            await Registered.Inputs(() => new Provider("it", args)));
    }

    [Theory]
    [InlineData("TERRAFORM_VAULT_MAX_TTL", "60", """{"maxLeaseTtlSeconds":"60","maxRetries":"2"}""")]
    [InlineData("TERRAFORM_VAULT_MAX_TTL", "1h", """{"maxLeaseTtlSeconds":"1200","maxRetries":"2"}""")]
    [InlineData("VAULT_MAX_RETRIES", "5", """{"maxLeaseTtlSeconds":"1200","maxRetries":"5"}""")]
    [InlineData("VAULT_MAX_RETRIES", "many", """{"maxLeaseTtlSeconds":"1200","maxRetries":"2"}""")]
    [InlineData("VAULT_SKIP_VERIFY", "1", """{"maxLeaseTtlSeconds":"1200","maxRetries":"2","skipTlsVerify":"true"}""")]
    [InlineData("VAULT_SKIP_VERIFY", "False", """{"maxLeaseTtlSeconds":"1200","maxRetries":"2","skipTlsVerify":"false"}""")]
    [InlineData("VAULT_SKIP_VERIFY", "no", """{"maxLeaseTtlSeconds":"1200","maxRetries":"2"}""")]
    [InlineData("VAULT_ADDR", "https://elsewhere.example", """{"maxLeaseTtlSeconds":"1200","maxRetries":"2"}""")]
    [InlineData("VAULT_TOKEN", "token", """{"maxLeaseTtlSeconds":"1200","maxRetries":"2"}""")]
    public async Task Ctor_VariableInTheEnvironment_IsSentIfItIsOneOfThreeAndFits(string variable, string value, string inputs)
    {
        Environment.SetEnvironmentVariable(variable, value);

        Assert.Equal(inputs, await Registered.Inputs(() => new Provider("it")));
    }

    [Fact]
    public async Task SkipTlsVerify_InTheEnvironmentAndTheArgs_IsTheArgs()
    {
        Environment.SetEnvironmentVariable("VAULT_SKIP_VERIFY", "true");

        Assert.Contains(
            "\"skipTlsVerify\":\"false\"",
            await Registered.Inputs(() => new Provider("it", new ProviderArgs { SkipTlsVerify = false })),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_Assigned_IsNoMoreSecretThanItWas() =>
        Assert.False(await Output.IsSecretAsync(new ProviderArgs { Token = "token" }.Token!.ToOutput()));

    [Fact]
    public async Task Ctor_Options_MarkNothingSecret()
    {
        var options = await Registered.Options(options => new Provider("it", options: options));

        Assert.Empty(options.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Ctor_Options_HaveThePackagesVersion()
    {
        var options = await Registered.Options(options => new Provider("it", options: options));

        Assert.Equal("7.11.0", options.Version);
    }

    [Fact]
    public async Task Provider_GivenToAResource_IsReferredToByUrnAndId()
    {
        var resources = await Registered.By(() =>
            _ = new Policy("it", new PolicyArgs { PolicyContents = "" }, new CustomResourceOptions { Provider = new Provider("vault") }));

        Assert.EndsWith("pulumi:providers:vault::vault::vault-id", resources["it"].Provider, StringComparison.Ordinal);
    }
}
