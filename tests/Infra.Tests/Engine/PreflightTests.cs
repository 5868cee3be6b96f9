using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Engine;

[Collection(EnvironmentVariablesCollection.Name)]
public sealed class PreflightTests : IDisposable
{
    private const string Value = "an ordinary value";

    private const string Dynamic = "{ owner: shop-team, secrets: { shop-secrets: { rotation: dynamic, keys: { API_KEY: payment#apiKey } } } }";

    private readonly EngineRun _run = new();

    [Fact]
    public async Task PassesAsync_ValuesAreSet_PassesAndTellsNothing() => Assert.Equal((true, ""), await _run.WithValue(Value).CheckAsync());

    [Fact]
    public async Task PassesAsync_ValueFromThePipeline_Passes() =>
        Assert.Equal((true, ""), await _run.CheckAsync(("SECRETS_LADDER_VALUE_SHOP__SHOP_SECRETS__API_KEY", Value)));

    [Fact]
    public async Task PassesAsync_ValueIsMissing_FailsAndTellsTheCommand()
    {
        var (passes, told) = await _run.CheckAsync();

        Assert.Equal(
            (false,
                "error VAL001: the key 'API_KEY' of the Secret 'shop-secrets' has no value; "
                + "run: pulumi config set --stack dev --secret --path 'secrets-ladder:values.shop.shop-secrets.API_KEY'\n"),
            (passes, told));
    }

    [Fact]
    public async Task PassesAsync_WarningsOnly_PassesAndTellsThem()
    {
        var (passes, told) = await _run.WithValue(Value).WithApplication("shop", Dynamic).CheckAsync();

        Assert.True(passes);
        Assert.StartsWith("warning LVL001: stacks/dev/apps/shop.yaml:1:", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PassesAsync_TheSameInProduction_Fails()
    {
        var (passes, told) = await _run.WithValue(Value).With("environment", "production").WithApplication("shop", Dynamic).CheckAsync();

        Assert.False(passes);
        Assert.StartsWith("error LVL001: ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PassesAsync_MistakesInTheSettings_FailsAndTellsEach()
    {
        var (passes, told) = await _run.WithValue(Value).With("level", "plane").With("environment", "prod").CheckAsync();

        Assert.False(passes);
        Assert.Equal(
            ["error config: secrets-ladder:environment: ", "error config: secrets-ladder:level: "],
            told.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(UpToTheProblem).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task PassesAsync_JsonThatIsNone_FailsAndNamesTheKey()
    {
        var (passes, told) = await _run.WithValue(Value).With("apps", "{ shop").CheckAsync();

        Assert.False(passes);
        Assert.Contains("secrets-ladder:apps: the value is not valid JSON", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PassesAsync_ConfigurationThatIsNoJson_FailsWithoutThrowing()
    {
        var (passes, told) = await _run.WithValue(Value).CheckAsync(("PULUMI_CONFIG", "{"));

        Assert.Equal((false, true, 1), (passes, told.StartsWith("error ", StringComparison.Ordinal), told.Count(character => character == '\n')));
    }

    [Theory]
    [InlineData("PULUMI_STACK")]
    [InlineData("PULUMI_ROOT_DIRECTORY")]
    public async Task PassesAsync_NotRunByTheEngine_FailsAndTellsWhatToRun(string variable)
    {
        var (passes, told) = await _run.WithValue(Value).CheckAsync((variable, null));

        Assert.False(passes);
        Assert.Contains("use 'pulumi preview' or 'pulumi up'", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PassesAsync_NoConfiguration_FailsAndTellsWhatIsMissing()
    {
        var (passes, told) = await _run.CheckAsync(("PULUMI_CONFIG", null), ("PULUMI_CONFIG_SECRET_KEYS", null));

        Assert.False(passes);
        Assert.Contains("the key 'secrets-ladder:environment' is missing", told, StringComparison.Ordinal);
    }

    public void Dispose() => _run.Dispose();

    private static string UpToTheProblem(string line) => string.Concat(line.Split(": ").Take(2).Select(part => $"{part}: "));
}
