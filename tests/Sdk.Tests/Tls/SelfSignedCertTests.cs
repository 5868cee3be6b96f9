using System.Collections.Immutable;
using Pulumi;
using Pulumi.Tls;
using Pulumi.Tls.Inputs;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Tls;

public sealed class SelfSignedCertTests
{
    private static readonly SelfSignedCertArgs Args = new()
    {
        AllowedUses = { "encipher_only" },
        PrivateKeyPem = "key",
        Subject = new SelfSignedCertSubjectArgs { CommonName = "sealing" },
        ValidityPeriodHours = 87600,
    };

    [Fact]
    public async Task Ctor_Type_IsSelfSignedCert() =>
        Assert.Equal("tls:index/selfSignedCert:SelfSignedCert", await Registered.Type(() => new SelfSignedCert("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        """{"allowedUses":["encipher_only"],"privateKeyPem":"key","subject":{"commonName":"sealing"},"validityPeriodHours":87600}""",
        await Registered.Inputs(() => new SelfSignedCert("it", Args)));

    [Fact]
    public async Task Ctor_NoKey_Fails() => await Assert.ThrowsAsync<RunException>(() => Registered.Type(() =>
        new SelfSignedCert("it", new SelfSignedCertArgs { AllowedUses = { "encipher_only" }, ValidityPeriodHours = 1 })));

    [Fact]
    public async Task Ctor_NoUses_Fails() => await Assert.ThrowsAsync<RunException>(() => Registered.Type(() =>
        new SelfSignedCert("it", new SelfSignedCertArgs { PrivateKeyPem = "key", ValidityPeriodHours = 1 })));

    [Fact]
    public async Task Ctor_NoLifetime_Fails() => await Assert.ThrowsAsync<RunException>(() => Registered.Type(() =>
        new SelfSignedCert("it", new SelfSignedCertArgs { AllowedUses = { "encipher_only" }, PrivateKeyPem = "key" })));

    [Fact]
    public async Task PrivateKeyPem_Assigned_IsSecret() => Assert.True(await Output.IsSecretAsync(Args.PrivateKeyPem!.ToOutput()));

    [Fact]
    public async Task Ctor_Options_MarkTheKeySecret()
    {
        var options = await Registered.Options(options => new SelfSignedCert("it", Args, options));

        Assert.Equal(["privateKeyPem"], options.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task CertPem_FromTheEngine_IsRead()
    {
        var state = ImmutableDictionary<string, object>.Empty.Add("certPem", "certificate");

        Assert.Equal("certificate", await Registered.Output(state, () => new SelfSignedCert("it", Args).CertPem));
    }
}
