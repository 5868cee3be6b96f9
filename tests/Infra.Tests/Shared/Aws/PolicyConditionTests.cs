using SecretsLadder.Shared.Aws;
using static SecretsLadder.Infra.Tests.Shared.Aws.IamText;

namespace SecretsLadder.Infra.Tests.Shared.Aws;

public sealed class PolicyConditionTests
{
    private const string Role = "arn:aws:iam::111122223333:role/pay";

    [Theory]
    [InlineData("StringEquals", "\"a\"", "a", true)]
    [InlineData("StringEquals", "\"a\"", "A", false)]
    [InlineData("StringEquals", "\"a*\"", "ab", false)]
    [InlineData("StringEquals", "[\"b\",\"a\"]", "a", true)]
    [InlineData("StringNotEquals", "\"a\"", "b", true)]
    [InlineData("StringNotEquals", "[\"b\",\"a\"]", "a", false)]
    [InlineData("StringEqualsIgnoreCase", "\"a\"", "A", true)]
    [InlineData("StringNotEqualsIgnoreCase", "\"a\"", "A", false)]
    [InlineData("StringLike", "\"a*c?\"", "abbcd", true)]
    [InlineData("StringLike", "\"a*c?\"", "abbc", false)]
    [InlineData("StringLike", "\"a.c\"", "abc", false)]
    [InlineData("StringLike", "\"A*\"", "abc", false)]
    [InlineData("StringNotLike", "\"a*\"", "abc", false)]
    [InlineData("StringNotLike", "\"a*\"", "b", true)]
    [InlineData("ArnEquals", "\"arn:aws:iam::111122223333:role/*\"", Role, true)]
    [InlineData("ArnLike", "\"arn:aws:iam::*:role/pay\"", Role, true)]
    [InlineData("ArnLike", "\"arn:aws:*:role/pay:*:*:*\"", Role, false)]
    [InlineData("ArnLike", "\"arn:aws:iam::111122223333:role/*\"", "pay", false)]
    [InlineData("ArnLike", "\"arn:aws:secretsmanager:*:*:secret:pay/db-??????\"", Secret + "pay/db-Zk4Wq1", true)]
    [InlineData("ArnNotLike", "\"arn:aws:iam::*:role/pay\"", Role, false)]
    [InlineData("ArnNotEquals", "\"arn:aws:iam::*:role/shop\"", Role, true)]
    [InlineData("Bool", "true", "true", true)]
    [InlineData("Bool", "\"false\"", "true", false)]
    [InlineData("Null", "\"true\"", "a", false)]
    [InlineData("Null", "false", "a", true)]
    [InlineData("StringEqualsIfExists", "\"a\"", "b", false)]
    [InlineData("ForAllValues:StringEquals", "\"a\"", "b", false)]
    [InlineData("ForAnyValue:StringEquals", "\"a\"", "a", true)]
    public void Allows_KeyPresent_ByOperator(string name, string expected, string value, bool allowed) =>
        Assert.Equal(allowed, Allows(name, expected, value));

    [Theory]
    [InlineData("StringEquals", false)]
    [InlineData("StringEqualsIgnoreCase", false)]
    [InlineData("StringLike", false)]
    [InlineData("StringNotEquals", true)]
    [InlineData("StringNotEqualsIgnoreCase", true)]
    [InlineData("StringNotLike", true)]
    [InlineData("StringEqualsIfExists", true)]
    [InlineData("StringNotEqualsIfExists", true)]
    [InlineData("ForAllValues:StringEquals", true)]
    [InlineData("ForAllValues:StringNotEquals", true)]
    [InlineData("ForAnyValue:StringEquals", false)]
    [InlineData("ForAnyValue:StringNotEquals", false)]
    [InlineData("ForAllValues:StringEqualsIfExists", true)]
    public void Allows_KeyAbsent_ByOperator(string name, bool allowed) => Assert.Equal(allowed, Allows(name, "\"a\""));

    [Theory]
    [InlineData("Bool", "\"false\"", false)]
    [InlineData("BoolIfExists", "\"true\"", true)]
    [InlineData("Null", "\"true\"", true)]
    [InlineData("Null", "\"false\"", false)]
    [InlineData("ArnLike", "\"arn:aws:iam::*:role/*\"", false)]
    [InlineData("ArnNotLike", "\"arn:aws:iam::*:role/*\"", true)]
    public void Allows_TypedKeyAbsent_ByOperator(string name, string expected, bool allowed) => Assert.Equal(allowed, Allows(name, expected));

    [Theory]
    [InlineData("ForAllValues:StringEquals", "[\"a\",\"b\",\"c\"]", true)]
    [InlineData("ForAllValues:StringEquals", "\"a\"", false)]
    [InlineData("ForAnyValue:StringEquals", "\"a\"", true)]
    [InlineData("ForAnyValue:StringLike", "\"c*\"", false)]
    [InlineData("ForAllValues:StringNotEquals", "\"a\"", false)]
    [InlineData("ForAnyValue:StringNotEquals", "\"a\"", true)]
    public void Allows_KeyWithTwoValues_BySetOperator(string name, string expected, bool allowed) =>
        Assert.Equal(allowed, Allows(name, expected, "a", "b"));

    [Theory]
    [InlineData("ForAllValues:StringEquals", true)]
    [InlineData("ForAnyValue:StringEquals", false)]
    public void Allows_EmptyValue_IsNoneToASetOperator(string name, bool allowed) => Assert.Equal(allowed, Allows(name, "\"a\"", ""));

    [Fact]
    public void Allows_KeyInOtherCase_IsTheSameKey() => Assert.True(Evaluator("StringEquals", "\"a\"").Allows(Request.With("TEST:KEY", "a")));

    [Theory]
    [InlineData("a", "b", true)]
    [InlineData("a", "c", false)]
    [InlineData("a", null, false)]
    public void Allows_TwoKeys_BothMustHold(string one, string? two, bool allowed) => Assert.Equal(allowed, new PolicyEvaluator(
        Policy(Allow("*", "*", """{"StringEquals":{"test:one":"a","test:two":"b"}}"""))).Allows(Request.With("test:one", one).With("test:two", two)));

    [Fact]
    public void Allows_TwoOperators_BothMustHold() => Assert.False(new PolicyEvaluator(
        Policy(Allow("*", "*", """{"StringLike":{"test:key":"a*"},"StringNotEquals":{"test:key":"ab"}}"""))).Allows(Request.With("test:key", "ab")));

    [Fact]
    public void Allows_SeveralValuesWithoutSetOperator_Throws() =>
        Assert.Throws<NotSupportedException>(() => Allows("StringEquals", "\"a\"", "a", "b"));

    [Theory]
    [InlineData("IpAddress")]
    [InlineData("NumericLessThan")]
    [InlineData("DateGreaterThan")]
    [InlineData("stringequals")]
    [InlineData("NullIfExists")]
    [InlineData("ForAllValues:Null")]
    [InlineData("ForAnyValue:StringEqualsIfExists")]
    [InlineData("ForSomeValues:StringEquals")]
    [InlineData("")]
    public void Ctor_UnknownOperator_Throws(string name) => Assert.Throws<NotSupportedException>(() => Evaluator(name, "\"a\""));

    [Fact]
    public void Ctor_ArnOperatorWithoutArn_Throws() => Assert.Throws<NotSupportedException>(() => Evaluator("ArnLike", "\"*\""));

    [Theory]
    [InlineData("Bool", "\"yes\"")]
    [InlineData("Null", "\"\"")]
    [InlineData("StringEquals", "[]")]
    [InlineData("StringEquals", "null")]
    [InlineData("StringEquals", "{}")]
    public void Ctor_ValueRefusedByAws_Throws(string name, string expected) => Assert.Throws<FormatException>(() => Evaluator(name, expected));

    private static PolicyRequest Request => Get(Secret + "pay/db-Zk4Wq1");

    private static bool Allows(string name, string expected, params string[] values) =>
        Evaluator(name, expected).Allows(Request.With("test:key", values));

    private static PolicyEvaluator Evaluator(string name, string expected) =>
        new(Policy(Allow("*", "*", $$$"""{"{{{name}}}":{"test:key":{{{expected}}}}}""")));
}
