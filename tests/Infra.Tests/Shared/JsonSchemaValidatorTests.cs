using System.Text.Json.Nodes;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Shared;

public sealed class JsonSchemaValidatorTests
{
    [Theory]
    [InlineData("""{"type":"integer"}""", "1")]
    [InlineData("""{"type":"number"}""", "1")]
    [InlineData("""{"type":["string","null"]}""", "null")]
    [InlineData("""{"type":"string","nullable":true}""", "null")]
    [InlineData("""{"type":"string","x-kubernetes-int-or-string":true}""", "80")]
    [InlineData("""{"enum":["a",1]}""", "1.0")]
    [InlineData("""{"pattern":"b"}""", "\"abc\"")]
    [InlineData("""{"minLength":1,"maxLength":1}""", "\"😀\"")]
    [InlineData("""{"format":"byte"}""", "\"YQ==\"")]
    [InlineData("""{"format":"date-time"}""", "\"no date\"")]
    [InlineData("""{"$ref":"#/$defs/a~1b","$defs":{"a/b":{"type":"object"}}}""", "{}")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"number"}]}""", "1")]
    [InlineData("""{"not":{"required":["a"]}}""", "{}")]
    [InlineData("""{"if":{"properties":{"a":{"const":1}}},"then":{"required":["b"]}}""", """{"a":2}""")]
    [InlineData("""{"items":{"type":"integer"},"uniqueItems":true,"minItems":2}""", "[1,2]")]
    [InlineData("""{"additionalProperties":{"type":"string"},"propertyNames":{"pattern":"^[a-z]$"}}""", """{"a":"x"}""")]
    [InlineData("""{"patternProperties":{"^x-":true},"additionalProperties":false}""", """{"x-a":1}""")]
    [InlineData("true", "1")]
    public void Violations_Valid_None(string schema, string instance) => Assert.Empty(Violations(schema, instance));

    [Theory]
    [InlineData("""{"type":"integer"}""", "1.5", "(root): must be integer, is number")]
    [InlineData("""{"type":"string"}""", "null", "(root): must be string, is null")]
    [InlineData("""{"type":"string","x-kubernetes-int-or-string":true}""", "true", "(root): must be integer or string, is boolean")]
    [InlineData("""{"enum":["a",1]}""", "\"hidden\"", """(root): must be one of ["a",1]""")]
    [InlineData("""{"const":"a"}""", "\"hidden\"", "(root): must be \"a\"")]
    [InlineData("""{"pattern":"^[a-z]+$"}""", "\"hidden\\n\"", "(root): must match ^[a-z]+$")]
    [InlineData("""{"minLength":2}""", "\"😀\"", "(root): must have at least 2 characters")]
    [InlineData("""{"exclusiveMinimum":1}""", "1", "(root): must be more than 1")]
    [InlineData("""{"format":"byte"}""", "\"hidden!\"", "(root): must be base64")]
    [InlineData("""{"properties":{"a.b":{"$ref":"#/$defs/n"}},"$defs":{"n":{"maximum":1}}}""", """{"a.b":2}""", """["a.b"]: must be at most 1""")]
    [InlineData("""{"required":["a"],"properties":{"a":{"default":1}}}""", "{}", "a: is required")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"type":"number"}]}""", "1", "(root): matches 2 alternatives of oneOf, must match one")]
    [InlineData("""{"not":{"required":["a"]}}""", """{"a":1}""", "(root): matches what the schema forbids by `not`")]
    [InlineData("""{"if":{"properties":{"a":{"const":1}}},"then":{"required":["b"]}}""", """{"a":1}""", "b: is required")]
    [InlineData("""{"if":{"type":"string"},"else":{"minimum":1}}""", "0", "(root): must be at least 1")]
    [InlineData("""{"items":{"items":{"type":"integer"}}}""", """[[1],["hidden"]]""", "[1][0]: must be integer, is string")]
    [InlineData("""{"uniqueItems":true}""", """[{"a":1},{"a":1}]""", "(root): must not repeat an item")]
    [InlineData("""{"minProperties":1}""", "{}", "(root): must have at least 1 fields")]
    [InlineData("""{"propertyNames":{"pattern":"^[a-z]$"}}""", """{"A":1}""", "A: must match ^[a-z]$")]
    [InlineData("""{"properties":{"a":{}},"patternProperties":{"^x":{}},"additionalProperties":false}""",
        """{"a":1,"x":1,"b":1}""", "b: unknown field")]
    [InlineData("""{"properties":{"a":false}}""", """{"a":1}""", "a: is not allowed")]
    public void Violations_Invalid_OneThatNamesPlaceAndRule(string schema, string instance, string expected) =>
        Assert.Equal([expected], Violations(schema, instance));

    [Theory]
    [InlineData("""{"properties":{"a":{"properties":{"b":{}}}}}""", """{"a":{"b":1,"c":1}}""", "a.c: unknown field")]
    [InlineData("""{"allOf":[{"$ref":"#/$defs/d"},{"properties":{"b":{}}}],"$defs":{"d":{"properties":{"a":{}}}}}""",
        """{"a":1,"b":1,"c":1}""", "c: unknown field")]
    [InlineData("""{"oneOf":[{"properties":{"k":{"const":1},"a":{}}},{"properties":{"k":{"const":2},"b":{}}}]}""",
        """{"k":1,"b":1}""", "b: unknown field")]
    public void Violations_ClosedObjects_UnknownFieldsAreReported(string schema, string instance, string expected) =>
        Assert.Equal([expected], new JsonSchemaValidator(JsonNode.Parse(schema)!, closeObjects: true).Violations(JsonNode.Parse(instance)));

    [Theory]
    [InlineData("""{"type":"object"}""")]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":{}}""")]
    [InlineData("""{"properties":{"a":{}},"x-kubernetes-preserve-unknown-fields":true}""")]
    public void Violations_ClosedObjects_OpenOnesStayOpen(string schema) =>
        Assert.Empty(new JsonSchemaValidator(JsonNode.Parse(schema)!, closeObjects: true).Violations(JsonNode.Parse("""{"b":1}""")));

    [Fact]
    public void Violations_FillDefaults_RequiredFieldWithDefaultIsPresent()
    {
        var schema = JsonNode.Parse("""{"required":["a","b"],"properties":{"a":{"default":1},"b":{}}}""")!;

        Assert.Equal(["b: is required"], new JsonSchemaValidator(schema, fillDefaults: true).Violations(new JsonObject()));
    }

    [Theory]
    [InlineData("""{"requred":["a"]}""")]
    [InlineData("""{"items":[{}]}""")]
    [InlineData("""{"$ref":"https://example.org/schema"}""")]
    [InlineData("""{"$ref":"#/$defs/missing"}""")]
    [InlineData("""{"maximum":1,"exclusiveMaximum":true}""")]
    public void Violations_UnsupportedSchema_Throws(string schema) =>
        Assert.Throws<NotSupportedException>(() => Violations(schema, "[1]"));

    private static IReadOnlyList<string> Violations(string schema, string instance) =>
        new JsonSchemaValidator(JsonNode.Parse(schema)!).Violations(JsonNode.Parse(instance));
}
