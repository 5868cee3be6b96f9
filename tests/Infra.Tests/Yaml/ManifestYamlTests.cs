using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Yaml;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Yaml;

public sealed class ManifestYamlTests
{
    [Theory]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("ON")]
    [InlineData("off")]
    [InlineData("y")]
    [InlineData("N")]
    [InlineData("true")]
    [InlineData("False")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("-1.5")]
    [InlineData("+3")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("0o17")]
    [InlineData("0755")]
    [InlineData("1_000")]
    [InlineData("0b101")]
    [InlineData("1:30")]
    [InlineData("2026-01-31")]
    [InlineData(".5")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".NaN")]
    [InlineData("=")]
    [InlineData("<<")]
    public void Write_TextThatSomeReaderTakesForAnotherType_IsQuoted(string text) => Assert.Equal($"value: \"{text}\"\n", Write(("value", text)));

    [Theory]
    [InlineData("yes")]
    [InlineData("1_000")]
    [InlineData(".nan")]
    [InlineData("<<")]
    public void Write_KeyThatSomeReaderTakesForAnotherType_IsQuoted(string key) => Assert.Equal($"\"{key}\": text\n", Write((key, "text")));

    [Theory]
    [InlineData("kubernetes.io/tls")]
    [InlineData("yesterday")]
    [InlineData("on-call")]
    [InlineData("v1.2.3")]
    [InlineData("/etc/tls")]
    public void Write_OrdinaryText_IsPlain(string text) => Assert.Equal($"value: {text}\n", Write(("value", text)));

    [Theory]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("# a")]
    [InlineData("- a")]
    [InlineData("---")]
    [InlineData("...")]
    [InlineData("[a]")]
    [InlineData("{a}")]
    [InlineData("{{ .token | urlquery }}")]
    [InlineData("*a")]
    [InlineData("&a")]
    [InlineData("!a")]
    [InlineData("%a")]
    [InlineData("@a")]
    [InlineData("`a")]
    [InlineData("'a'")]
    [InlineData("\"a\"")]
    [InlineData("a\\n")]
    [InlineData("|")]
    [InlineData("> a")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a\tb")]
    [InlineData("\ta")]
    [InlineData("a\n")]
    [InlineData("a\nb")]
    [InlineData("a\nb\n")]
    [InlineData("a\n\nb\n\n")]
    [InlineData("\na")]
    [InlineData("  a\nb")]
    [InlineData("a\n  b\n c")]
    [InlineData("a \nb")]
    [InlineData("a\r\nb")]
    [InlineData("a: b\n# c\n---\n")]
    [InlineData("\u00e4\u20ac\ud83d\ude00")]
    [InlineData("\u0085\u2028\ufeff")]
    [InlineData("\u0001\u001b[0m")]
    [InlineData("? a")]
    [InlineData("!!str a")]
    public void Write_AnyText_IsReadBackAsItWas(string text) =>
        Assert.Equal((text, text), (Read(("value", text))["value"]!.GetValue<string>(),
            Read(("list", ImmutableArray.Create<object>(PlanBuilder.Map(("value", text)))))["list"]![0]!["value"]!.GetValue<string>()));

    [Theory]
    [InlineData("a: b")]
    [InlineData("tls.crt")]
    [InlineData("# a")]
    [InlineData("? a")]
    [InlineData("")]
    [InlineData("a\nb")]
    public void Write_AnyKey_IsReadBackAsItWas(string key) => Assert.Equal(key, Assert.Single(Read((key, "text"))).Key);

    [Fact]
    public void Write_TextOfSeveralLines_HasItsLines() =>
        Assert.Equal("value: |\n  [client]\n  password={{ .password }}\n", Write(("value", "[client]\npassword={{ .password }}\n")));

    [Fact]
    public void Write_LongText_StaysOneLine() =>
        Assert.Equal(1, Write(("value", string.Join(' ', Enumerable.Repeat("word", 500)))).Count(character => character == '\n'));

    [Fact]
    public void Write_Numbers_AreBareAndExact() =>
        Assert.Equal("large: 86400\nmode: 420\npart: 0.5\n", Write(("mode", 420.0), ("part", 0.5), ("large", 86400.0)));

    [Fact]
    public void Write_WholeNumber_IsBare() => Assert.Equal("mode: 288\n", Write(("mode", 288)));

    [Fact]
    public void Write_Booleans_AreBare() => Assert.Equal("a: false\nb: true\n", Write(("a", false), ("b", true)));

    [Fact]
    public void Write_EmptyMapAndList_AreWrittenInFlow() =>
        Assert.Equal("list: []\nmap: {}\n", Write(("map", PlanBuilder.Map()), ("list", ImmutableArray<object>.Empty)));

    [Fact]
    public void Write_Keys_UsualOnesFirstAllOthersSorted() => Assert.Equal(
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  labels:\n    b: c\n  namespace: d\ntype: Opaque\nBinary: x\nimmutable: true\n",
        Write(
            ("immutable", true),
            ("type", "Opaque"),
            ("metadata", PlanBuilder.Map(("namespace", "d"), ("labels", PlanBuilder.Map(("b", "c"))), ("name", "a"))),
            ("Binary", "x"),
            ("kind", "Secret"),
            ("apiVersion", "v1")));

    [Fact]
    public void Write_ListOfMaps_IsIndented() =>
        Assert.Equal(
            "items:\n  - name: a\n    value: b\n", Write(("items", ImmutableArray.Create<object>(PlanBuilder.Map(("value", "b"), ("name", "a"))))));

    [Fact]
    public void Write_TypeNoManifestHolds_IsRefused() => Assert.Throws<InvalidOperationException>(() => Write(("value", DateTime.UnixEpoch)));

    private static string Write(params (string Key, object Value)[] entries) => ManifestYaml.Write(PlanBuilder.Map(entries));

    private static JsonObject Read(params (string Key, object Value)[] entries) => YamlJson.Parse(Write(entries))!.AsObject();
}
