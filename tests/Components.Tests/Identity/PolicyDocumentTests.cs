using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class PolicyDocumentTests
{
    private static readonly PolicyStatement Read = new(["s3:Get"], ["arn:a"]);

    [Fact]
    public void ToJson_OneOfEach_IsText() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get","Resource":"arn:a"}]}""",
        JsonOf(Read));

    [Fact]
    public void ToJson_SeveralActions_AreAList() =>
        Assert.Contains(
            """Action":["s3:Get","s3:Put"],"Resource":"arn:a"}""", JsonOf(Read with { Actions = ["s3:Get", "s3:Put"] }), StringComparison.Ordinal);

    [Fact]
    public void ToJson_SeveralResources_AreAList() =>
        Assert.Contains("""Resource":["arn:a","arn:b"]}""", JsonOf(Read with { Resources = ["arn:a", "arn:b"] }), StringComparison.Ordinal);

    [Fact]
    public void ToJson_NoResource_LeavesItOut() => Assert.DoesNotContain("Resource", JsonOf(Read with { Resources = [] }), StringComparison.Ordinal);

    [Fact]
    public void ToJson_NoCondition_LeavesItOut() => Assert.DoesNotContain("Condition", JsonOf(Read), StringComparison.Ordinal);

    [Fact]
    public void ToJson_NoPrincipal_LeavesItOut() => Assert.DoesNotContain("Principal", JsonOf(Read), StringComparison.Ordinal);

    [Fact]
    public void ToJson_Principal_StandsUnderItsKind() => Assert.Contains(
        """{"Effect":"Allow","Principal":{"Service":"pods.eks.amazonaws.com"},"Action":""",
        JsonOf(Read with { Principal = new("Service", "pods.eks.amazonaws.com") }),
        StringComparison.Ordinal);

    [Fact]
    public void ToJson_ConditionsOfOneOperator_StandTogether() => Assert.Contains(
        """Condition":{"StringEquals":{"a":"1","b":"2"}}}""",
        JsonOf(Read with { Conditions = [new("StringEquals", "a", ["1"]), new("StringEquals", "b", ["2"])] }),
        StringComparison.Ordinal);

    [Fact]
    public void ToJson_ConditionsOfTwoOperators_StandApart() => Assert.Contains(
        """Condition":{"StringEquals":{"a":"1"},"StringLike":{"a":"2"}}}""",
        JsonOf(Read with { Conditions = [new("StringEquals", "a", ["1"]), new("StringLike", "a", ["2"])] }),
        StringComparison.Ordinal);

    [Fact]
    public void ToJson_ConditionOfSeveralValues_IsAList() => Assert.Contains(
        """{"StringLike":{"a":["1","2"]}""",
        JsonOf(Read with { Conditions = [new("StringLike", "a", ["1", "2"])] }),
        StringComparison.Ordinal);

    [Fact]
    public void ToJson_Statements_KeepTheirOrder() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"z:Z","Resource":"arn:a"},"""
        + """{"Effect":"Allow","Action":"s3:Get","Resource":"arn:a"}]}""",
        JsonOf(Read with { Actions = ["z:Z"] }, Read));

    [Fact]
    public void ToJson_NoStatement_IsAnEmptyList() => Assert.Equal("""{"Version":"2012-10-17","Statement":[]}""", JsonOf());

    [Fact]
    public void ToJson_CharactersOfNames_AreNotEscaped() =>
        Assert.Contains("arn:/_+=.@-&", JsonOf(Read with { Resources = ["arn:/_+=.@-&"] }), StringComparison.Ordinal);

    [Fact]
    public void ToJson_SameStatements_AreTheSameText() => Assert.Equal(JsonOf(Read), JsonOf(new PolicyStatement(["s3:Get"], ["arn:a"])));

    private static string JsonOf(params PolicyStatement[] statements) => new PolicyDocument([.. statements]).ToJson();
}
