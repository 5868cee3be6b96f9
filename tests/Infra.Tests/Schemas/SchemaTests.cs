using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Tests.Schemas;

public sealed class SchemaTests
{
    private static readonly TextSchema Text = new("a colour", text => text == "red" ? null : "red");
    private static readonly IntegerSchema Integer = new(1, 9);
    private static readonly ChoiceSchema<int> Choice = new(("one", 1), ("three", 3));
    private static readonly DurationSchema Duration = new(TimeSpan.FromSeconds(10), TimeSpan.FromDays(1));
    private static readonly ListSchema<int> List = new(Integer);
    private static readonly MapSchema<int> Map = new(Text, Integer, least: 1);
    private static readonly Field<int> Size = Field.Required("size", Integer, "Size.");
    private static readonly Field<string> Colour = Field.Optional("colour", Text, "Colour.", "none");
    private static readonly ObjectSchema<string> Object = new("A thing.", [Size, Colour], values => $"{values.Get(Size)} {values.Get(Colour)}");

    private static readonly VariantSchema<int> Variant = new(
        "a number, or a mapping with the key size",
        (VariantSchema<int>.IsScalar, Integer),
        (VariantSchema<int>.Has("size"), new ObjectSchema<int>("", [Size], values => values.Get(Size))));

    private static readonly ConvertedSchema<int, int> Converted = new(
        Integer, number => number % 2 == 1 ? number * 10 : throw new FormatException("must be odd"));

    [Theory]
    [InlineData("red")]
    [InlineData("'red'")]
    public void Text_Legal_IsRead(string yaml) => Assert.Equal("red", Text.Value(yaml));

    [Theory]
    [InlineData("blue", "f:1:1: must be a colour, found 'blue'; allowed: red")]
    [InlineData("~", "f:1:1: must be a colour, found nothing")]
    [InlineData("[red]", "f:1:1: must be a colour, found a list")]
    [InlineData("{ red: 1 }", "f:1:1: must be a colour, found a mapping")]
    [InlineData("yes", "f:1:1: must be a colour, found 'yes', which YAML does not read as a text; put it in quotes")]
    [InlineData("12", "f:1:1: must be a colour, found '12', which YAML does not read as a text; put it in quotes")]
    [InlineData("true", "f:1:1: must be a colour, found 'true', which YAML does not read as a text; put it in quotes")]
    public void Text_Illegal_SaysWhatIsAllowed(string yaml, string expected) => Assert.Equal([expected], Text.Mistakes(yaml));

    [Theory]
    [InlineData("1", 1)]
    [InlineData("9", 9)]
    [InlineData("+3", 3)]
    public void Integer_Legal_IsRead(string yaml, int expected) => Assert.Equal(expected, Integer.Value(yaml));

    [Theory]
    [InlineData("0", "'0'")]
    [InlineData("10", "'10'")]
    [InlineData("1.5", "'1.5'")]
    [InlineData("0x1", "'0x1'")]
    [InlineData("'1'", "the text '1'; remove the quotes")]
    [InlineData("99999999999", "'99999999999'")]
    [InlineData("one", "'one'")]
    [InlineData("~", "nothing")]
    public void Integer_Illegal_SaysTheBounds(string yaml, string found) =>
        Assert.Equal([$"f:1:1: must be a whole number from 1 to 9, found {found}"], Integer.Mistakes(yaml));

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Boolean_Legal_IsRead(string yaml, bool expected) => Assert.Equal(expected, BooleanSchema.Instance.Value(yaml));

    [Theory]
    [InlineData("yes", "'yes'")]
    [InlineData("True", "'True'")]
    [InlineData("'true'", "the text 'true'; remove the quotes")]
    [InlineData("1", "'1'")]
    [InlineData("~", "nothing")]
    public void Boolean_Illegal_SaysWhatIsAllowed(string yaml, string found) =>
        Assert.Equal([$"f:1:1: must be true or false, found {found}"], BooleanSchema.Instance.Mistakes(yaml));

    [Fact]
    public void Choice_Word_IsRead() => Assert.Equal(3, Choice.Value("three"));

    [Theory]
    [InlineData("thre", "f:1:1: must be one of one, three; found 'thre'; did you mean 'three'?")]
    [InlineData("Three", "f:1:1: must be one of one, three; found 'Three'; did you mean 'three'?")]
    [InlineData("seven", "f:1:1: must be one of one, three; found 'seven'")]
    [InlineData("[one]", "f:1:1: must be one of one, three; found a list")]
    public void Choice_OtherWord_SaysTheWords(string yaml, string expected) => Assert.Equal([expected], Choice.Mistakes(yaml));

    [Theory]
    [InlineData("10s", 10)]
    [InlineData("5m", 300)]
    [InlineData("1h", 3600)]
    [InlineData("1h30m5s", 5405)]
    [InlineData("24h", 86400)]
    [InlineData("90m", 5400)]
    [InlineData("7200s", 7200)]
    [InlineData("1.5h", 5400)]
    [InlineData("5m1h", 3900)]
    [InlineData("90000ms", 90)]
    public void Duration_Legal_IsRead(string yaml, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Duration.Value(yaml));

    [Theory]
    [InlineData("9s", "'9s'")]
    [InlineData("24h1s", "'24h1s'")]
    [InlineData("60", "'60'")]
    [InlineData("7d", "'7d'; there is no unit for days, so write 168h")]
    [InlineData("10.5s", "'10.5s'; write whole seconds")]
    [InlineData("1.h", "'1.h'")]
    [InlineData("1H", "'1H'")]
    [InlineData("-5m", "'-5m'")]
    [InlineData("5 m", "'5 m'")]
    [InlineData("h", "'h'")]
    [InlineData("''", "''")]
    [InlineData("99999999999h", "'99999999999h'")]
    [InlineData("\"1h\\n\"", "a text of 3 characters")]
    public void Duration_Illegal_SaysTheBounds(string yaml, string found) =>
        Assert.Equal([$"f:1:1: must be a duration from 10s to 24h, such as 5m or 1h30m; found {found}"], Duration.Mistakes(yaml));

    [Theory]
    [InlineData(3600, "1h")]
    [InlineData(5405, "1h30m5s")]
    [InlineData(86400, "24h")]
    [InlineData(60, "1m")]
    public void DurationWrite_Duration_IsReadBack(int seconds, string expected) =>
        Assert.Equal(expected, Duration.Write(TimeSpan.FromSeconds(seconds)).GetValue<string>());

    [Theory]
    [InlineData("[]", new int[0])]
    [InlineData("[3, 1]", new[] { 3, 1 })]
    public void List_Legal_IsRead(string yaml, int[] expected) => Assert.Equal(expected, List.Value(yaml).AsEnumerable());

    [Fact]
    public void List_SeveralIllegalItems_AreAllReported() => Assert.Equal(
        ["f:1:2: [0]: must be a whole number from 1 to 9, found '0'", "f:1:8: [2]: must be a whole number from 1 to 9, found 'x'"],
        List.Mistakes("[0, 1, x]"));

    [Fact]
    public void List_NoList_SaysSo() =>
        Assert.Equal(["f:1:1: must be a list, found a number; begin each item with '- ', or write [a, b]"], List.Mistakes("1"));

    [Fact]
    public void Map_Legal_IsReadInOrder() =>
        Assert.Equal(["b", "a"], new MapSchema<int>(new TextSchema("a name", _ => null), Integer).Value("{ b: 1, a: 2 }").Keys);

    [Fact]
    public void Map_IllegalNameAndValue_AreBothReported() => Assert.Equal(
        ["f:1:3: blue: must be a colour, found 'blue'; allowed: red", "f:1:9: blue: must be a whole number from 1 to 9, found '0'"],
        Map.Mistakes("{ blue: 0 }"));

    [Fact]
    public void Map_TooFew_SaysHowMany() => Assert.Equal(["f:1:1: must have at least 1 key, each a colour; found 0"], Map.Mistakes("{}"));

    [Fact]
    public void Map_NoMapping_SaysSo() => Assert.Equal(["f:1:1: must be a mapping, each key a colour; found nothing"], Map.Mistakes("~"));

    [Theory]
    [InlineData("size: 3", "3 none")]
    [InlineData("{ colour: red, size: 3 }", "3 red")]
    public void Object_Legal_IsReadWithDefaults(string yaml, string expected) => Assert.Equal(expected, Object.Value(yaml));

    [Theory]
    [InlineData("{}", "f:1:1: the key 'size' is missing")]
    [InlineData("text", "f:1:1: must be a mapping with the keys size, colour; found a text of 4 characters")]
    [InlineData("{ size: 1, color: red }", "f:1:12: color: the key 'color' is unknown here; allowed: size, colour; did you mean 'colour'?")]
    [InlineData("{ size: 1, weight: 2 }", "f:1:12: weight: the key 'weight' is unknown here; allowed: size, colour")]
    public void Object_Illegal_SaysWhatIsAllowed(string yaml, string expected) => Assert.Equal([expected], Object.Mistakes(yaml));

    [Fact]
    public void Object_SeveralMistakes_AreAllReported() => Assert.Equal(3, Object.Mistakes("{ sise: 1, colour: blue }").Length);

    [Fact]
    public void Object_UnknownKeyThatLooksLikeASecret_IsNotRepeated() => Assert.Equal(
        ["f:1:12: (a key of 16 characters): the key (a text of 16 characters) is unknown here; allowed: size, colour"],
        Object.Mistakes("{ size: 1, sk_live_abcdefgh: 2 }"));

    [Theory]
    [InlineData("3", 3)]
    [InlineData("size: 4", 4)]
    public void Variant_EveryForm_IsRead(string yaml, int expected) => Assert.Equal(expected, Variant.Value(yaml));

    [Theory]
    [InlineData("0", "f:1:1: must be a whole number from 1 to 9, found '0'")]
    [InlineData("size: 0", "f:1:7: size: must be a whole number from 1 to 9, found '0'")]
    [InlineData("{ size: 1, x: 2 }", "f:1:12: x: the key 'x' is unknown here; allowed: size")]
    [InlineData("[1]", "f:1:1: must be a number, or a mapping with the key size; found a list")]
    [InlineData("{ x: 1 }", "f:1:1: must be a number, or a mapping with the key size; found a mapping with 'x'")]
    public void Variant_Illegal_ExplainsTheFormThatWasMeant(string yaml, string expected) => Assert.Equal([expected], Variant.Mistakes(yaml));

    [Fact]
    public void Converted_Legal_IsConverted() => Assert.Equal(30, Converted.Value("3"));

    [Theory]
    [InlineData("2", "f:1:1: must be odd")]
    [InlineData("0", "f:1:1: must be a whole number from 1 to 9, found '0'")]
    public void Converted_Illegal_SaysWhy(string yaml, string expected) => Assert.Equal([expected], Converted.Mistakes(yaml));

    [Fact]
    public void Describe_Object_IsClosed() => Assert.Equal(
        """{"type":"object","description":"A thing.","properties":{"size":{"type":"integer","minimum":1,"maximum":9,"description":"Size."}"""
        + ""","colour":{"type":"string","default":"none","description":"Colour."}},"required":["size"],"additionalProperties":false}""",
        Object.Describe().ToJsonString());

    [Fact]
    public void FieldValues_Object_KnowsItsKeyAndPlace()
    {
        var schema = new MapSchema<string>(Text, new ObjectSchema<string>("", [Size], values => $"{values.Key} {values.At}"));

        Assert.Equal("red f:1:8", schema.Value("{ red: { size: 1 } }")["red"]);
    }
}
