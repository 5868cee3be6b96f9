using System.Text.Json.Nodes;
using SecretsLadder.Components.Identity;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>Who can read which entry, decided by the policies of the plan, is exactly what the contracts say.</summary>
public sealed class AccessTests
{
    public static TheoryData<string> External => ShippedStacks.External;

    [Theory]
    [MemberData(nameof(External))]
    public async Task Allowed_AllWhoTryEverything_AreExactlyTheCellsOfTheSettings(string stack)
    {
        var access = Of(stack);

        Assert.Equal(access.Expected(), access.Allowed(await ShippedStacks.JsonAsync(stack)));
    }

    [Theory]
    [MemberData(nameof(External))]
    public void Expected_EveryStack_HasACellForEachEntryAndOneForItReCreated(string stack) => Assert.Equal(2 * 17, Of(stack).Expected().Count);

    [Fact]
    public void Expected_ProdEntryOfItsOwnName_IsThatName() => Assert.Contains(
        "app-team's reader -> prod-eu.app-team-secrets -> SecretsManager 333333333333 prod/app-team/db", Of("prod").Expected());

    [Fact]
    public void Expected_ProdParameter_IsAPath() => Assert.Contains(
        "app-secrets's reader -> prod-eu.app-secrets-secrets -> ParameterStore 333333333333 /production/app-secrets/api-key", Of("prod").Expected());

    [Theory]
    [MemberData(nameof(External))]
    public void Tokens_EveryStack_AreTwelveWrongOnesForEachReader(string stack) => Assert.Equal(1 + (6 * (1 + 12)), Of(stack).Tokens().Count);

    [Theory]
    [InlineData("checkout", ", STRIPE_WEBHOOK_SECRET: stripe#webhookSecret", AwsSecretService.SecretsManager, "production/checkout/stripe")]
    [InlineData("checkout", "PAYMENT_API_KEY: payment-provider#apiKey, ", AwsSecretService.SecretsManager, "production/checkout/payment-provider")]
    [InlineData("fastapi-agent", "      OPENAI_API_KEY: openai#apiKey\n", AwsSecretService.SecretsManager, "production/fastapi-agent/openai")]
    [InlineData("fastapi-agent", "      DATABASE_URL: postgres#url\n", AwsSecretService.SecretsManager, "production/fastapi-agent/postgres")]
    [InlineData(
        "fastapi-agent", "      SESSION_KEY: { from: session#key, generate: 48 }\n", AwsSecretService.SecretsManager,
        "production/fastapi-agent/session")]
    [InlineData("app-secrets", ", api-key: api-key", AwsSecretService.ParameterStore, "/production/app-secrets/api-key")]
    public async Task Allowed_KeyIsRemovedWhoseEntryNobodyElseNames_ExactlyItsCellIsGone(string application, string key, object service, string entry)
    {
        var access = Of("prod");
        var gone = AccessUnderTest.Label((AwsSecretService)service, "333333333333", entry);
        using var copy = ProdCopy.Without(application, key);

        Assert.Equal(
            access.Allowed(await ShippedStacks.JsonAsync("prod")),
            access.Allowed(await ProdCopy.PlanAsync(copy)).Append(access.Cell(application, gone))
                .Append(access.Cell(application, $"{gone} (re-created)")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("resilient-platform", ", POSTGRES_PASSWORD: postgres#password")]
    [InlineData("resilient-platform", "MINIO_ACCESS_KEY: minio#accessKey, ")]
    public async Task Allowed_KeyIsRemovedWhoseEntryAnotherNames_NothingIsGone(string application, string key)
    {
        var access = Of("prod");
        using var copy = ProdCopy.Without(application, key);

        Assert.Equal(access.Allowed(await ShippedStacks.JsonAsync("prod")), access.Allowed(await ProdCopy.PlanAsync(copy)));
    }

    /// <summary>What this test of tests would not notice, the matrix would not either.</summary>
    [Theory]
    [InlineData("-??????", "-*")]
    [InlineData("-??????", "")]
    [InlineData("checkout/db-??????", "check*")]
    [InlineData("production/fastapi-agent/session-??????", "production/*-??????")]
    [InlineData("parameter/production/app-secrets/api-key", "parameter/production/app-secrets/*")]
    [InlineData("secret:production/checkout/stripe-", "secret:production/checkout/str?pe2-")]
    [InlineData("StringEquals", "StringEqualsIfExists")]
    [InlineData("StringEquals", "ForAllValues:StringEquals")]
    [InlineData("serviceaccount:production:checkout-secrets", "serviceaccount:production:default")]
    public async Task Allowed_PolicyIsNotAsMeant_CellsDiffer(string part, string replacement)
    {
        var (access, plan) = (Of("prod"), ShippedStacks.Json(await ShippedStacks.PlanAsync("prod")));

        Assert.NotEqual(access.Expected(), access.Allowed(JsonNode.Parse(plan.Replace(part, replacement, StringComparison.Ordinal))!));
    }

    [Fact]
    public async Task Allowed_ApplicationInAnotherNamespace_ItsFormerReaderReadsNothing()
    {
        using var copy = ProdCopy.With("namespace: fastapi-agent }", "namespace: production }");

        Assert.DoesNotContain(
            Of("prod").Allowed(await ProdCopy.PlanAsync(copy)), cell => cell.StartsWith("fastapi-agent's reader", StringComparison.Ordinal));
    }

    private static AccessUnderTest Of(string stack) => new(
        ShippedStacks.Read(stack), [.. ShippedStacks.OnAws.Where(other => other != stack).Select(ShippedStacks.Read)]);
}
