using System.Collections.Immutable;
using Pulumi.Vault;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Vault;

public sealed class PolicyTests
{
    private static readonly PolicyArgs Args = new() { Name = "checkout-read", PolicyContents = "path \"secret/*\" {}" };

    [Fact]
    public async Task Ctor_Type_IsPolicy() => Assert.Equal("vault:index/policy:Policy", await Registered.Type(() => new Policy("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem() => Assert.Equal(
        Registered.Json("""{ "name": "checkout-read", "policy": "path \"secret/*\" {}" }"""), await Registered.Inputs(() => new Policy("it", Args)));

    [Fact]
    public async Task PolicyContents_NotGiven_Fails() => Assert.Contains(
        "PolicyArgs.PolicyContents is required", await Registered.Error(() => new Policy("it", new PolicyArgs())), StringComparison.Ordinal);

    [Fact]
    public async Task Name_FromTheEngine_IsRead() => Assert.Equal(
        "checkout-read",
        await Registered.Output(ImmutableDictionary<string, object>.Empty.Add("name", "checkout-read"), () => new Policy("it", Args).Name));
}
