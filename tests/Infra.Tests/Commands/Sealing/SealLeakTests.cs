using System.Text;
using System.Text.Json;
using SecretsLadder.Infra.Tests.Sealing;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Commands.Sealing;

/// <summary>Plants values wherever one can enter <c>seal</c>, and searches all that it writes for any form of them.</summary>
public sealed class SealLeakTests : IDisposable
{
    private readonly SealedStacks _stacks = new();

    /// <summary>Command lines, and the value in each input: in its place and out of it.</summary>
    public static TheoryData<string, string> Places => new()
    {
        { "--name shop-secrets", "@" },
        { "--name shop-secrets --exact", "@" },
        { "--name shop-secrets --rotate", "@" },
        { "--name shop-secrets --key NOKEY", "@" },
        { "--name shop-db --env-file -", "username=@\npassword='@'\n" },
        { "--name shop-db --env-file -", "username=@\n@\n" },
        { "--name shop-db --env-file -", "@=@\n" },
        { "--name shop-db --env-file -", "username='@\n" },
        { "--name shop-db --env-file -", "username=x\nusername=@\n" },
        { "--name shop-db --from-secret -", "apiVersion: v1\nkind: Secret\nstringData: { username: @ }\n" },
        { "--name shop-db --from-secret -", "apiVersion: v1\nkind: Secret\ndata: { username: @ }\n" },
        { "--name shop-db --from-secret -", "apiVersion: v1\nkind: Secret\nstringData: { username: @, password: [@] }\n" },
        { "--name shop-db --from-secret -", "apiVersion: v1\nkind: Secret\nstringData: { username: !!binary @ }\n" },
        { "--name shop-db --from-secret -", "apiVersion: v1\nkind: Secret\nstringData: { username: @ }, }\n" },
        { "--name shop-db --from-secret -", "@" },
        { "--name shop-db --from-secret -", "apiVersion: v1\nkind: Secret\nstringData: { username: x, URL: @ }\n" },
        { "--name shop-db --from-json -", "{ \"username\": @ }" },
        { "--name shop-db --from-json -", "{ \"username\": [@] }" },
        { "--name shop-db --from-json -", "{ \"username\": @, }" },
        { "--name shop-db --from-json -", "{ \"username\": { \"x\": @ } }" },
        { "--adopt -",
            "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: shop-secrets, namespace: shop }\nspec: "
                + "{ encryptedData: { API_KEY: @ } }\n" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public Task Seal_OrdinaryValue_IsNowhere(string args, string input) =>
        AssertNowhereAsync(args, input.Replace("@", Canary.Value("seal"), StringComparison.Ordinal), Canary.Value("seal"));

    [Theory]
    [MemberData(nameof(Places))]
    public Task Seal_AwkwardValue_IsNowhere(string args, string input)
    {
        var canary = Canary.AwkwardValue("seal");

        return AssertNowhereAsync(args, input.Replace(
            "@", input.Contains(':', StringComparison.Ordinal) ? JsonSerializer.Serialize(canary) : canary, StringComparison.Ordinal), canary);
    }

    [Fact]
    public async Task Seal_SeveralValues_AreSealedAllTheSame()
    {
        var canary = Canary.AwkwardValue("seal");
        await _stacks.SealAsync($"username='{canary}'", "--name", "shop-db", "--env-file", "-");

        Assert.Equal(canary, _stacks.Open("shop-db", "username"));
    }

    [Theory]
    [InlineData("@", "--key", "API_KEY")]
    [InlineData("--value", "@")]
    [InlineData("--key", "@")]
    [InlineData("--key", "API_KEY=@")]
    [InlineData("--value=@")]
    public async Task Seal_ValueAsAnArgument_IsNotRepeated(params string[] args)
    {
        var canary = Canary.Value("argument");
        var run = await _stacks.SealAsync("x", ["--name", "shop-secrets", .. args.Select(arg => arg.Replace("@", canary, StringComparison.Ordinal))]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Empty(Canary.FormsIn(run.Output + run.Error + _stacks.Everything(), canary));
    }

    public void Dispose() => _stacks.Dispose();

    private async Task AssertNowhereAsync(string args, string input, string canary)
    {
        var run = await _stacks.SealAsync(Encoding.UTF8.GetBytes(input), args.Split(' '));

        Assert.Empty(Canary.FormsIn(run.Output + run.Error + _stacks.Everything(), canary));
    }
}
