using System.Text;

namespace SecretsLadder.Infra.Tests.Commands;

/// <summary>A stack 'dev' whose application has moved on, and a stack 'prod' to promote it to.</summary>
internal sealed class PromotedStacks : IDisposable
{
    /// <summary>A comment, quotes and an order of its own: what a copy by meaning would lose.</summary>
    public const string NewShop = "# why\r\nowner: 'shop-team'\nsecrets:\n  shop-secrets: { keys: { \"API_KEY\": payment#apiKey, MORE: { from: "
        + "more#key, generate: 32 } } }   # so\n";

    /// <summary>The settings of 'prod'.</summary>
    public const string Target = """
        # kept
        config:
          secrets-ladder:environment: development
          secrets-ladder:level: plain
          secrets-ladder:cluster: { name: test, platform: local, context: kind-test }
          secrets-ladder:namespaces: { shop: managed }
          secrets-ladder:apps: { shop: { namespace: shop } }   # kept

        """;

    /// <summary>The folder of stacks.</summary>
    public TemporaryStacks All { get; } = TemporaryStacks.WithShop()
        .WithApplication("dev", "shop", NewShop)
        .WithStack("prod", Target)
        .WithApplication("prod", "shop", TemporaryStacks.Shop);

    /// <summary>Promotes from 'dev' to 'prod'.</summary>
    /// <param name="args">More arguments.</param>
    public Task<CommandRun> PromoteAsync(params string[] args) => CommandRun.OnAsync(All, ["promote", "--from", "dev", "--to", "prod", .. args]);

    /// <summary>Pins a version of a chart in 'dev'.</summary>
    /// <param name="version">The version.</param>
    public void PinInDev(string version) => All.WithStack(
        "dev",
        TemporaryStacks.Minimal
        + "  secrets-ladder:apps: { shop: { namespace: shop } }\n  secrets-ladder:controllers: { external-secrets: "
        + $"{{ version: {version} }} }}\n");

    /// <summary>A file byte for byte.</summary>
    /// <param name="file">Its path in the folder of stacks.</param>
    public string Bytes(string file) => File.ReadAllText(Path.Combine(All.Path, file), Encoding.Latin1);

    /// <summary>All files byte for byte.</summary>
    public IEnumerable<(string Path, string Text)> Files() => [.. Directory.EnumerateFiles(All.Path, "*", SearchOption.AllDirectories)
        .Select(file => (Path.GetRelativePath(All.Path, file), File.ReadAllText(file, Encoding.Latin1)))
        .OrderBy(file => file.Item1, StringComparer.Ordinal)];

    public void Dispose() => All.Dispose();
}
