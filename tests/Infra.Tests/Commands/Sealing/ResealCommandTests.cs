using System.Text;
using SecretsLadder.Infra.Commands;
using SecretsLadder.Infra.Tests.Sealing;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Commands.Sealing;

public sealed class ResealCommandTests : IDisposable
{
    private readonly SealedStacks _stacks = new();

    [Fact]
    public async Task Reseal_OldKey_EveryValueOpensWithTheNewOne()
    {
        await RenewAsync();
        await ResealAsync(TestKey.Short.PrivatePem);

        Assert.Equal(
            ("a", "b", "c"),
            (_stacks.Open("shop-db", "username", TestKey.Other), _stacks.Open("shop-db", "password", TestKey.Other),
                _stacks.Open("shop-secrets", "API_KEY", TestKey.Other)));
    }

    [Fact]
    public async Task Reseal_File_OnlyCiphertextsAndTheirRecordChange()
    {
        await RenewAsync();
        var commented = "# why\n" + (await File.ReadAllTextAsync(_stacks.FileOf("shop-db"))).Replace(
            "\n  labels:\n", "\n  labels: # ours\n    team: shop\n", StringComparison.Ordinal);
        await File.WriteAllTextAsync(_stacks.FileOf("shop-db"), commented);
        await ResealAsync(TestKey.Short.PrivatePem);

        Assert.Equal("b", _stacks.Open("shop-db", "password", TestKey.Other));
        Assert.Equal(Masked(commented), Masked(await File.ReadAllTextAsync(_stacks.FileOf("shop-db"))));
    }

    [Fact]
    public async Task Reseal_Success_OutputIsWhatToCommit()
    {
        await RenewAsync();
        var run = await ResealAsync(TestKey.Short.PrivatePem);

        Assert.Equal(
            (0, $"git add {_stacks.FileOf("shop-db")} {_stacks.FileOf("shop-secrets")}\ngit commit -m \"chore: "
                + "seal again for the new key of dev\"\n"),
            (run.ExitCode, run.Output));
        Assert.Equal(
            $"stacks/dev/sealed/shop/shop-secrets.yaml: sealed API_KEY again for certificate {TestKey.Other.Certificate.Fingerprint}", run.Errors[1]);
    }

    [Theory]
    [InlineData("{0}\n{1}")]
    [InlineData("some text\n")]
    public async Task Reseal_TextThatIsNoKey_IsToldWithoutIt(string input)
    {
        await RenewAsync();
        _stacks.Noted();
        var run = await ResealAsync(input);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        _stacks.AssertUnchanged();
    }

    [Theory]
    [InlineData("--namespace", "shop")]
    [InlineData("--name", "shop-db")]
    public async Task Reseal_Selection_LeavesOthers(string option, string value)
    {
        await RenewAsync();
        await ResealAsync(TestKey.Short.PrivatePem, option, value);

        Assert.Equal("b", _stacks.Open("shop-db", "password", TestKey.Other));
        Assert.Equal("c", _stacks.Open("shop-secrets", "API_KEY", option == "--name" ? TestKey.Short : TestKey.Other));
    }

    [Fact]
    public async Task Reseal_SecretsOfTheController_AreReadAsKeys()
    {
        await RenewAsync();
        var (other, own) = (Base64(TestKey.Other.PrivatePem), Base64(TestKey.Short.PrivatePem));
        var run = await ResealAsync($$"""
            { "apiVersion": "v1", "kind": "List", "items": [
              { "kind": "Secret", "data": { "tls.crt": "eA==", "tls.key": "{{other}}" } },
              { "kind": "Secret", "data": { "tls.crt": "eA==", "tls.key": "{{own}}" } } ] }
            """);

        static string Base64(string pem) => Convert.ToBase64String(Encoding.UTF8.GetBytes(pem));

        Assert.Equal((0, "c"), (run.ExitCode, _stacks.Open("shop-secrets", "API_KEY", TestKey.Other)));
    }

    [Fact]
    public async Task Reseal_ValueThatNoKeyOpens_IsNamedAndItsFileStays()
    {
        await RenewAsync();
        await _stacks.SealAsync("d", "--name", "shop-db", "--key", "username", "--rotate");
        var before = await File.ReadAllTextAsync(_stacks.FileOf("shop-db"));
        var run = await ResealAsync(TestKey.Long.PrivatePem);

        Assert.Equal((1, before), (run.ExitCode, await File.ReadAllTextAsync(_stacks.FileOf("shop-db"))));
        Assert.StartsWith(
            "error stacks/dev/sealed/shop/shop-db.yaml: none of the given keys opens 'password' under this namespace and name; "
            + "the file stays as it is.", run.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reseal_KeyThatIsSealedForTheNewCertificate_StaysByteForByte()
    {
        await RenewAsync();
        await _stacks.SealAsync("d", "--name", "shop-db", "--key", "username", "--rotate");
        var line =
            (await File.ReadAllLinesAsync(_stacks.FileOf("shop-db"))).Single(text => text.StartsWith("    username:", StringComparison.Ordinal));
        await ResealAsync(TestKey.Short.PrivatePem);

        Assert.Contains(line, await File.ReadAllLinesAsync(_stacks.FileOf("shop-db")));
        Assert.Equal("b", _stacks.Open("shop-db", "password", TestKey.Other));
    }

    [Fact]
    public async Task Reseal_Again_ChangesNothing()
    {
        await RenewAsync();
        await ResealAsync(TestKey.Short.PrivatePem);
        _stacks.Noted();
        var run = await ResealAsync(TestKey.Short.PrivatePem);

        Assert.Equal(
            (0, "", "every value is sealed for the stack's certificate already; nothing was changed\n"), (run.ExitCode, run.Output, run.Error));
        _stacks.AssertUnchanged();
    }

    [Fact]
    public async Task Reseal_WhatAnotherToolSealed_OpensToItsValue()
    {
        _stacks.Folder.WithSealed("dev", "shop", "shop-secrets", SealedFile.Kubeseal
            .Replace(SealedFile.Value(1), SealedByOthers.NamespaceWide, StringComparison.Ordinal)
            .Replace(
                "  name: shop-secrets\n  namespace: shop\nspec",
                "  name: shop-secrets\n  namespace: shop\n  annotations: { sealedsecrets.bitnami.com/namespace-wide: \"true\" }\nspec",
                StringComparison.Ordinal));
        _stacks.WithCertificate(TestKey.Other.Pem);
        await ResealAsync(TestKey.Short.PrivatePem);

        Assert.Equal(SealedByOthers.Value, _stacks.Open("shop-secrets", "API_KEY", TestKey.Other, "shop"));
    }

    [Fact]
    public async Task Reseal_FromTheLiveSecret_SealsTheContractsKeysAndLeavesOutComposedOnes()
    {
        await RenewAsync();
        var run = await ResealAsync(
            """
            { "apiVersion": "v1", "kind": "Secret", "metadata": { "name": "shop-db", "uid": "x" }, "type": "kubernetes.io/basic-auth",
              "data": { "username": "YQ==", "password": "Yg==", "URL": "Yw==" } }
            """,
            "--namespace", "shop", "--name", "shop-db", "--from-secret", "-");

        Assert.Equal(
            (0, "a", "b"), (run.ExitCode, _stacks.Open("shop-db", "username", TestKey.Other), _stacks.Open("shop-db", "password", TestKey.Other)));
        Assert.StartsWith("note the key 'URL' of the Secret is composed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reseal_FromTheLiveSecretWithoutAFile_WritesIt()
    {
        await ResealAsync(
            "apiVersion: v1\nkind: Secret\ndata: { API_KEY: YQ== }\n", "--namespace", "shop", "--name", "shop-secrets", "--from-secret", "-");

        Assert.Equal("a", _stacks.Open("shop-secrets", "API_KEY"));
    }

    [Fact]
    public async Task Reseal_PrivateKeysAndValues_AreNowhere()
    {
        var canary = Canary.Value("reseal");
        await _stacks.SealAsync(canary, "--name", "shop-secrets");
        await _stacks.SealAsync(canary, "--name", "shop-db", "--key", "username");
        await File.WriteAllTextAsync(_stacks.FileOf("shop-db"), (await File.ReadAllTextAsync(_stacks.FileOf("shop-db"))).Replace(
            "username: AQ", "username: AQB", StringComparison.Ordinal));
        _stacks.WithCertificate(TestKey.Other.Pem);
        var run = await ResealAsync(TestKey.Short.PrivatePem);

        Assert.Empty(Canary.FormsIn(run.Output + run.Error + _stacks.Everything(), canary));
        Assert.DoesNotContain(TestKey.Short.PrivatePem.Split('\n')[1], run.Output + run.Error + _stacks.Everything(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "-----BEGIN RSA PRIVATE KEY-----\nQUJD\n-----END RSA PRIVATE KEY-----\n",
        "error standard input: a PEM block is no RSA private key; give the key of a sealing certificate, "
        + "as PKCS#1 or PKCS#8\n1 mistake; nothing was sealed\n")]
    [InlineData(
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nQUJD\n-----END ENCRYPTED PRIVATE KEY-----\n",
        "error standard input: the private key is encrypted with a passphrase; "
        + "decrypt it into the pipe: openssl pkey -in FILE\n1 mistake; nothing was sealed\n")]
    [InlineData(
        "-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n",
        "error standard input: holds no private key; give the old one as PEM (-----BEGIN RSA PRIVATE KEY-----), "
        + "or the Secrets with 'tls.key' as kubectl prints them with -o yaml or -o json\n1 mistake; nothing was sealed\n")]
    [InlineData(
        "kind: List\nitems: []\n",
        "error standard input: holds no private key; give the old one as PEM (-----BEGIN RSA PRIVATE KEY-----), "
        + "or the Secrets with 'tls.key' as kubectl prints them with -o yaml or -o json\n1 mistake; nothing was sealed\n")]
    [InlineData(
        "kind: Secret\ndata: { tls.key: '-' }\n",
        "error standard input:2:18: 'tls.key' is not base64; give the Secret as kubectl prints it\n1 mistake; nothing was sealed\n")]
    public async Task Reseal_NoUsableKey_SaysWhatIsNeeded(string input, string expected)
    {
        await RenewAsync();

        Assert.Equal(expected, (await ResealAsync(input)).Error);
    }

    [Fact]
    public async Task Reseal_NoSuchFile_SaysSo() => Assert.Equal(
        "error stack 'dev' has no such file under sealed/; files are named sealed/<namespace>/<name>.yaml\n",
        (await ResealAsync(TestKey.Short.PrivatePem, "--name", "nobody")).Error);

    public void Dispose() => _stacks.Dispose();

    private static string Masked(string text) =>
        string.Join(
            '\n', text.Split('\n').Select(line =>
                line.Contains(": AQ", StringComparison.Ordinal) || line.Contains("sealed-for", StringComparison.Ordinal)
                    ? line[..line.IndexOf(':', StringComparison.Ordinal)]
                    : line));

    /// <summary>Three values that are sealed for the old certificate, and the new one on file.</summary>
    private async Task RenewAsync()
    {
        await _stacks.SealAsync("username=a\npassword=b", "--name", "shop-db", "--env-file", "-");
        await _stacks.SealAsync("c", "--name", "shop-secrets");
        _stacks.WithCertificate(TestKey.Other.Pem);
    }

    private Task<CommandRun> ResealAsync(string input, params string[] args) =>
        _stacks.RunAsync(
            new CommandInput(() => new MemoryStream(Encoding.UTF8.GetBytes(input))), FixedClock.Valid, ["reseal", "--stack", "dev", .. args]);
}
