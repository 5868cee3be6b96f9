using SecretsLadder.Infra.Tests.Sealing;

namespace SecretsLadder.Infra.Tests.Commands.Sealing;

/// <summary>
/// A key with 'decode: base64' gives the same Secret at every level: what a source writes in base64 is sealed as bytes. What level plain makes of
/// these texts is tested with its Secret.
/// </summary>
public sealed class SealBinaryTests : IDisposable
{
    /// <summary>The text that a source holds, with the line breaks that base64 puts in.</summary>
    private const string Encoded = "3q2+\n7w==";

    private readonly SealedStacks _stacks = new();

    public SealBinaryTests() => _stacks.Folder.WithApplication("dev", "shop", """
        owner: shop-team
        secrets:
          shop-secrets: { keys: { store: { from: payment#store, decode: base64 } } }

        """);

    [Theory]
    [InlineData(Encoded)]
    [InlineData(Encoded + "\n")]
    [InlineData("store='" + Encoded + "'", "--env-file", "-")]
    [InlineData(" 3q2+ 7w== ")]
    [InlineData("{\"store\":\"3q2+\\r\\n7w==\\n\"}", "--from-json", "-")]
    [InlineData("apiVersion: v1\nkind: Secret\ndata: { store: \"3q2+7w==\" }\n", "--from-secret", "-")]
    public async Task Seal_EverySource_IsTheSameBytes(string input, params string[] args)
    {
        await _stacks.SealAsync(input, ["--name", "shop-secrets", .. args]);

        Assert.Equal("DEADBEEF", Convert.ToHexString(_stacks.OpenBytes("shop-secrets", "store")));
    }

    /// <summary>At level external the operator decodes what the entry holds.</summary>
    [Fact]
    public async Task Plan_LevelExternal_DecodesTheSameText()
    {
        _stacks.Folder.WithStack("dev", TemporaryStacks.Minimal.Replace("level: plain", "level: external", StringComparison.Ordinal)
            + "  secrets-ladder:apps: { shop: { namespace: shop } }\n  secrets-ladder:backends: { default: { kind: vault, address: "
            + "\"https://vault.acme.com\", mount: secret, authPath: kubernetes, audience: vault, entry: \"{app}/{name}\" } }\n");
        var run = await _stacks.RunAsync(new(() => Stream.Null), FixedClock.Valid, "plan", "--stack", "dev", "--format", "json");

        Assert.Contains("\"decodingStrategy\": \"Base64\"", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hunter2!")]
    [InlineData("store=hunter2!", "--env-file", "-")]
    [InlineData("{\"store\":\"hunter2!\"}", "--from-json", "-")]
    public async Task Seal_TextThatIsNotBase64_IsRefusedByKey(string input, params string[] args)
    {
        _stacks.Noted();
        var run = await _stacks.SealAsync(input, ["--name", "shop-secrets", .. args]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "the contract says 'decode: base64' of 'store', and the value is not base64; give it as 'base64 < FILE' writes it", run.Errors[0],
            StringComparison.Ordinal);
        _stacks.AssertUnchanged();
    }

    public void Dispose() => _stacks.Dispose();
}
