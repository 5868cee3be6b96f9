using SecretsLadder.Infra.Tests.Sealing;
using SecretsLadder.Infra.Tests.Stacks;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Commands;

/// <summary>No value moves: neither those of the source, nor those of the target.</summary>
public sealed class PromoteValuesTests : IDisposable
{
    private readonly PromotedStacks _stacks = new();

    /// <summary>Whatever is a value in the source is in no file of the target afterwards, and in nothing that is told.</summary>
    [Fact]
    public async Task Promote_Canaries_NothingButStructureMoves()
    {
        var canaries = "parameter ciphertext sealed entry context salt".Split(' ').ToDictionary(place => place, Canary.Value);
        _stacks.All.WithApplication(
            "dev", "shop",
            PromotedStacks.NewShop.Replace("   # so", "", StringComparison.Ordinal).Replace(
                "generate: 32 } } }", "generate: 32 } }, template: { URL: \"https://${host}/?k={{ .API_KEY | urlquery }}\" } }",
                StringComparison.Ordinal))
            .WithStack("dev", $$"""
                config:
                  secrets-ladder:environment: development
                  secrets-ladder:level: plain
                  secrets-ladder:cluster: { name: test, platform: local, context: {{canaries["context"]}} }
                  secrets-ladder:namespaces: { shop: managed }
                  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }
                  secrets-ladder:apps:
                    shop: { namespace: shop, parameters: { host: {{canaries["parameter"]}} }, entries: { payment: {{canaries["entry"]}} } }
                  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: { secure: {{canaries["ciphertext"]}} } } } }
                encryptionsalt: {{canaries["salt"]}}

                """)
            .WithStack("prod", PromotedStacks.Target.Replace(
                "shop: { namespace: shop }", "shop: { namespace: shop, parameters: { host: shop.acme.com } }", StringComparison.Ordinal))
            .WithSealed("dev", "shop", "shop-secrets", $"{SealedFile.Kubeseal}# {canaries["sealed"]}\n");
        var run = await _stacks.PromoteAsync("--write");
        var after =
            string.Concat(_stacks.Files().Where(file => file.Path.Contains("prod", StringComparison.Ordinal)).Select(file => file.Path + file.Text));

        Assert.Equal((0, "2 files written\n"), (run.ExitCode, run.Error));
        AssertEach.Of(canaries.Values, canary => Assert.Empty(Canary.FormsIn(after + run.Output + run.Error, canary)));
    }

    [Fact]
    public async Task Promote_ValuesOfTheTarget_StayByteEqual()
    {
        var target = PromotedStacks.Target
            + "  secrets-ladder:values: { shop: { shop-secrets: { API_KEY: { secure: \"v1:a+b/c=\" } } } }\nencryptionsalt: v1:salt\n";
        _stacks.All.WithStack("prod", target).WithSealed("prod", "shop", "shop-secrets", SealedFile.Kubeseal);
        var run = await _stacks.PromoteAsync("--write");

        Assert.Equal((0, "1 file written\n"), (run.ExitCode, run.Error));
        Assert.Equal((target, SealedFile.Kubeseal), (await File.ReadAllTextAsync(Path.Combine(_stacks.All.Path, "Pulumi.prod.yaml")),
            await File.ReadAllTextAsync(Path.Combine(_stacks.All.Path, "prod", "sealed", "shop", "shop-secrets.yaml"))));
    }

    /// <summary>A value can be sealed only once the contract asks for it, so that a value that is not sealed yet cannot stop the contract.</summary>
    [Fact]
    public async Task Promote_TargetIsSealedAndTheKeyIsNew_IsWrittenAndTellsHowToSealIt()
    {
        using var stacks = new TemporaryStacks();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ShippedStacks.Folder.Path, "team"), "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(ShippedStacks.Folder.Path, file);
            var text = await File.ReadAllTextAsync(file);
            stacks.WithFile(name, text.Replace("DB_PASSWORD: db#password", "DB_PASSWORD: db#password, DB_USER: db#user", StringComparison.Ordinal))
                .WithFile("qa" + name[4..], text);
        }

        var settings = await File.ReadAllTextAsync(ShippedStacks.Folder.StackFile("team"));
        stacks.WithStack("team", settings).WithStack("qa", settings);
        var run = await CommandRun.OnAsync(stacks, "promote", "--from", "team", "--to", "qa", "--write");

        Assert.Equal((0, "1 file written\n"), (run.ExitCode, run.Error));
        Assert.Contains(
            "    dotnet run --project infra -- seal --stack qa --namespace app-team --name database-credentials --key DB_USER\n", run.Output,
            StringComparison.Ordinal);
    }

    public void Dispose() => _stacks.Dispose();
}
