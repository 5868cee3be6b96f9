using SecretsLadder.Infra.Commands;
using SecretsLadder.Infra.Tests.Sealing;

namespace SecretsLadder.Infra.Tests.Commands.Sealing;

public sealed class SealingCertCommandTests : IDisposable
{
    private readonly SealedStacks _stacks = new();

    private string CertificateFile => Path.Combine(_stacks.Folder.Path, "dev", "sealing-cert.pem");

    [Fact]
    public async Task SealingCert_First_WritesItAndSaysWhatItIs()
    {
        File.Delete(CertificateFile);
        var run = await _stacks.CertifyAsync("some text\n" + TestKey.Long.Pem);

        Assert.Equal(
            (0, "",
                $"stacks/dev/sealing-cert.pem: written\nSHA-256 {TestKey.Long.Certificate.Fingerprint}\nRSA 4096 bits, "
                + "valid from 2026-01-31 00:00 UTC to 2036-01-31 00:00 UTC\n", TestKey.Long.Certificate.Pem),
            (run.ExitCode, run.Output, run.Error, await File.ReadAllTextAsync(CertificateFile)));
    }

    [Fact]
    public async Task SealingCert_Same_IsUnchanged() =>
        Assert.StartsWith(
            "stacks/dev/sealing-cert.pem: unchanged\n", (await _stacks.CertifyAsync(TestKey.Short.Pem)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task SealingCert_Another_SaysWhatMustBeSealedAgain()
    {
        await _stacks.SealAsync("username=a\npassword=b", "--name", "shop-db", "--env-file", "-");
        _stacks.Folder.WithSealed("dev", "shop", "shop-secrets", SealedFile.Kubeseal).WithSealed("dev", "shop", "broken", "a: [");
        var run = await _stacks.CertifyAsync(TestKey.Other.Pem);

        Assert.Equal(
            [
                $"stacks/dev/sealing-cert.pem: replaces {TestKey.Short.Certificate.Fingerprint}",
                "warning stacks/dev/sealed/shop/broken.yaml cannot be read; 'seal' says why",
                "warning stacks/dev/sealed/shop/shop-db.yaml: not sealed for this certificate, as far as the file says: 'password', 'username'; "
                + "seal again: dotnet run --project infra -- reseal --stack dev --namespace shop --name shop-db",
                "warning stacks/dev/sealed/shop/shop-secrets.yaml: not sealed for this certificate, as far as the file says: 'API_KEY'; "
                + "seal again: dotnet run --project infra -- reseal --stack dev --namespace shop --name shop-secrets",
            ],
            run.Errors.Where((_, index) => index is not (1 or 2)));
    }

    [Fact]
    public async Task SealingCert_PrivateKeyOnStandardInput_IsRefusedAndNothingIsWritten()
    {
        _stacks.Noted();
        var run = await _stacks.CertifyAsync(TestKey.Other.Pem + "\n" + TestKey.Other.PrivatePem);

        Assert.Equal((1, true, "1 mistake; nothing was written"), (run.ExitCode,
            run.Errors[0].StartsWith("error standard input: a private key stands here", StringComparison.Ordinal), run.Errors[1]));
        Assert.DoesNotContain(TestKey.Other.PrivatePem.Split('\n')[1], run.Error, StringComparison.Ordinal);
        _stacks.AssertUnchanged();
    }

    [Fact]
    public async Task SealingCert_PrivateKeyInTheFile_IsReplacedWithAWarning()
    {
        _stacks.WithCertificate(TestKey.Short.Pem + "\n" + TestKey.Short.PrivatePem);
        var run = await _stacks.CertifyAsync(TestKey.Other.Pem);

        Assert.Equal((0, true), (run.ExitCode,
            run.Errors[0].StartsWith("warning what is replaced: stacks/dev/sealing-cert.pem: a private key stands here", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(-1, "error the certificate is not valid before 2026-01-31 00:00 UTC; check this machine's clock, or wait\n")]
    [InlineData(
        4000, "error the certificate has expired on 2036-01-31 00:00 UTC; renew the sealing key, "
            + "and write its certificate with the command sealing-cert\n")]
    public async Task SealingCert_NotValidNow_IsRefused(int days, string expected)
    {
        _stacks.Noted();
        var input = new CommandInput(() => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(TestKey.Other.Pem)));
        var run = await _stacks.RunAsync(input, new FixedClock(TestKey.NotBefore.AddDays(days)), "sealing-cert", "--stack", "dev");

        Assert.Equal((1, expected), (run.ExitCode, run.Error));
        _stacks.AssertUnchanged();
    }

    [Fact]
    public async Task SealingCert_OnATerminal_DoesNotWait()
    {
        var run = await _stacks.RunAsync(new CommandInput(
            () => throw new InvalidOperationException("read"), () => new TypedConsole()), FixedClock.Valid, "sealing-cert", "--stack", "dev");

        Assert.Equal((1, "error standard input is a terminal; pipe the certificate in, see sealing-cert --help\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task SealingCert_NothingOnStandardInput_IsRefused() => Assert.Equal(
        "error standard input: must be one certificate as PEM (-----BEGIN CERTIFICATE-----), found none\n1 mistake; nothing was written\n",
        (await _stacks.CertifyAsync("")).Error);

    public void Dispose() => _stacks.Dispose();
}
