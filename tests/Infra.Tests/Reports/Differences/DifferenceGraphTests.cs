using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Reports.Differences;
using SecretsLadder.Infra.Tests.Differences;

namespace SecretsLadder.Infra.Tests.Reports.Differences;

public sealed class DifferenceGraphTests
{
    [Fact]
    public void Lines_NothingChanges_None() => Assert.Empty(DifferenceGraph.Lines(PlanDifference.Between(Compared.Role(), Compared.Role())));

    [Fact]
    public void Lines_PermissionIsNew_IsAnEdge() => Assert.Equal(
        ["graph LR", "  i0([\"shop/shop-secrets\"])", "  e1[(\"db\")]", "  i0 -->|\"+ secretsmanager:GetSecretValue\"| e1",
            "  linkStyle 0 stroke:#1a7f37"],
        DifferenceGraph.Lines(PlanDifference.Between(Compared.Plan(), Compared.Role())).Take(5));

    [Fact]
    public void Lines_PermissionIsGone_IsADottedEdge() => Assert.Contains(
        "  i0 -.->|\"- secretsmanager:GetSecretValue\"| e1", DifferenceGraph.Lines(PlanDifference.Between(Compared.Role(), Compared.Plan())));

    [Fact]
    public void Lines_SecretIsHandedOver_IsANode() => Assert.Contains(
        "  s0[\"~ Secret shop/a (plain -#62; external)\"]:::changed",
        DifferenceGraph.Lines(PlanDifference.Between(Compared.Plan(Compared.Secret("a")), Compared.Plan(Compared.External("a")))));

    [Fact]
    public void Lines_TooMuchToDraw_None() => Assert.Empty(DifferenceGraph.Lines(PlanDifference.Between(
        Compared.Plan(), Compared.Plan([.. Enumerable.Range(0, 100).Select(index => Compared.Secret($"s{index}"))]))));

    [Theory]
    [InlineData("a\"b", "a#34;b")]
    [InlineData("```", "#96;#96;#96;")]
    [InlineData("<b>&", "#60;b#62;#38;")]
    [InlineData("#35;%%", "#35;35#59;#37;#37;")]
    [InlineData("a\nb", "a?b")]
    public void Label_Text_HoldsNothingThatIsRead(string text, string expected) => Assert.Equal(expected, DifferenceGraph.Label(text));

    [Fact]
    public void Label_LongText_IsCut() => Assert.Equal(new string('x', 80) + "...", DifferenceGraph.Label(new string('x', 81)));
}
