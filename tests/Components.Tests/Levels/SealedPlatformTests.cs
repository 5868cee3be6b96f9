using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary><see cref="SecretsPlatform"/> with a sealing key.</summary>
public sealed class SealedPlatformTests
{
    private const string Key = "platform-sealing-key";
    private const string KeySecret = "platform-sealing-key-1-secret";
    private const string Definition = "platform-sealed-secret-definition";
    private const string Release = "platform-sealed-secrets-release";
    private const string Copy = "platform-sealing-key-escrow-default-1";

    private static readonly AwsSecretBackend Backend = new("default", AwsSecretService.SecretsManager, "111122223333", "eu-west-1");
    private static readonly AwsSecretBackend Parameters = new("params", AwsSecretService.ParameterStore, "111122223333", "eu-west-1");

    [Fact]
    public async Task Ctor_KeyAlone_InstallsNoController() => Assert.DoesNotContain(Release, (await RunAsync(KeyAlone)).Names);

    [Theory]
    [InlineData(Key)]
    [InlineData(Definition)]
    public async Task Ctor_KeyAlone_StaysWithItsDefinition(string child) => Assert.Contains(child, (await RunAsync(KeyAlone)).Names);

    [Theory]
    [InlineData(Key)]
    [InlineData(Definition)]
    [InlineData("platform-sealed-secrets")]
    public async Task Ctor_Child_BelongsToThePlatform(string child) =>
        Assert.Equal("platform", (await RunAsync(Controller)).OptionsOf(child).Parent!.GetResourceName());

    [Theory]
    [InlineData(Key)]
    [InlineData(Definition)]
    public async Task Ctor_Controller_ComesAfter(string before) =>
        Assert.Contains(before, await (await RunAsync(Controller)).DependenciesOf(Release));

    [Theory]
    [InlineData(Copy)]
    [InlineData("platform-sealing-key-escrow-default-2")]
    [InlineData("platform-sealing-key-escrow-params-1")]
    [InlineData("platform-sealing-key-escrow-params-2")]
    public async Task Ctor_Controller_ComesAfterEveryCopy(string copy) =>
        Assert.Contains(copy, await (await RunAsync(Escrowed)).DependenciesOf(Release));

    [Theory]
    [InlineData(KeySecret, "takeover")]
    [InlineData("platform-sealed-secret-definition-crd", "takeover")]
    [InlineData("platform-namespace-shop", "takeover")]
    [InlineData(Release, "kubernetes")]
    public async Task Ctor_WhatStaysInTheCluster_IsAdopted(string child, string provider) =>
        Assert.Equal(provider, (await RunAsync(Controller)).ProviderOf(child));

    [Fact]
    public async Task Ctor_Release_IsDeletedBeforeItIsReplaced() =>
        Assert.True(((CustomResourceOptions)(await RunAsync(Controller)).OptionsOf(Release)).DeleteBeforeReplace);

    [Fact]
    public async Task Ctor_ControllerWithoutAKey_IsRefused() => Assert.Equal(
        "the Sealed Secrets controller needs a sealing key of the stack; without one it would create its own, of which no copy exists",
        await Recorded.RefusalAsync(run => Create(run, new() { ManagedNamespaces = [], TakeoverProvider = run.Takeover, SealedSecrets = new() })));

    [Fact]
    public async Task Ctor_KeyInAManagedNamespace_WaitsForIt() =>
        Assert.Contains("platform-namespace-sealing", await (await RunAsync(InNamespace)).DependenciesOf(KeySecret));

    [Fact]
    public async Task Ctor_KeyInAnotherNamespace_WaitsForNone() =>
        Assert.Equal(["earlier"], await (await RunAsync(Controller)).DependenciesOf(KeySecret));

    [Theory]
    [InlineData(KeySecret)]
    [InlineData("platform-sealing-key-1-private-key")]
    [InlineData("platform-sealing-key-1-certificate")]
    [InlineData("platform-sealed-secret-definition-crd")]
    public async Task Ctor_KeyAtTwoLevels_HasOneIdentity(string child) =>
        Assert.Equal((await RunAsync(KeyAlone)).IdentityOf(child), (await RunAsync(Controller)).IdentityOf(child));

    [Theory]
    [InlineData(KeySecret)]
    [InlineData("platform-sealing-key-1-private-key")]
    [InlineData("platform-sealing-key-1-certificate")]
    [InlineData("platform-sealed-secret-definition-crd")]
    public async Task Ctor_KeyAtTwoLevels_HasTheSameInputs(string child) => Assert.Equal(
        SortedJson.Of((object)(await RunAsync(KeyAlone)).InputsOf(child)),
        SortedJson.Of((object)(await RunAsync(Controller)).InputsOf(child)));

    [Fact]
    public async Task Ctor_Copy_IsNamedByItsGeneration() =>
        Assert.Equal("prod-eu/sealing-key/2", (await RunAsync(Escrowed)).InputsOf("platform-sealing-key-escrow-default-2-secret")["name"]);

    [Fact]
    public async Task Ctor_Copy_HoldsThePair() => Assert.Equal(
        SortedJson.OfYaml(
            "{ certificate: certificate of platform-sealing-key-1-certificate, privateKey: key of platform-sealing-key-1-private-key }"),
        SortedJson.OfYaml((string)(await RunAsync(Escrowed)).InputsOf($"{Copy}-version")["secretString"]));

    [Fact]
    public async Task Ctor_CopyInTheParameterStore_IsOfTheTierThatTakesIt() =>
        Assert.Equal("Advanced", (await RunAsync(Escrowed)).InputsOf("platform-sealing-key-escrow-params-1-parameter")["tier"]);

    [Fact]
    public async Task Ctor_Copy_IsProtected() => Assert.True((await RunAsync(Escrowed)).OptionsOf(Copy).Protect);

    [Fact]
    public async Task Ctor_Copy_UsesTheProviderOfItsPlace() => Assert.Equal("aws", (await RunAsync(Escrowed)).ProviderOf($"{Copy}-secret"));

    [Fact]
    public async Task Ctor_Copy_IsEncryptedWithTheKeyOfItsPlace() =>
        Assert.Equal("arn-of-a-key", (await RunAsync(Escrowed)).InputsOf($"{Copy}-secret")["kmsKeyId"]);

    [Fact]
    public async Task Ctor_PreviewOfACopy_LeavesItsValueUnknown() => Assert.DoesNotContain(
        "secretString",
        (await Recorded.RunAsync(run => Create(run, Escrowed(run)), isPreview: true)).InputsOf($"{Copy}-version").Keys);

    [Fact]
    public async Task SealingCertificate_NoKey_IsNull()
    {
        SecretsPlatform? platform = null;
        await Recorded.RunAsync(run => platform = Create(run, new() { ManagedNamespaces = [], TakeoverProvider = run.Takeover }));

        Assert.Null(platform!.SealingCertificate);
    }

    [Fact]
    public async Task SealingCertificate_Key_IsItsNewest()
    {
        SecretsPlatform? platform = null;
        await Recorded.RunAsync(run => platform = Create(run, Escrowed(run)));

        Assert.Equal(
            "certificate of platform-sealing-key-2-certificate", await Pulumi.Utilities.OutputUtilities.GetValueAsync(platform!.SealingCertificate!));
    }

    private static SecretsPlatformArgs InNamespace(Recorded run) =>
        new() { ManagedNamespaces = ["sealing"], TakeoverProvider = run.Takeover, SealingKey = new() { Namespace = "sealing" } };

    private static SecretsPlatformArgs KeyAlone(Recorded run) =>
        new() { ManagedNamespaces = ["shop"], TakeoverProvider = run.Takeover, SealingKey = new() };

    private static SecretsPlatformArgs Controller(Recorded run) =>
        new() { ManagedNamespaces = ["shop"], TakeoverProvider = run.Takeover, SealingKey = new(), SealedSecrets = new() };

    private static SecretsPlatformArgs Escrowed(Recorded run) => new()
    {
        ManagedNamespaces = [],
        TakeoverProvider = run.Takeover,
        SealingKey = new() { Generations = 2 },
        SealedSecrets = new(),
        Escrow =
        [
            new("prod-eu/sealing-key/{generation}", new(Backend, run.Aws, 30, "arn-of-a-key")),
            new("/prod-eu/sealing-key/{generation}", new(Parameters, run.Aws, 30)),
        ],
    };

    private static Task<Recorded> RunAsync(Func<Recorded, SecretsPlatformArgs> args) => Recorded.RunAsync(run => Create(run, args(run)));

    private static SecretsPlatform Create(Recorded run, SecretsPlatformArgs args) => new("platform", args, run.Options);
}
