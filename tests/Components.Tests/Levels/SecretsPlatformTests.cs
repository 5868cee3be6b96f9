using SecretsLadder.Components.Levels;

namespace SecretsLadder.Components.Tests.Levels;

public sealed class SecretsPlatformTests
{
    private const string Shop = "platform-namespace-shop";
    private const string Operator = "platform-external-secrets";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Equal(
        (null, null, null, 0),
        (Minimal.ExternalSecrets, Minimal.SealingKey, Minimal.SealedSecrets, Minimal.Escrow.Length));

    [Fact]
    public void Ctor_Args_RequireTheRest() =>
        Assert.Equal(["ExternalSecrets", "Reloader", "SealingKey", "Escrow", "SealedSecrets"], Required.NotBy<SecretsPlatformArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:levels:SecretsPlatform", (await RunAsync()).TypeOf("platform"));

    [Fact]
    public async Task Ctor_ManagedNamespaces_AreCreatedInOrder() =>
        Assert.Equal(["platform", Shop, "platform-namespace-agent"], (await RunAsync("shop", "agent")).Names);

    [Fact]
    public async Task Ctor_NoManagedNamespace_CreatesNone() => Assert.Equal(["platform"], (await RunAsync()).Names);

    [Fact]
    public async Task Ctor_Namespace_HasNameAndLabel() => Assert.Equal(
        SortedJson.Of(new
        {
            apiVersion = "v1",
            kind = "Namespace",
            metadata = new { name = "shop", labels = new Dictionary<string, string> { ["app.kubernetes.io/managed-by"] = "secrets-ladder" } },
        }),
        SortedJson.Of((object)(await RunAsync("shop")).InputsOf(Shop)));

    [Fact]
    public async Task Ctor_Namespace_IsProtected() => Assert.True((await RunAsync("shop")).OptionsOf(Shop).Protect);

    [Fact]
    public async Task Ctor_Namespace_BelongsToThePlatform() =>
        Assert.Equal("platform", (await RunAsync("shop")).OptionsOf(Shop).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_Namespace_IsAdopted() => Assert.Equal("takeover", (await RunAsync("shop")).ProviderOf(Shop));

    [Fact]
    public async Task Ctor_Namespace_WaitsForWhatTheCallerWaitsFor() =>
        Assert.Equal(["earlier"], await (await RunAsync("shop")).DependenciesOf(Shop));

    [Fact]
    public async Task Ctor_Preview_IsTheSameNamespace() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync("shop")).InputsOf(Shop)),
        SortedJson.Of((object)(await Recorded.RunAsync(run => Create(run, "shop"), isPreview: true)).InputsOf(Shop)));

    [Fact]
    public async Task Ctor_NoExternalSecrets_InstallsNoController() => Assert.DoesNotContain(Operator, (await RunAsync("shop")).Names);

    [Fact]
    public async Task Ctor_ExternalSecrets_InstallsTheOperator() =>
        Assert.Equal("secrets-ladder:controllers:ExternalSecretsOperator", (await ExternalAsync()).TypeOf(Operator));

    [Fact]
    public async Task Ctor_Operator_BelongsToThePlatform() =>
        Assert.Equal("platform", (await ExternalAsync()).OptionsOf(Operator).Parent!.GetResourceName());

    [Fact]
    public async Task Ctor_Operator_IsInstalledAsItsArgsSay() =>
        Assert.Equal("2.10.1", (await ExternalAsync()).InputsOf("platform-external-secrets-release")["version"]);

    [Fact]
    public async Task Ctor_Operator_WaitsForWhatTheCallerWaitsFor() =>
        Assert.Equal(["earlier"], await (await ExternalAsync()).DependenciesOf("platform-external-secrets-namespace"));

    [Fact]
    public async Task Ctor_Operator_UsesTheProviderOfTheCaller() =>
        Assert.Equal("kubernetes", (await ExternalAsync()).ProviderOf("platform-external-secrets-release"));

    [Fact]
    public async Task Ctor_NamespaceAtTwoLevels_HasOneIdentity() =>
        Assert.Equal((await RunAsync("shop")).IdentityOf(Shop), (await ExternalAsync()).IdentityOf(Shop));

    [Fact]
    public async Task Ctor_NamespaceAtTwoLevels_HasTheSameInputs() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync("shop")).InputsOf(Shop)),
        SortedJson.Of((object)(await ExternalAsync()).InputsOf(Shop)));

    [Fact]
    public async Task Ctor_NamespaceAtTwoLevels_WaitsForTheSame() =>
        Assert.Equal(await (await RunAsync("shop")).DependenciesOf(Shop), await (await ExternalAsync()).DependenciesOf(Shop));

    private static SecretsPlatformArgs Minimal => new() { ManagedNamespaces = [], TakeoverProvider = null! };

    private static Task<Recorded> ExternalAsync() => Recorded.RunAsync(run => _ = new SecretsPlatform(
        "platform",
        new SecretsPlatformArgs { ManagedNamespaces = ["shop"], TakeoverProvider = run.Takeover, ExternalSecrets = new() { Version = "2.10.1" } },
        run.Options));

    private static Task<Recorded> RunAsync(params string[] managed) => Recorded.RunAsync(run => Create(run, managed));

    private static SecretsPlatform Create(Recorded run, params string[] managed) =>
        new("platform", new SecretsPlatformArgs { ManagedNamespaces = [.. managed], TakeoverProvider = run.Takeover }, run.Options);
}
