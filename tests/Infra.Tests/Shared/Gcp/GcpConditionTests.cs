using static SecretsLadder.Infra.Tests.Shared.Gcp.GcpText;

namespace SecretsLadder.Infra.Tests.Shared.Gcp;

/// <summary>What a condition of a binding lets be read. What is read is a version of the secret.</summary>
public sealed class GcpConditionTests
{
    private const string OwnPrefix = $"resource.name.startsWith(\"{Names}/pay-\")";
    private const string OtherPrefix = $"resource.name.startsWith(\"{Names}/shop-\")";

    [Theory]
    [InlineData(OwnPrefix)]
    [InlineData($"resource.name.startsWith(\"{Names}/pay-db/\")")]
    [InlineData($"resource.name.startsWith('{Names}/pay-db/')")]
    [InlineData($"resource.name == \"{Names}/pay-db/versions/latest\"")]
    [InlineData($"\"{Names}/pay-db/versions/latest\" == resource.name")]
    [InlineData("resource.name.endsWith('/versions/latest')")]
    [InlineData("resource.type == \"secretmanager.googleapis.com/SecretVersion\"")]
    [InlineData("resource.service == 'secretmanager.googleapis.com'")]
    [InlineData("resource.service != 'storage.googleapis.com'")]
    public void CanRead_ConditionThatHolds_True(string condition) => Assert.True(Binding(condition: condition).CanRead(Pay, Db));

    [Theory]
    [InlineData(OtherPrefix)]
    [InlineData($"resource.name.startsWith(\"projects/{Project}/secrets/pay-\")")]
    [InlineData($"resource.name.startsWith(\"{Names}/pay-db2\")")]
    [InlineData($"resource.name.startsWith(\"{Names}/Pay-\")")]
    [InlineData($"resource.name == \"{Names}/pay-db\"")]
    [InlineData("resource.type == \"secretmanager.googleapis.com/Secret\"")]
    [InlineData("resource.service != 'secretmanager.googleapis.com'")]
    [InlineData("resource.name == \"\"")]
    public void CanRead_ConditionThatDoesNotHold_False(string condition) => Assert.False(Binding(condition: condition).CanRead(Pay, Db));

    [Fact]
    public void CanRead_PrefixWithoutSeparator_LetsNamesThatGoOnBeRead() => Assert.True(
        Plan(Of(("secretId", "payments-db"), ("condition", Condition($"resource.name.startsWith(\"{Names}/pay\")"))))
            .CanRead(Pay, Db with { Secret = "payments-db" }));

    [Fact]
    public void CanRead_NameWithoutSlash_LetsNamesThatGoOnBeRead() => Assert.True(
        Plan(Of(("secretId", "pay-db2"), ("condition", Condition($"resource.name.startsWith(\"{Names}/pay-db\")"))))
            .CanRead(Pay, Db with { Secret = "pay-db2" }));

    [Theory]
    [InlineData($"{OwnPrefix} && {OtherPrefix}", false)]
    [InlineData($"{OwnPrefix} || {OtherPrefix}", true)]
    [InlineData($"{OtherPrefix} || {OtherPrefix}", false)]
    [InlineData($"!{OtherPrefix}", true)]
    [InlineData($"!{OwnPrefix}", false)]
    [InlineData($"!!{OwnPrefix}", true)]
    [InlineData($"!({OwnPrefix} && {OtherPrefix})", true)]
    [InlineData($"({OwnPrefix})", true)]
    [InlineData($"{OwnPrefix} || {OwnPrefix} && {OtherPrefix}", true)]
    [InlineData($"({OwnPrefix} || {OwnPrefix}) && {OtherPrefix}", false)]
    [InlineData($"!{OwnPrefix} || {OwnPrefix}", true)]
    [InlineData($"{OtherPrefix}||\n{OwnPrefix}", true)]
    public void CanRead_Operators_BindAsInCel(string condition, bool reads) => Assert.Equal(reads, Binding(condition: condition).CanRead(Pay, Db));

    [Theory]
    [InlineData("request.time < timestamp('2030-01-01T00:00:00Z')")]
    [InlineData($"{OwnPrefix} || request.time < timestamp('2030-01-01T00:00:00Z')")]
    [InlineData("resource.matchTag('1/env', 'prod')")]
    [InlineData("resource.name.extract('secrets/{name}/') == 'pay'")]
    [InlineData("resource.name.matches('.*')")]
    [InlineData("resource.name in ['a']")]
    [InlineData("resource.name")]
    [InlineData("true")]
    [InlineData("resource.name == resource.type")]
    [InlineData("'a' == 'a'")]
    [InlineData("!resource.name == 'a'")]
    [InlineData("resource.name == 'a' == 'b'")]
    [InlineData("resource.name.startsWith('a', 'b')")]
    [InlineData("resource.name.startsWith(resource.type)")]
    [InlineData("resource.name.startsWith(r'a')")]
    [InlineData("resource.name.startsWith('a\\'b')")]
    [InlineData("resource.name.startsWith(\"\"\"a\"\"\")")]
    [InlineData("resource.name == 'a' ? true : false")]
    [InlineData("(resource.name == 'a'")]
    [InlineData("resource.name == 'a')")]
    [InlineData("resource.name == 'a' &&")]
    [InlineData("startsWith('a')")]
    [InlineData("")]
    [InlineData($"resource.name == '{Names}/pay-db/versions/3'")]
    public void Ctor_ConditionThatIsNotEvaluated_Throws(string condition) =>
        Assert.Throws<NotSupportedException>(() => Binding(condition: condition));

    [Fact]
    public void Ctor_QuoteWithoutEnd_Throws() => Assert.Throws<FormatException>(() => Binding(condition: "resource.name == 'a"));

    private static System.Text.Json.Nodes.JsonObject Condition(string expression) => new() { ["expression"] = expression };
}
