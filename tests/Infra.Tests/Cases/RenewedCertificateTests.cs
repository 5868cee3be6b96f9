using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Tests.Commands;
using SecretsLadder.Infra.Tests.Sealing;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>
/// The sealing certificate was renewed: old values still open, and one key can be added or rotated without sealing the others again.
/// </summary>
public sealed class RenewedCertificateTests : IDisposable
{
    private const string Case = "60-cert-renewal";

    private readonly TemporaryStacks _stacks = Copy();

    private string File => Path.Combine(_stacks.Path, "t", "sealed", "ns", "creds.yaml");

    [Fact]
    public async Task Plan_Case_HasNoError() => Assert.Equal(0, (await CaseFolder.PlanAsync(Case)).Errors);

    [Fact]
    public async Task Seal_OneKeyAfterARenewal_OthersStayByteForByte()
    {
        var before = await System.IO.File.ReadAllLinesAsync(File);
        Renew();
        await SealAsync("--key", "A", "--rotate");
        var after = await System.IO.File.ReadAllLinesAsync(File);

        Assert.Equal(
            ["A", "secrets-ladder/sealed-for"], after.Except(before).Select(line => line.Trim().Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Seal_OneKeyAfterARenewal_TheRecordSaysWhichIsSealedForWhich()
    {
        var former = Read().SealedFor.Of("A");
        Renew();
        await SealAsync("--key", "A", "--rotate");
        var record = Read().SealedFor;

        Assert.Equal((TestKey.Short.Certificate.Fingerprint, former, former), (record.Of("A"), record.Of("B"), record.Of("C")));
    }

    [Fact]
    public async Task Seal_KeyThatIsAdded_NeedsNoOther()
    {
        Renew();
        _stacks.WithApplication("t", "app", "owner: team\nsecrets:\n  creds: { keys: { A: \"a\", B: \"b\", C: \"c\", D: \"d\" } }\n");

        Assert.Equal(0, (await SealAsync("--key", "D")).ExitCode);
    }

    [Theory]
    [InlineData("  secrets-ladder:sealingKey: { generations: 2 }\n", 0)]
    [InlineData("  secrets-ladder:controllers: { sealed-secrets: existing }\n", 0)]
    [InlineData("", 1)]
    public async Task Plan_MixedFile_IsAnErrorOnlyWhereTheOlderKeyIsNotKept(string settings, int expected)
    {
        Renew();
        await SealAsync("--key", "A", "--rotate");
        _stacks.WithStack("t", await System.IO.File.ReadAllTextAsync(_stacks.Folder.StackFile("t")) + settings);
        var run = await CommandRun.OnAsync(_stacks, "plan", "--stack", "t");

        Assert.Equal(expected, run.ExitCode);
        Assert.Contains("SEA003", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _stacks.Dispose();

    private static TemporaryStacks Copy()
    {
        var (from, stacks) = (CaseFolder.Stacks(Case).Path, new TemporaryStacks());
        return Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Aggregate(
            stacks, (copy, file) => copy.WithFile(Path.GetRelativePath(from, file), System.IO.File.ReadAllText(file)));
    }

    private void Renew() => _stacks.WithFile("t/sealing-cert.pem", TestKey.Short.Pem);

    private Task<CommandRun> SealAsync(params string[] args) => CommandRun.WithInputAsync(
        new(() => new MemoryStream("hunter2"u8.ToArray())), FixedClock.Valid,
        ["seal", "--stack", "t", "--namespace", "ns", "--name", "creds", .. args, "--stacks", _stacks.Path]);

    private SealedSecretManifest Read()
    {
        var reading = new Reading(isDecrypted: false);
        var read = new SealedFolder(_stacks.Folder, "t").Read(new("ns", "creds"), reading);
        reading.ThrowIfMistaken();
        return read!.Value.Manifest;
    }
}
