using System.Text;
using System.Text.Json;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Shared;

public sealed class CanaryTests
{
    private static readonly string Plain = Canary.Value("db");
    private static readonly string Awkward = Canary.AwkwardValue("db");

    [Fact]
    public void Value_Label_IsStableAndItsOwn()
    {
        Assert.Equal(Canary.Value("db"), Plain);
        Assert.NotEqual(Canary.Value("api"), Plain);
    }

    [Theory]
    [InlineData("", "base64 at offset 0")]
    [InlineData("a", "base64 at offset 1")]
    [InlineData("ab", "base64 at offset 2")]
    [InlineData("abc", "base64 at offset 0")]
    public void FormsIn_Base64_AllAlignments(string before, string form) =>
        Assert.Equal([form], Canary.FormsIn($"x: {Base64(before + Plain + "z")}", Plain));

    [Fact]
    public void FormsIn_Base64InJson_EscapedPlusIsSeen()
    {
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes("~~>>canary~~>>??"));

        Assert.Contains("\\u002B", JsonSerializer.Serialize(base64), StringComparison.Ordinal);
        Assert.Equal(["base64 at offset 0"], Canary.FormsIn(JsonSerializer.Serialize(base64), "~~>>canary~~>>??"));
    }

    [Fact]
    public void FormsIn_WrappedBase64_IsSeen() =>
        Assert.Equal(["base64 at offset 0"], Canary.FormsIn(Base64(Plain).Insert(9, "\n    "), Plain));

    [Fact]
    public void FormsIn_Clear_IsSeen() => Assert.Equal(["clear"], Canary.FormsIn($"password: {Plain}", Plain));

    [Fact]
    public void FormsIn_UrlEncoded_IsSeen() => Assert.Equal(["URL-encoded"], Canary.FormsIn($"?p={Uri.EscapeDataString(Awkward)}", Awkward));

    [Fact]
    public void FormsIn_JsonEscaped_IsSeen() => Assert.Equal(["JSON-escaped"], Canary.FormsIn(JsonSerializer.Serialize(new { Awkward }), Awkward));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void FormsIn_Hex_IsSeen(bool upper)
    {
        var hex = Convert.ToHexString(Encoding.UTF8.GetBytes(Plain));

        Assert.Equal(["hex"], Canary.FormsIn(upper ? hex : hex.ToLowerInvariant(), Plain));
    }

    [Fact]
    public void FormsIn_OtherCanary_None() => Assert.Empty(Canary.FormsIn($"{Canary.Value("api")} {Base64(Canary.Value("api"))}", Plain));

    [Fact]
    public void FormsIn_ShortCanary_Throws() =>
        Assert.DoesNotContain("qwerty", Assert.Throws<ArgumentException>(() => Canary.FormsIn("", "qwerty")).Message, StringComparison.Ordinal);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
