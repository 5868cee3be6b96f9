using SecretsLadder.Infra.Tests.Sealing;

namespace SecretsLadder.Infra.Tests.Commands.Sealing;

/// <summary>Whole files of values, sealed in one go.</summary>
public sealed class SealSeveralTests : IDisposable
{
    private readonly SealedStacks _stacks = new();

    [Theory]
    [InlineData("--env-file", "# db\nexport username=a\npassword=\"b\\nc\"\n")]
    [InlineData("--from-json", "{ \"username\": \"a\", \"password\": \"b\\nc\" }")]
    [InlineData(
        "--from-secret",
        "apiVersion: v1\nkind: Secret\nmetadata: { name: shop-db }\ndata: { username: YQ== }\nstringData: { password: \"b\\nc\" }\n")]
    public async Task Seal_SeveralAtOnce_AllOpen(string option, string input)
    {
        await _stacks.SealAsync(input, "--name", "shop-db", option, "-");

        Assert.Equal(("a", "b\nc"), (_stacks.Open("shop-db", "username"), _stacks.Open("shop-db", "password")));
    }

    [Fact]
    public async Task Seal_EnvFileByPath_IsRead()
    {
        _stacks.Folder.WithFile("../db.env", "username=a\n");
        await _stacks.SealAsync("", "--name", "shop-db", "--env-file", Path.Combine(_stacks.Folder.Root, "db.env"));

        Assert.Equal("a", _stacks.Open("shop-db", "username"));
    }

    [Theory]
    [InlineData(
        "--env-file", "username=a\npasword=b\nURL=c\n",
        "error standard input:2:1: the Secret 'shop-db' has no such key; it has 'username', 'password'; did you mean 'password'?\nerror standard "
        + "input:3:1: the key 'URL' is composed of 'username', and not sealed itself\n2 mistakes; nothing was sealed\n")]
    [InlineData("--env-file", "\n# nothing\n", "error standard input holds no value; nothing was sealed\n")]
    [InlineData(
        "--env-file", "username",
        "error standard input:1:1: a line is KEY=VALUE, without spaces around '='; "
        + "a value of several lines needs quotes\n1 mistake; nothing was sealed\n")]
    [InlineData("--from-secret", "apiVersion: v1\nkind: Secret\n", "error standard input holds no value; nothing was sealed\n")]
    [InlineData(
        "--from-secret", "a: [",
        "error standard input:2:1: this is not valid YAML: its structure cannot be read here\n1 mistake; nothing was sealed\n")]
    public async Task Seal_SeveralAtOnceWithMistakes_AllAreToldAndNothingIsSealed(string option, string input, string expected)
    {
        _stacks.Noted();
        var run = await _stacks.SealAsync(input, "--name", "shop-db", option, "-");

        Assert.Equal((1, "", expected), (run.ExitCode, run.Output, run.Error));
        _stacks.AssertUnchanged();
    }

    [Fact]
    public async Task Seal_FileThatIsNotUtf8_IsRefused() => Assert.Equal(
        "error standard input: is not UTF-8; save it as UTF-8\n1 mistake; nothing was sealed\n",
        (await _stacks.SealAsync([0x41, 0x3D, 0xFF], "--name", "shop-db", "--env-file", "-")).Error);

    [Fact]
    public async Task Seal_FileThatIsNotThere_IsRefused() =>
        Assert.Equal(
            "error '/nowhere/db.env' cannot be read; see that it is there and that you may read it\n",
            (await _stacks.SealAsync("", "--name", "shop-db", "--env-file", "/nowhere/db.env")).Error);

    [Fact]
    public async Task Seal_FromSecret_LeavesOutComposedKeysAndSaysSo()
    {
        var run = await _stacks.SealAsync(
            "apiVersion: v1\nkind: Secret\nstringData: { username: a, password: b, URL: c }\n", "--name", "shop-db", "--from-secret", "-");

        Assert.Equal(
            (0, "note the key 'URL' of the Secret is composed of others by the contract, so it is not sealed"), (run.ExitCode, run.Errors[0]));
    }

    [Fact]
    public async Task Seal_RotateWithANewKey_SealsBothInOneGo()
    {
        await _stacks.SealAsync("a", "--name", "shop-db", "--key", "username");
        await _stacks.SealAsync("""{"username":"b","password":"c"}""", "--name", "shop-db", "--from-json", "-", "--rotate");

        Assert.Equal(("b", "c"), (_stacks.Open("shop-db", "username"), _stacks.Open("shop-db", "password")));
    }

    [Fact]
    public async Task Seal_EnvFileWithQuotes_SaysWhatBecameOfThem() => Assert.StartsWith(
        "note the quotes around 'username' are no part of the value",
        (await _stacks.SealAsync("username='a'\npassword=b", "--name", "shop-db", "--env-file", "-")).Error,
        StringComparison.Ordinal);

    public void Dispose() => _stacks.Dispose();
}
