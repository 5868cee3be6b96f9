using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Yaml;

/// <summary>What is read of manifests, and not of settings.</summary>
public sealed class YamlDialectTests
{
    [Theory]
    [InlineData("a: &x v\nb: *x\n", "v")]
    [InlineData("a: &x [ v ]\nb: *x\n", null)]
    [InlineData("b: !!binary dg==\n", "dg==")]
    [InlineData("b: !!int 1\n", "1")]
    [InlineData("b: !vault v\n", null)]
    [InlineData("<<: { b: w }\nb: v\n", "v")]
    [InlineData("? [ a ]\n: c\n? { d: e }\n: f\nb: v\n", "v")]
    public void Manifests_BeyondJson_AreReadWithoutAMistake(string text, string? expected)
    {
        var reading = new Reading(isDecrypted: false);
        var root = (MappingNode)Assert.Single(YamlReader.Read(new YamlPart(text), "f.yaml", reading, YamlDialect.Manifests));

        Assert.Equal((expected, true), ((root.Find("b") as ScalarNode)?.Text, reading.IsClean));
    }

    /// <summary>An alias stands where it is written, and not where its value is.</summary>
    [Fact]
    public void Manifests_Alias_KnowsItsPlace()
    {
        var root = (MappingNode)Assert.Single(
            YamlReader.Read(new YamlPart("a: &x v\nb: *x\n", FirstLine: 10), "f.yaml", new Reading(isDecrypted: false), YamlDialect.Manifests));

        Assert.Equal(("f.yaml:11:4", "b"), (root.Find("b")!.At.ToString(), root.Find("b")!.Path));
    }

    [Theory]
    [InlineData("a: b: c\n", "f.yaml:10:5: this is not valid YAML: ")]
    [InlineData("a: \u0001\n", "f.yaml:10:4: the control character U+0001 stands here; remove it")]
    [InlineData("a:\n\tb: 1\n", "f.yaml:11:1: this is not valid YAML: a tab")]
    public void Read_PartOfAText_MistakesCountItsLines(string text, string expected)
    {
        var reading = new Reading(isDecrypted: false);
        YamlReader.Read(new YamlPart(text, FirstLine: 10), "f.yaml", reading, YamlDialect.Manifests);

        Assert.StartsWith(expected, Assert.Single(reading.Mistakes).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MoreNodesThanAllowed_IsRefused()
    {
        var reading = new Reading(isDecrypted: false);
        YamlReader.Read(new YamlPart("a: [1, 2, 3]\n"), "f.yaml", reading, YamlDialect.Manifests with { MostNodes = 4 });

        Assert.Equal(
            "f.yaml:1:11: one document holds more than 4 values; split it; the file is not read further", Assert.Single(reading.Mistakes).ToString());
    }
}
