using SecretsLadder.Infra.Engine;
using SecretsLadder.Infra.Tests.Engine;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Settings;

/// <summary>
/// Clear-text secrets of a stack file are refused under the engine as offline: what it passes does not tell them from encrypted ones.
/// </summary>
[Collection(EnvironmentVariablesCollection.Name)]
public sealed class ClearTextTests
{
    private const string Head = TemporaryStacks.Minimal + "  secrets-ladder:apps: { shop: { namespace: shop } }\n";

    private static readonly string Value = Canary.Value("clear");

    [Theory]
    [InlineData("  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: @ } } }\n", "values.shop.shop-secrets.API_KEY")]
    [InlineData("  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: { secure: v1:a:b }, OTHER: @ } } }\n", "values.shop.shop-secrets.OTHER")]
    [InlineData(
        "  secrets-ladder:values:\n    shop:\n      shop-secrets:\n        OTHER: &a @\n        API_KEY: *a\n", "values.shop.shop-secrets.OTHER")]
    [InlineData("  secrets-ladder:sealingKey: { privateKey: @ }\n", "sealingKey.privateKey")]
    public async Task CheckAsync_ClearText_IsReportedAsOffline(string setting, string path)
    {
        var yaml = Head + setting.Replace("@", Value, StringComparison.Ordinal);
        using var run = new EngineRun().WithValue(Value).WithFile("Pulumi.dev.yaml", yaml);
        using var stacks = TemporaryStacks.WithShop().WithStack("dev", yaml);

        var (passes, told) = await run.CheckAsync();
        Assert.False(passes);
        Assert.Contains(
            $": config.secrets-ladder:{path}: must be encrypted; remove the line, set the value with 'pulumi config set --secret --path', "
            + "and rotate it if it was committed\n", told, StringComparison.Ordinal);
        Assert.Equal(stacks.Mistakes().Select(mistake => $"error {mistake}"), told.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(Canary.FormsIn(told, Value));
    }

    [Fact]
    public async Task CheckAsync_ClearTextAsADefaultOfTheProject_IsReported()
    {
        using var run = new EngineRun().WithValue(Value).WithFile("Pulumi.dev.yaml", Head)
            .WithFile("../Pulumi.yaml", $"config:\n  values: {{ value: {{ shop: {{ shop-secrets: {{ API_KEY: {Value} }} }} }} }}\n");

        Assert.StartsWith(
            "error Pulumi.yaml:2:55: config.values.value.shop.shop-secrets.API_KEY: must be encrypted", (await run.CheckAsync()).Told,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_Encrypted_Passes()
    {
        using var run = new EngineRun().WithValue(Value).WithFile(
            "Pulumi.dev.yaml", Head + "  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: { secure: v1:a:b } } } }\n");

        Assert.Equal((true, ""), await run.CheckAsync());
    }

    /// <summary>The configuration may come from another file, or from an ESC environment.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("environment: [shop/dev]\n")]
    public async Task CheckAsync_NoConfigurationInTheFile_Passes(string? yaml)
    {
        using var run = new EngineRun().WithValue(Value);

        Assert.Equal((true, ""), await (yaml is null ? run : run.WithFile("Pulumi.dev.yaml", yaml)).CheckAsync());
    }

    [Fact]
    public async Task CheckAsync_StackFileIsALink_IsRefused()
    {
        using var run = new EngineRun().WithValue(Value).WithFile("other.yaml", Head);
        var told = await run.RunAsync(async stacks =>
        {
            File.CreateSymbolicLink(Path.Combine(stacks.Path, "Pulumi.dev.yaml"), Path.Combine(stacks.Path, "other.yaml"));
            using var written = new StringWriter { NewLine = "\n" };
            await EngineProgram.RunAsync(written, _ => Task.FromResult(0));
            return written.ToString();
        });

        Assert.StartsWith("error stacks/Pulumi.dev.yaml: this is a link", told, StringComparison.Ordinal);
    }
}
