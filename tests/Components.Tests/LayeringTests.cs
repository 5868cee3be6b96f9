using System.Text.RegularExpressions;
using SecretsLadder.Components.Levels;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests;

/// <summary>The direction inside components: down may skip, up or sideways may not.</summary>
public sealed partial class LayeringTests
{
    private const string Root = "SecretsLadder.Components.";

    private static readonly Dictionary<string, int> Heights = new()
    {
        ["Foundation"] = 0,
        ["GitOps"] = 1,
        ["Controllers"] = 1,
        ["Identity"] = 1,
        ["Stores"] = 2,
        ["Delivery"] = 3,
        ["Workloads"] = 4,
        ["Levels"] = 5,
    };

    public static TheoryData<Type> Types => [.. typeof(SecretsPlatform).Assembly.GetTypes().Where(type => LayerOf(type) is not null)];

    public static TheoryData<string> Sources =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "components"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Type_Component_LiesInALayer(Type type) => Assert.Contains(LayerOf(type), Heights.Keys);

    [Theory]
    [MemberData(nameof(Types))]
    public void Type_Component_UsesOnlyLayersBelow(Type type) =>
        Assert.DoesNotContain(TypeUses.Of(type), used => !MayUse(LayerOf(type)!, LayerOf(used)));

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_Component_NamesOnlyLayersBelow(string file) =>
        Assert.DoesNotContain(LayersNamedIn(file), layer => !MayUse(file.Split('/')[1], layer));

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_Component_HasTheNamespaceOfItsFolder(string file) =>
        Assert.Contains($"namespace {Root}{file.Split('/')[1]};", File.ReadAllText(Path.Combine(RepositoryRoot.Path, file)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Levels", "Foundation", true)]
    [InlineData("Levels", "Levels", true)]
    [InlineData("Stores", "Identity", true)]
    [InlineData("Foundation", "Delivery", false)]
    [InlineData("Delivery", "Workloads", false)]
    [InlineData("Identity", "Controllers", false)]
    [InlineData("GitOps", "Identity", false)]
    public void MayUse_Layers_IsDownOnly(string from, string to, bool expected) => Assert.Equal(expected, MayUse(from, to));

    [Fact]
    public void TypeUses_MethodBodies_AreSeen() => Assert.Contains(typeof(Components.Delivery.PlainSecret), TypeUses.Of(typeof(ApplicationSecrets)));

    [Fact]
    public void TypeUses_Lambdas_AreSeen() => Assert.Contains(typeof(Components.Foundation.Template), TypeUses.Of(typeof(Components.Delivery.PlainSecret)));

    private static bool MayUse(string from, string? to) => to is null || to == from || Heights[to] < Heights[from];

    private static string? LayerOf(Type type) => type.Namespace is { } name && name.StartsWith(Root, StringComparison.Ordinal) ? name[Root.Length..] : null;

    private static IEnumerable<string> LayersNamedIn(string file) =>
        LayerName().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, file))).Select(match => match.Groups[1].Value).Distinct();

    /// <summary>Constants leave no trace in compiled code, so the sources are searched for names of namespaces as well.</summary>
    [GeneratedRegex(@"\bComponents\.(\w+)")]
    private static partial Regex LayerName();
}
