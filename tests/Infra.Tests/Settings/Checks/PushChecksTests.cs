using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Tests.Settings.Checks;

public sealed class PushChecksTests
{
    private const string Aws = "kind: aws, accountId: '111122223333', region: eu-west-1";
    private const string Azure = "kind: azure, tenantId: 00000000-0000-0000-0000-000000000001, "
        + "subscriptionId: 00000000-0000-0000-0000-000000000002, resourceGroup: secrets, location: westeurope";
    private const string Key = "payment#apiKey";

    [Theory]
    [InlineData(Aws)]
    [InlineData($"{Aws}, kmsKey: managed")]
    [InlineData($"{Aws}, identity: podIdentity")]
    [InlineData("kind: vault, address: 'https://vault.acme.com'")]
    public void Check_ContractThatIsDeliveredPlain_IsPushed(string backend)
    {
        using var stacks = Stacks(backend);

        Assert.Equal("default", PushedTo(stacks)?.Name);
    }

    [Fact]
    public void Check_ContractThatIsPinnedToPlain_IsPushed()
    {
        using var stacks = Stacks(Aws, level: "external", own: ", deliveries: { shop-secrets: plain }");

        Assert.Equal("default", PushedTo(stacks)?.Name);
    }

    [Fact]
    public void Check_NoPush_IsPushedNowhere()
    {
        using var stacks = Stacks(Aws, push: "");

        Assert.Null(PushedTo(stacks));
    }

    [Theory]
    [InlineData("external", "is delivered external, and only one that is delivered plain can be pushed, as its values are this stack's; "
        + "its values come from a backend now, so remove the line")]
    [InlineData("sealed", "is delivered sealed, and only one that is delivered plain can be pushed, as its values are this stack's; "
        + "remove the line, or deliver the Secret plain")]
    public void Check_ContractOfAnotherDelivery_IsRefused(string level, string words)
    {
        using var stacks = Stacks(Aws, level: level);

        Assert.EndsWith($"config.secrets-ladder:apps.shop.push.shop-secrets: the Secret 'shop-secrets' {words}", Assert.Single(stacks.Mistakes()));
    }

    [Theory]
    [InlineData($"{Aws}, provision: true", "the stack creates the entries there itself ('provision: true'), and an entry has one writer")]
    [InlineData($"{Aws}, service: ParameterStore", "and to no SSM Parameter Store")]
    [InlineData($"{Aws}, staticCredential: {{ secret: login, expires: '2026-12-24' }}", "its stores log in with a static credential")]
    [InlineData(Azure, "and to no Azure Key Vault")]
    [InlineData("kind: vault, address: 'https://vault.acme.com', version: v1", "version 1 of the KV engine keeps no metadata")]
    public void Check_BackendThatCannotBeWritten_IsRefused(string backend, string words)
    {
        using var stacks = Stacks(backend);

        Assert.Contains(
            $"the Secret 'shop-secrets' cannot be pushed to the backend 'default': ", Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
        Assert.Contains(words, Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_StackOfAPipeline_IsRefused()
    {
        using var stacks = Stacks(Aws, more: "  secrets-ladder:pipeline: { repository: acme/platform }\n");

        Assert.Contains(
            "the roles of secrets-ladder:pipeline give the stack's identities no more than reading", Assert.Single(stacks.Mistakes()),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ from: 'payment#apiKey', decode: base64 }", "the key 'API_KEY' is binary")]
    [InlineData("{ from: 'payment#apiKey', version: AWSPREVIOUS }", "the key 'API_KEY' reads the version 'AWSPREVIOUS' of its entry")]
    [InlineData("'payment#api.key'", "would take the property 'api.key' of the key 'API_KEY' for a path into the entry's JSON")]
    [InlineData("'payment#0'", "would take the property '0' of the key 'API_KEY' for a path into the entry's JSON")]
    public void Check_KeyThatCannotBeWritten_IsRefused(string key, string words)
    {
        using var stacks = Stacks(Aws, key: key);

        Assert.Contains(words, Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_PropertyWithADot_IsWrittenToAVault()
    {
        using var stacks = Stacks("kind: vault, address: 'https://vault.acme.com'", key: "'payment#api.key'");

        Assert.NotNull(PushedTo(stacks));
    }

    [Theory]
    [InlineData(", rotation: automatic", "it asks for automatic rotation, so its backend changes the values")]
    [InlineData(", extract: payment", "it reads an entry as a whole")]
    public void Check_ContractWhoseValuesAreNotTheStacks_IsRefused(string contract, string words)
    {
        using var stacks = Stacks(Aws, contract: contract);

        Assert.Contains(words, Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("payment#apiKey", "two keys would write one value of the entry 'payment'")]
    [InlineData("payment", "the entry 'payment' would be written both as a whole and by property")]
    public void Check_TwoKeysOfOneValue_AreRefused(string second, string words)
    {
        using var stacks = Stacks(Aws, key: $"{Key}, OTHER_KEY: {second}");

        Assert.Contains(words, Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shop-secret", "default", "the application has no contract 'shop-secret'; did you mean 'shop-secrets'?")]
    [InlineData("shop-secrets", "defualt", "there is no backend 'defualt' under secrets-ladder:backends; did you mean 'default'?")]
    public void Check_NameOfNothing_IsRefused(string secret, string backend, string words)
    {
        using var stacks = Stacks(Aws, push: $"{secret}: {backend}");

        Assert.EndsWith(words, Assert.Single(stacks.Mistakes()));
    }

    private static Backend? PushedTo(TemporaryStacks stacks) => Assert.Single<PlacedContract>(stacks.Read().Contracts).PushedTo;

    private static TemporaryStacks Stacks(
        string backend, string level = "plain", string key = Key, string contract = "", string push = "shop-secrets: default", string own = "",
        string more = "") => new TemporaryStacks()
        .WithStack("dev", $$"""
            config:
              secrets-ladder:environment: development
              secrets-ladder:level: {{level}}
              secrets-ladder:cluster: { name: test, platform: eks, context: kind-test,
                oidcIssuer: "https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE" }
              secrets-ladder:namespaces: { shop: managed }
              secrets-ladder:backends: { default: { {{backend}} } }
              secrets-ladder:apps: { shop: { namespace: shop, push: { {{push}} }{{own}} } }

            """ + more)
        .WithApplication("dev", "shop", $$"""
            owner: shop-team
            secrets:
              shop-secrets: { keys: { API_KEY: {{key}} }{{contract}} }

            """);
}
