namespace SecretsLadder.Infra.Tests.Commands;

/// <summary>Which chart versions move, and how they are written.</summary>
public sealed class PromoteVersionsTests : IDisposable
{
    private readonly PromotedStacks _stacks = new();

    [Fact]
    public async Task Promote_VersionPin_IsWrittenAndEveryOtherByteStays()
    {
        _stacks.PinInDev("2.9.1");
        await _stacks.PromoteAsync("--write");

        Assert.Equal(
            PromotedStacks.Target.Replace(
                "  secrets-ladder:apps:", "  secrets-ladder:controllers: { external-secrets: { version: 2.9.1 } }\n  secrets-ladder:apps:",
                StringComparison.Ordinal),
            await File.ReadAllTextAsync(Path.Combine(_stacks.All.Path, "Pulumi.prod.yaml")));
    }

    [Theory]
    [InlineData(
        "# kept\ncontrollers: { external-secrets: { version: 2.8.0 } }   # kept\n",
        "# kept\ncontrollers: { external-secrets: { version: 2.9.1 } }   # kept\n")]
    [InlineData(
        "controllers:\n  vault: existing\nhandover: false\n",
        "controllers:\n  vault: existing\n  external-secrets: { version: 2.9.1 }\nhandover: false\n")]
    public async Task Promote_ControllersInTheSettingsFile_ArePinnedThere(string settings, string expected)
    {
        _stacks.PinInDev("2.9.1");
        _stacks.All.WithFile("prod/settings.yaml", settings);
        var run = await _stacks.PromoteAsync("--write");

        Assert.Contains("~ prod/settings.yaml (changed)", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            (expected, PromotedStacks.Target),
            (await File.ReadAllTextAsync(_stacks.All.Folder.SettingsFile("prod")),
                await File.ReadAllTextAsync(_stacks.All.Folder.StackFile("prod"))));
    }

    [Theory]
    [InlineData("existing")]
    [InlineData("{ existing: true, namespace: eso }")]
    public async Task Promote_ControllerIsThereInTheTarget_StaysAsItIs(string existing)
    {
        _stacks.PinInDev("2.9.1");
        var target = PromotedStacks.Target + $"  secrets-ladder:controllers: {{ external-secrets: {existing} }}\n";
        _stacks.All.WithStack("prod", target);
        await _stacks.PromoteAsync("--write");

        Assert.Equal(target, await File.ReadAllTextAsync(Path.Combine(_stacks.All.Path, "Pulumi.prod.yaml")));
    }

    [Fact]
    public async Task Promote_OneApplication_VersionsStay()
    {
        _stacks.PinInDev("2.9.1");
        await _stacks.PromoteAsync("--app", "shop", "--write");

        Assert.Equal(PromotedStacks.Target, await File.ReadAllTextAsync(Path.Combine(_stacks.All.Path, "Pulumi.prod.yaml")));
    }

    public void Dispose() => _stacks.Dispose();
}
