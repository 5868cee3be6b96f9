using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class DnsLabelTests
{
    private static readonly string[] Alike =
    [
        "secret-a.b", "secret-a-b", "secret-a_b", "secret-A-B", "secret-a.b.", "secret-a-b-", "secret-a b", "secret-a/b", "secret-ä-b", "secret-ö-b",
        .. Enumerable.Range(40, 40).Select(length => new string('a', length)),
        .. Enumerable.Range(0, 40).Select(index => $"{new string('a', 80)}{index}"),
    ];

    public static TheoryData<string> Texts => [.. Alike];

    [Theory]
    [InlineData("secret-checkout")]
    [InlineData("a")]
    public void From_Label_IsItself(string text) => Assert.Equal(text, DnsLabel.From(text));

    [Theory]
    [MemberData(nameof(Texts))]
    public void From_AnyText_IsALabel(string text) => Assert.Null(KubernetesNames.CheckLabel(DnsLabel.From(text)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void From_SameText_IsTheSameLabel(string text) => Assert.Equal(DnsLabel.From(text), DnsLabel.From(text));

    [Fact]
    public void From_TextsThatLookAlike_AreNeverOneLabel() => Assert.Equal(Alike.Length, Alike.Select(DnsLabel.From).Distinct().Count());

    [Theory]
    [InlineData("secret-a.b")]
    [InlineData("secret-with-a-name-that-is-much-longer-than-any-label-in-the-domain-name-system")]
    public void From_TextThatIsTheLabelOfAnother_IsADifferentLabel(string text)
    {
        var label = DnsLabel.From(text);

        Assert.NotEqual(label, DnsLabel.From(label));
    }

    [Fact]
    public void From_IllegalText_KeepsWhatIsLegal() => Assert.StartsWith("secret-a-b-", DnsLabel.From("secret-a.b"), StringComparison.Ordinal);
}
