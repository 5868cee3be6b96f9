using System.Text;
using SecretsLadder.Infra.Commands;
using SecretsLadder.Infra.Tests.Commands;

namespace SecretsLadder.Infra.Tests.Sealing;

/// <summary>A folder with a stack 'dev', its application 'shop' and a certificate, and the commands on it.</summary>
internal sealed class SealedStacks : IDisposable
{
    private const string Application = """
        owner: shop-team
        secrets:
          shop-secrets: { keys: { API_KEY: payment#apiKey } }
          shop-db:
            type: kubernetes.io/basic-auth
            keys: { username: db#username, password: db#password }
            template: { URL: "https://{{ .username | urlquery }}@${dbHost}" }

        """;

    private readonly TemporaryStacks _stacks = new TemporaryStacks()
        .WithStack("dev", TemporaryStacks.Minimal + "  secrets-ladder:apps: { shop: { namespace: shop, parameters: { dbHost: db.acme.com } } }\n")
        .WithApplication("dev", "shop", Application);

    private string? _before;

    public SealedStacks() => WithCertificate(TestKey.Short.Pem);

    /// <summary>The folder.</summary>
    public TemporaryStacks Folder => _stacks;

    /// <summary>Adds or replaces the certificate.</summary>
    public SealedStacks WithCertificate(string pem)
    {
        _stacks.WithFile("dev/sealing-cert.pem", pem);
        return this;
    }

    /// <summary>The file of a SealedSecret.</summary>
    public string FileOf(string name) => Path.Combine(_stacks.Path, "dev", "sealed", "shop", name + ".yaml");

    /// <summary>Everything that stands in the folder of stacks, names and texts.</summary>
    public string Everything() =>
        string.Join(
            '\n', Directory.EnumerateFiles(_stacks.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file =>
                $"{file}\n{File.ReadAllText(file)}"));

    /// <summary>Notes everything that stands in the folder.</summary>
    public SealedStacks Noted()
    {
        _before = Everything();
        return this;
    }

    /// <summary>Fails the test if anything has changed since <see cref="Noted"/>.</summary>
    public void AssertUnchanged() => Assert.Equal(_before, Everything());

    /// <summary>Opens a value as the controller would.</summary>
    public string Open(string name, string key, TestKey? with = null, string? label = null) =>
        Encoding.UTF8.GetString(OpenBytes(name, key, with, label));

    /// <summary>Opens a value as the controller would.</summary>
    public byte[] OpenBytes(string name, string key, TestKey? with = null, string? label = null)
    {
        var manifest =
            SecretsLadder.Infra.Tests.Schemas.SchemaReading.Value(Infra.Sealing.Files.SealedSecretSchema.Schema, File.ReadAllText(FileOf(name)));
        return Unsealer.Open(manifest.EncryptedData[key], (with ?? TestKey.Short).Private, label ?? $"shop/{name}");
    }

    /// <summary>Carries out <c>seal --stack dev --namespace shop</c>.</summary>
    public Task<CommandRun> SealAsync(string input, params string[] args) => SealAsync(Encoding.UTF8.GetBytes(input), args);

    /// <summary>Carries out <c>seal --stack dev --namespace shop</c>.</summary>
    public Task<CommandRun> SealAsync(byte[] input, params string[] args) =>
        RunAsync(new CommandInput(() => new MemoryStream(input)), FixedClock.Valid, ["seal", "--stack", "dev", "--namespace", "shop", .. args]);

    /// <summary>Carries out <c>sealing-cert --stack dev</c>.</summary>
    public Task<CommandRun> CertifyAsync(string input) =>
        RunAsync(new CommandInput(() => new MemoryStream(Encoding.UTF8.GetBytes(input))), FixedClock.Valid, "sealing-cert", "--stack", "dev");

    /// <summary>Carries out a command.</summary>
    public Task<CommandRun> RunAsync(CommandInput input, TimeProvider clock, params string[] args) =>
        CommandRun.WithInputAsync(input, clock, [.. args, "--stacks", _stacks.Path]);

    public void Dispose() => _stacks.Dispose();
}
