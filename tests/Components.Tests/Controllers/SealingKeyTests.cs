using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Tls;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Controllers;

public sealed class SealingKeyTests
{
    private const string Key = "sealing-key-1-private-key";
    private const string Certificate = "sealing-key-1-certificate";
    private const string Secret = "sealing-key-1-secret";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Equal(
        ("kube-system", 1, null, null),
        (new SealingKeyArgs().Namespace, new SealingKeyArgs().Generations, new SealingKeyArgs().PrivateKey, new SealingKeyArgs().Certificate));

    [Fact]
    public void Ctor_Args_RequireNothing() =>
        Assert.Equal(["Namespace", "Generations", "PrivateKey", "Certificate"], Required.NotBy<SealingKeyArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:controllers:SealingKey", (await RunAsync()).TypeOf("sealing-key"));

    [Fact]
    public async Task Ctor_Key_IsMadeSignedAndInstalled() => Assert.Equal(["sealing-key", Key, Certificate, Secret], (await RunAsync()).Names);

    [Theory]
    [InlineData(Key)]
    [InlineData(Certificate)]
    [InlineData(Secret)]
    public async Task Ctor_Child_BelongsToTheComponent(string child) =>
        Assert.Equal("sealing-key", (await RunAsync()).OptionsOf(child).Parent!.GetResourceName());

    [Theory]
    [InlineData(Key, "tls")]
    [InlineData(Certificate, "tls")]
    [InlineData(Secret, "kubernetes")]
    public async Task Ctor_Child_UsesTheProviderOfTheCaller(string child, string provider) =>
        Assert.Equal(provider, (await RunAsync()).ProviderOf(child));

    [Theory]
    [InlineData(Key)]
    [InlineData(Certificate)]
    [InlineData(Secret)]
    public async Task Ctor_Child_IsProtected(string child) => Assert.True((await RunAsync()).OptionsOf(child).Protect);

    [Theory]
    [InlineData(Key)]
    [InlineData(Certificate)]
    [InlineData(Secret)]
    public async Task Ctor_Child_StaysWhenTheProgramNoLongerNamesIt(string child) => Assert.True((await RunAsync()).OptionsOf(child).RetainOnDelete);

    [Theory]
    [InlineData(Key)]
    [InlineData(Certificate)]
    [InlineData(Secret)]
    public async Task Ctor_Child_WaitsForWhatTheCallerWaitsFor(string child) =>
        Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(child));

    [Fact]
    public async Task Ctor_Key_IsOfTheControllersKindAndSize() =>
        Assert.Equal(SortedJson.OfYaml("{ algorithm: RSA, rsaBits: 4096 }"), SortedJson.Of((object)(await RunAsync()).InputsOf(Key)));

    [Fact]
    public async Task Ctor_Certificate_IsLikeTheControllersOwn() => Assert.Equal(
        SortedJson.OfYaml(
            $$"""
            allowedUses: [encipher_only]
            privateKeyPem: key of {{Key}}
            subject: { commonName: sealed-secrets-key-1 }
            validityPeriodHours: 87600
            """),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Certificate)));

    [Fact]
    public async Task Ctor_Secret_IsAKeyThatTheControllerFinds() => Assert.Equal(
        SortedJson.OfYaml(
            """
            apiVersion: v1
            kind: Secret
            type: kubernetes.io/tls
            metadata:
              name: sealed-secrets-key-1
              namespace: kube-system
              labels: { app.kubernetes.io/managed-by: secrets-ladder, sealedsecrets.bitnami.com/sealed-secrets-key: active }
            """),
        SortedJson.Of((object)(await RunAsync()).InputsOf(Secret).Remove("data")));

    [Theory]
    [InlineData("tls.crt", $"certificate of {Certificate}")]
    [InlineData("tls.key", $"key of {Key}")]
    public async Task Ctor_Secret_HoldsThePair(string key, string expected) => Assert.Equal(expected, Data(await RunAsync(), Secret, key));

    [SharedDataFact]
    public async Task Ctor_Secret_IsAManifestThatKubernetesKnows() =>
        Assert.Empty(KubernetesSchemas.Newest.Violations(JsonSerializer.SerializeToNode((await RunAsync()).InputsOf(Secret))));

    [Fact]
    public async Task Ctor_SecretData_IsSecret() =>
        Assert.True(await Output.IsSecretAsync((await RunAsync()).ArgsOf<SecretArgs>(Secret).Data.ToOutput()));

    [Fact]
    public async Task Ctor_CertificatesKey_IsSecret() =>
        Assert.True(await Output.IsSecretAsync((await RunAsync()).ArgsOf<SelfSignedCertArgs>(Certificate).PrivateKeyPem!.ToOutput()));

    [Fact]
    public async Task Ctor_Namespace_IsTheControllers() => Assert.Contains(
        "\"vault-of-keys\"",
        JsonSerializer.Serialize((await RunAsync(new() { Namespace = "vault-of-keys" })).InputsOf(Secret)["metadata"]),
        StringComparison.Ordinal);

    [Fact]
    public async Task Ctor_Component_RegistersNoKey() =>
        Assert.Equal(["generations", "namespace"], (await RunAsync(Brought)).InputsOf("sealing-key").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Ctor_KeyThatIsBrought_IsNotMade() =>
        Assert.Equal(["sealing-key", Certificate, Secret], (await RunAsync(new() { PrivateKey = Output.CreateSecret("mine") })).Names);

    [Fact]
    public async Task Ctor_KeyThatIsBrought_SignsItsCertificate() =>
        Assert.Equal("mine", (await RunAsync(new() { PrivateKey = Output.CreateSecret("mine") })).InputsOf(Certificate)["privateKeyPem"]);

    [Fact]
    public async Task Ctor_PairThatIsBrought_IsInstalledAsItIs() => Assert.Equal(["sealing-key", Secret], (await RunAsync(Brought)).Names);

    [Theory]
    [InlineData("tls.crt", "my certificate")]
    [InlineData("tls.key", "mine")]
    public async Task Ctor_PairThatIsBrought_IsInTheSecret(string key, string expected) =>
        Assert.Equal(expected, Data(await RunAsync(Brought), Secret, key));

    [Fact]
    public async Task Ctor_KeyThatIsBroughtUnmarked_IsMarkedSecret() =>
        Assert.True(await Output.IsSecretAsync((await KeyAsync(new() { PrivateKey = Output.Create("mine") })).Generations[0].PrivateKey));

    [Fact]
    public async Task Ctor_RenewalOfAKeyThatIsBrought_IsMade() => Assert.Equal(
        "key of sealing-key-2-private-key",
        Data(await RunAsync(new() { PrivateKey = Output.CreateSecret("mine"), Generations = 2 }), "sealing-key-2-secret", "tls.key"));

    [Fact]
    public async Task Ctor_CertificateWithoutItsKey_IsRefused() => Assert.Equal(
        "a certificate is given without its private key; give both or neither",
        await Recorded.RefusalAsync(run => Create(run, new() { Certificate = Output.Create("my certificate") })));

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(21)]
    public async Task Ctor_GenerationsOutOfBounds_AreRefused(int generations) => Assert.Equal(
        $"generations must be 1 to 20, got {generations}; raise it by one to renew the key",
        await Recorded.RefusalAsync(run => Create(run, new() { Generations = generations })));

    [Fact]
    public async Task Ctor_Renewal_KeepsEveryEarlierResource() =>
        Assert.Equal((await RunAsync()).Names, (await RunAsync(new() { Generations = 3 })).Names.Take(4));

    [Theory]
    [InlineData(Key)]
    [InlineData(Certificate)]
    [InlineData(Secret)]
    public async Task Ctor_Renewal_LeavesTheEarlierInputsAsTheyWere(string child) => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(child)),
        SortedJson.Of((object)(await RunAsync(new() { Generations = 20 })).InputsOf(child)));

    [Theory]
    [InlineData("sealing-key-2-private-key", "sealing-key-1-secret")]
    [InlineData("sealing-key-2-certificate", "sealing-key-1-secret")]
    [InlineData("sealing-key-3-private-key", "sealing-key-2-secret")]
    public async Task Ctor_Generation_WaitsForTheOneBefore(string child, string before) =>
        Assert.Contains(before, await (await RunAsync(new() { Generations = 3 })).DependenciesOf(child));

    [Fact]
    public async Task Certificate_Renewal_IsTheNewestGenerations() =>
        Assert.Equal("certificate of sealing-key-3-certificate", await ValueAsync((await KeyAsync(new() { Generations = 3 })).Certificate));

    [Fact]
    public async Task Certificate_Output_IsPublic() => Assert.False(await Output.IsSecretAsync((await KeyAsync(new())).Certificate));

    [Fact]
    public async Task Generations_Key_AreNumberedFromOne() =>
        Assert.Equal([1, 2, 3], (await KeyAsync(new() { Generations = 3 })).Generations.Select(generation => generation.Number));

    [Fact]
    public async Task Generations_PrivateKey_IsSecret() => Assert.True(await Output.IsSecretAsync((await KeyAsync(new())).Generations[0].PrivateKey));

    [Fact]
    public async Task Ctor_Preview_LeavesTheDataUnknown() =>
        Assert.DoesNotContain("data", (await Recorded.RunAsync(run => Create(run, new()), isPreview: true)).InputsOf(Secret).Keys);

    [Fact]
    public async Task Ctor_Preview_KnowsTheSecretsName() => Assert.Contains(
        "sealed-secrets-key-1",
        JsonSerializer.Serialize((await Recorded.RunAsync(run => Create(run, new()), isPreview: true)).InputsOf(Secret)["metadata"]),
        StringComparison.Ordinal);

    private static SealingKeyArgs Brought => new() { PrivateKey = Output.CreateSecret("mine"), Certificate = Output.Create("my certificate") };

    private static string Data(Recorded recorded, string secret, string key) => Encoding.UTF8.GetString(
        Convert.FromBase64String((string)((ImmutableDictionary<string, object>)recorded.InputsOf(secret)["data"])[key]));

    private static Task<T> ValueAsync<T>(Output<T> output) => Pulumi.Utilities.OutputUtilities.GetValueAsync(output);

    private static Task<Recorded> RunAsync() => RunAsync(new());

    private static Task<Recorded> RunAsync(SealingKeyArgs args) => Recorded.RunAsync(run => Create(run, args));

    private static async Task<SealingKey> KeyAsync(SealingKeyArgs args)
    {
        SealingKey? key = null;
        await Recorded.RunAsync(run => key = Create(run, args));
        return key!;
    }

    private static SealingKey Create(Recorded run, SealingKeyArgs args) => new("sealing-key", args, run.Options);
}
