using System.Text.Json;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Settings.Stack;

public sealed class SecretTextTests
{
    private static readonly string Secret = Canary.Value("text");
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    [Fact]
    public void ToString_Value_IsThePlaceholder() => Assert.Equal("[secret]", new SecretText(Secret).ToString());

    [Fact]
    public void Serialize_Value_ShowsNone() => Assert.Empty(Canary.FormsIn(JsonSerializer.Serialize(new SecretText(Secret), WithFields), Secret));

    [Theory]
    [InlineData("x", true)]
    [InlineData("y", false)]
    public void Breaks_Value_IsHeldToTheRule(string text, bool expected) =>
        Assert.Equal(expected, new SecretText(text).Breaks(value => value == "y"));

    [Fact]
    public void Breaks_ValueThatIsNotKnownHere_False() => Assert.False(SecretText.Redacted.Breaks(_ => false));
}
