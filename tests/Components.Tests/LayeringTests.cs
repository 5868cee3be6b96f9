using SecretsLadder.Components.Levels;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests;

/// <summary>The direction inside components: down may skip, up or sideways may not.</summary>
public sealed class LayeringTests
{
    private const string Root = "SecretsLadder.Components";

    private static readonly Dictionary<string, int> Heights = new()
    {
        ["Foundation"] = 0,
        ["Controllers"] = 1,
        ["Identity"] = 1,
        ["Stores"] = 2,
        ["Delivery"] = 3,
        ["Workloads"] = 4,
        ["Levels"] = 5,
    };

    private static readonly IReadOnlyCollection<NamespaceUse> Uses = NamespaceUse.In(typeof(SecretsPlatform).Assembly, Root, "components");

    public static TheoryData<string> Sources =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "components"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void Uses_OfTheLibrary_LieInLayers() =>
        Assert.Equal(Heights.Keys.Order(), Uses.SelectMany(use => new[] { use.From, use.To }).Distinct().Order());

    [Fact]
    public void Uses_BetweenLayers_PointDown() => Assert.DoesNotContain(Uses, use => !MayUse(use.From, use.To));

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_Component_HasTheNamespaceOfItsFolder(string file) =>
        Assert.Contains(
            $"namespace {Root}.{file.Split('/')[1]};", File.ReadAllText(Path.Combine(RepositoryRoot.Path, file)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Levels", "Foundation", true)]
    [InlineData("Stores", "Identity", true)]
    [InlineData("Foundation", "Delivery", false)]
    [InlineData("Delivery", "Workloads", false)]
    [InlineData("Identity", "Controllers", false)]
    public void MayUse_Layers_IsDownOnly(string from, string to, bool expected) => Assert.Equal(expected, MayUse(from, to));

    [Fact]
    public void TypeUses_MethodBodies_AreSeen() => Assert.Contains(typeof(Components.Delivery.PlainSecret), TypeUses.Of(typeof(ApplicationSecrets)));

    [Fact]
    public void TypeUses_Lambdas_AreSeen() =>
        Assert.Contains(typeof(Components.Foundation.Template), TypeUses.Of(typeof(Components.Delivery.PlainSecret)));

    private static bool MayUse(string from, string to) => Heights[to] < Heights[from];
}
