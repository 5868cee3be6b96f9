namespace SecretsLadder.Infra.Tests.Settings.Checks;

public sealed class ProvisioningChecksTests
{
    private const string Aws = "kind: aws, accountId: '111122223333', region: eu-west-1";

    [Fact]
    public void Check_AnotherStackProvisionsTheSame_IsRefused()
    {
        using var stacks = Stacks($"{{ {Aws}, provision: true }}", $"{{ {Aws}, provision: true }}");

        Assert.Equal(
            ["stacks/Pulumi.dev.yaml:7:109: config.secrets-ladder:backends.default.provision: the stack 'other' provisions the same entries, "
                + "as its backend 'default'; let one of the two provision them, and the other only read"],
            stacks.Mistakes());
    }

    [Theory]
    [InlineData($"{{ {Aws} }}")]
    [InlineData("{ kind: aws, accountId: '444455556666', region: eu-west-1, provision: true }")]
    [InlineData("{ kind: aws, accountId: '111122223333', region: eu-central-1, provision: true }")]
    [InlineData($"{{ {Aws}, entry: 'other/{{app}}/{{name}}', provision: true }}")]
    [InlineData("{ kind: nonsense }")]
    public void Check_AnotherStackReadsOrProvisionsElsewhere_Passes(string backend)
    {
        using var stacks = Stacks($"{{ {Aws}, provision: true }}", backend);

        Assert.NotNull(stacks.Read());
    }

    private static TemporaryStacks Stacks(string own, string other) => TemporaryStacks.WithShop()
        .WithStack(
            "dev",
            $"{TemporaryStacks.Minimal}  secrets-ladder:apps: {{ shop: {{ namespace: shop }} }}\n  secrets-ladder:backends: {{ default: {own} }}\n")
        .WithStack("other", $"{TemporaryStacks.Minimal}  secrets-ladder:backends: {{ default: {other} }}\n");
}
