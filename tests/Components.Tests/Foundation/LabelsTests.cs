using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class LabelsTests
{
    [Fact]
    public async Task OfPlatform_Labels_NameTheManager() =>
        Assert.Equal(["app.kubernetes.io/managed-by=secrets-ladder"], await PairsAsync(Labels.OfPlatform()));

    [Fact]
    public async Task OfApplication_Labels_NameTheApplicationToo() => Assert.Equal(
        ["app.kubernetes.io/managed-by=secrets-ladder", "app.kubernetes.io/part-of=shop"],
        await PairsAsync(Labels.OfApplication("shop")));

    [Fact]
    public async Task OfCloud_NoApplication_NamesTheManager() => Assert.Equal(["managed-by=secrets-ladder"], await PairsAsync(Labels.OfCloud()));

    [Fact]
    public async Task OfCloud_Application_IsNamedToo() =>
        Assert.Equal(["managed-by=secrets-ladder", "part-of=shop"], await PairsAsync(Labels.OfCloud("shop")));

    [Fact]
    public async Task OfCloud_Tags_AreLegalInEveryCloud() =>
        AssertEach.Of(await PairsAsync(Labels.OfCloud("shop")), pair => Assert.Matches("^[a-z][a-z0-9_-]{0,62}=[a-z0-9_-]{0,63}$", pair));

    private static async Task<IEnumerable<string>> PairsAsync(InputMap<string> labels)
    {
        ImmutableDictionary<string, string> map = await OutputUtilities.GetValueAsync(labels.ToOutput());
        return map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}");
    }
}
