using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Settings.Stack;

[Collection(EnvironmentVariablesCollection.Name)]
public sealed class PipelineVariablesTests
{
    private const string ApiKey = "SECRETS_LADDER_VALUE_SHOP__SHOP_SECRETS__API_KEY";

    [Theory]
    [InlineData("shop", "shop-secrets", "API_KEY", ApiKey)]
    [InlineData("my-shop", "a.b", "tls.crt", "SECRETS_LADDER_VALUE_MY_SHOP__A_B__TLS_CRT")]
    public void NameOf_Key_IsUpperCaseWithUnderscores(string application, string secret, string key, string expected) =>
        Assert.Equal(expected, PipelineVariables.NameOf(application, secret, key));

    [Fact]
    public void AddTo_VariableSet_IsTheValue() => Assert.Equal(5, SizeWith("12345"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void AddTo_VariableNotSet_LeavesTheKeyOpen(string? value)
    {
        using var stacks = TemporaryStacks.WithShop();
        using var variables = new EnvironmentVariables((ApiKey, value));

        Assert.False(stacks.Read().Values.IsSet("shop", "shop-secrets", "API_KEY"));
    }

    [Fact]
    public void AddTo_ValueInTheConfiguration_Wins()
    {
        using var stacks = TemporaryStacks.WithShop();
        using var variables = new EnvironmentVariables((ApiKey, "12345"));

        Assert.Equal(
            1, PipelineVariables.AddTo(new(new() { [new("shop", "shop-secrets", "API_KEY")] = "x" }), stacks.Read().Applications)
                .SizeOf("shop", "shop-secrets"));
    }

    [Theory]
    [InlineData("12345", 1)]
    [InlineData(null, 0)]
    public void Ambiguous_TwoKeysOfOneVariable_MatterOnceItIsSet(string? value, int expected)
    {
        using var stacks = TemporaryStacks.WithShop();
        using var variables = new EnvironmentVariables((ApiKey, value));
        var shop = stacks.Read().Applications[0];
        var key = shop.Secrets[0].Keys[0] with { Name = "API-KEY" };

        Assert.Equal(expected, PipelineVariables.Ambiguous([shop, shop with { Secrets = [shop.Secrets[0] with { Keys = [key] }] }]).Count());
    }

    private static long SizeWith(string value)
    {
        using var stacks = TemporaryStacks.WithShop();
        using var variables = new EnvironmentVariables((ApiKey, value));
        return stacks.Read().Values.SizeOf("shop", "shop-secrets");
    }
}
