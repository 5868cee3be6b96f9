using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class ManifestTests
{
    [Fact]
    public void Map_Null_IsLeftOut() => Assert.Equal(["a"], Manifest.Map(("a", 1), ("b", null)).Keys);

    [Fact]
    public void Map_EmptyText_IsKept() => Assert.Equal("", Manifest.Map(("a", ""))["a"]);

    [Fact]
    public void Map_KeyTwice_IsRefused() => Assert.Throws<ArgumentException>(() => Manifest.Map(("a", 1), ("a", 2)));

    [Fact]
    public void List_Items_KeepTheirOrder() => Assert.Equal("b a", string.Join(' ', Manifest.List("b", "a")));

    [Fact]
    public void ListOrNothing_NoItem_IsNothing() => Assert.Null(Manifest.ListOrNothing([]));

    [Fact]
    public void ListOrNothing_Items_AreAList() =>
        Assert.Equal("a", Assert.Single(Assert.IsType<ImmutableArray<object>>(Manifest.ListOrNothing(["a"]))));
}
