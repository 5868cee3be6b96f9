using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Aws.SecretsManager;
using Pulumi.Aws.Ssm;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;
using Random = Pulumi.Random;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class AwsSecretEntryTests
{
    private const string Key = "arn:aws:kms:eu-west-1:111122223333:key/one";
    private const string Secret = "shop-session-secret";
    private const string Version = "shop-session-version";
    private const string Parameter = "shop-session-parameter";

    private static readonly AwsEntry InSecretsManager = new(AwsSecretService.SecretsManager, "111122223333", "eu-west-1", "prod/session");
    private static readonly AwsEntry InParameterStore = new(AwsSecretService.ParameterStore, "111122223333", "eu-west-1", "/prod/session");

    [Fact]
    public void Ctor_EnsureDefaultValues() =>
        Assert.Equal((null, null, 30, false), (Minimal.Application, Minimal.KmsKeyArn, Minimal.RecoveryWindowInDays, Minimal.IsLarge));

    [Fact]
    public void Ctor_Args_RequireTheRest() => Assert.Equal(["KmsKeyArn", "RecoveryWindowInDays", "IsLarge"], Required.NotBy<AwsSecretEntryArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:stores:AwsSecretEntry", (await RunAsync(InSecretsManager)).TypeOf("shop-session"));

    [Fact]
    public async Task Ctor_Secret_IsAnEntryAndItsVersion() =>
        Assert.Equal(["shop-session", Secret, Version], (await RunAsync(InSecretsManager)).Names);

    [Fact]
    public async Task Ctor_Parameter_IsOneResource() => Assert.Equal(["shop-session", Parameter], (await RunAsync(InParameterStore)).Names);

    [Theory]
    [InlineData(Secret)]
    [InlineData(Version)]
    public async Task Ctor_SecretsChild_BelongsToTheComponent(string child) =>
        Assert.Equal("shop-session", (await RunAsync(InSecretsManager)).OptionsOf(child).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_Parameter_BelongsToTheComponent() =>
        Assert.Equal("shop-session", (await RunAsync(InParameterStore)).OptionsOf(Parameter).Parent!.GetResourceName());

    [Theory]
    [InlineData(Secret)]
    [InlineData(Version)]
    public async Task Ctor_SecretsChild_UsesTheProviderOfTheCaller(string child) =>
        Assert.Equal("aws", (await RunAsync(InSecretsManager)).ProviderOf(child));

    [Fact]
    public async Task Ctor_Parameter_UsesTheProviderOfTheCaller() => Assert.Equal("aws", (await RunAsync(InParameterStore)).ProviderOf(Parameter));

    [Theory]
    [InlineData(Secret)]
    [InlineData(Version)]
    public async Task Ctor_SecretsChild_WaitsForWhatTheCallerWaitsFor(string child) =>
        Assert.Equal(["earlier"], await (await RunAsync(InSecretsManager)).DependenciesOf(child));

    [Fact]
    public async Task Ctor_Secret_HasNameWindowAndLabels() => Assert.Equal(
        SortedJson.OfYaml(
            """
            name: prod/session
            recoveryWindowInDays: 30
            tags: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
            """),
        SortedJson.Of((object)(await RunAsync(InSecretsManager)).InputsOf(Secret)));

    [Fact]
    public async Task Ctor_SecretWithAKey_IsEncryptedWithIt() =>
        Assert.Equal(Key, (await RunAsync(InSecretsManager with { KmsKeyArn = Key })).InputsOf(Secret)["kmsKeyId"]);

    [Fact]
    public async Task Ctor_Version_IsOfTheSecret() =>
        Assert.Equal("arn-of-prod/session", (await RunAsync(InSecretsManager)).InputsOf(Version)["secretId"]);

    [Fact]
    public async Task Ctor_SeveralProperties_AreAJsonObject() => Assert.Equal(
        SortedJson.OfYaml("""{ key: "a\"b", other: "ü+/" }"""),
        SortedJson.Of(JsonNode.Parse((string)(await RunAsync(InSecretsManager)).InputsOf(Version)["secretString"])));

    [Fact]
    public async Task Ctor_OneProperty_IsAJsonObject() => Assert.Equal(
        """{"key":"word"}""",
        (await RunAsync(InSecretsManager, ("key", "word"))).InputsOf(Version)["secretString"]);

    [Fact]
    public async Task Ctor_WholeEntry_IsTheValueItself() =>
        Assert.Equal("word", (await RunAsync(InSecretsManager, ("", "word"))).InputsOf(Version)["secretString"]);

    [Fact]
    public async Task Ctor_Parameter_IsASecureString() => Assert.Equal(
        SortedJson.OfYaml(
            """
            name: /prod/session
            type: SecureString
            value: word
            tags: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
            """),
        SortedJson.Of((object)(await RunAsync(InParameterStore, ("", "word"))).InputsOf(Parameter)));

    [Fact]
    public async Task Ctor_ParameterWithAKey_IsEncryptedWithIt() =>
        Assert.Equal(Key, (await RunAsync(InParameterStore with { KmsKeyArn = Key })).InputsOf(Parameter)["keyId"]);

    [Fact]
    public async Task Ctor_ParameterOfProperties_IsAJsonObject() =>
        Assert.Equal("""{"key":"word"}""", (await RunAsync(InParameterStore, ("key", "word"))).InputsOf(Parameter)["value"]);

    [Fact]
    public async Task Ctor_SecretString_IsSecret() =>
        Assert.True(await Output.IsSecretAsync((await RunAsync(InSecretsManager)).ArgsOf<SecretVersionArgs>(Version).SecretString!.ToOutput()));

    [Fact]
    public async Task Ctor_ParametersValue_IsSecret() =>
        Assert.True(await Output.IsSecretAsync((await RunAsync(InParameterStore)).ArgsOf<ParameterArgs>(Parameter).Value!.ToOutput()));

    [Theory]
    [InlineData("values")]
    [InlineData("entry")]
    public async Task Ctor_Component_RegistersNoValue(string input) =>
        Assert.DoesNotContain(input, (await RunAsync(InSecretsManager)).InputsOf("shop-session").Keys);

    [Fact]
    public async Task Ctor_Secret_IsDeletedIntoItsRecoveryWindow() =>
        Assert.Null((await Recorded.RunAsync(run => Create(run, InSecretsManager, Properties, 30))).OptionsOf(Secret).RetainOnDelete);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(30)]
    public async Task Ctor_RecoveryWindow_IsTheSecrets(int days) => Assert.Equal(
        (double)days,
        (await Recorded.RunAsync(run => Create(run, InSecretsManager, Properties, days))).InputsOf(Secret)["recoveryWindowInDays"]);

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(31)]
    public async Task Ctor_RecoveryWindowThatAwsRefuses_IsRefused(int days) => Assert.Equal(
        $"recoveryWindowInDays must be 0 or 7 to 30, got {days}",
        await Recorded.RefusalAsync(run => Create(run, InSecretsManager, Properties, days)));

    [Fact]
    public async Task Ctor_NoValue_IsRefused() => Assert.Equal(
        "the entry 'prod/session' has no value; the stack creates an entry only with generated values",
        await Recorded.RefusalAsync(run => Create(run, InSecretsManager, Values(), 30)));

    [Fact]
    public async Task Ctor_PreviewWithAnUnknownValue_LeavesTheStringUnknown() =>
        Assert.DoesNotContain("secretString", (await UnknownAsync(InSecretsManager)).InputsOf(Version).Keys);

    [Fact]
    public async Task Ctor_PreviewWithAnUnknownValue_LeavesTheParameterUnknown() =>
        Assert.DoesNotContain("value", (await UnknownAsync(InParameterStore)).InputsOf(Parameter).Keys);

    [Fact]
    public async Task Ctor_PreviewWithAnUnknownValue_KnowsTheName() =>
        Assert.Equal("prod/session", (await UnknownAsync(InSecretsManager)).InputsOf(Secret)["name"]);

    [Fact]
    public async Task Ctor_PreviewWithKnownValues_KnowsTheString() => Assert.Contains(
        "secretString",
        (await Recorded.RunAsync(run => Create(run, InSecretsManager, Properties, 30), isPreview: true)).InputsOf(Version).Keys);

    [Fact]
    public async Task Ctor_EntryOfNoApplication_IsThePlatforms() => Assert.Equal(
        SortedJson.OfYaml("{ app.kubernetes.io/managed-by: secrets-ladder }"),
        SortedJson.Of((await LargeAsync(InSecretsManager)).InputsOf(Secret)["tags"]));

    [Fact]
    public async Task Ctor_LargeParameter_IsOfTheTierThatTakesIt() =>
        Assert.Equal("Advanced", (await LargeAsync(InParameterStore)).InputsOf(Parameter)["tier"]);

    [Fact]
    public async Task Ctor_LargeEntry_IsTheSameComponent() =>
        Assert.DoesNotContain("isLarge", (await LargeAsync(InSecretsManager)).InputsOf("shop-session").Keys);

    private static AwsSecretEntryArgs Minimal => new() { Entry = InSecretsManager, Values = Properties };

    private static Task<Recorded> LargeAsync(AwsEntry entry) => Recorded.RunAsync(run => _ = new AwsSecretEntry(
        "shop-session",
        new AwsSecretEntryArgs { Entry = entry, Values = Properties, IsLarge = true },
        ComponentResourceOptions.Merge(run.Options, new ComponentResourceOptions { Providers = { run.Aws } })));

    private static ImmutableSortedDictionary<string, Output<string>> Properties => Values(("other", "ü+/"), ("key", "a\"b"));

    private static ImmutableSortedDictionary<string, Output<string>> Values(params (string Property, string Value)[] values) =>
        values.ToImmutableSortedDictionary(pair => pair.Property, pair => Output.CreateSecret(pair.Value), StringComparer.Ordinal);

    private static Task<Recorded> RunAsync(AwsEntry entry) => Recorded.RunAsync(run => Create(run, entry, Properties, 30));

    private static Task<Recorded> RunAsync(AwsEntry entry, (string Property, string Value) value) =>
        Recorded.RunAsync(run => Create(run, entry, Values(value), 30));

    private static Task<Recorded> UnknownAsync(AwsEntry entry) => Recorded.RunAsync(
        run =>
        {
            var later = new Random.RandomPassword("later", new() { Length = 20 }, new() { Provider = run.Earlier });
            Create(run, entry, Properties.Add("later", later.Result), 30);
        },
        isPreview: true);

    private static AwsSecretEntry Create(Recorded run, AwsEntry entry, ImmutableSortedDictionary<string, Output<string>> values, int days) => new(
        "shop-session",
        new AwsSecretEntryArgs { Application = "shop", Entry = entry, Values = values, KmsKeyArn = entry.KmsKeyArn!, RecoveryWindowInDays = days },
        ComponentResourceOptions.Merge(run.Options, new ComponentResourceOptions { Providers = { run.Aws } }));
}
