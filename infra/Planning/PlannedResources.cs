using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace SecretsLadder.Infra.Planning;

/// <summary>The resources of a plan, in the order of the program, found by type or URN.</summary>
[CollectionBuilder(typeof(PlannedResources), nameof(Of))]
internal sealed class PlannedResources : IReadOnlyList<PlannedResource>
{
    private readonly ImmutableArray<PlannedResource> _all;
    private readonly Lazy<ILookup<string, PlannedResource>> _byType;
    private readonly Lazy<Dictionary<string, PlannedResource>> _byUrn;

    private PlannedResources(ImmutableArray<PlannedResource> all)
    {
        _all = all;
        _byType = new(() => all.ToLookup(resource => resource.Type, StringComparer.Ordinal));
        _byUrn = new(() => ByUrn(all));
    }

    /// <inheritdoc />
    public int Count => _all.Length;

    /// <inheritdoc />
    public PlannedResource this[int index] => _all[index];

    /// <summary>The resources given.</summary>
    /// <param name="resources">The resources, in the order of the program.</param>
    public static PlannedResources Of(params ReadOnlySpan<PlannedResource> resources) => new([.. resources]);

    /// <summary>The resources of a type, in the order of the program.</summary>
    /// <param name="type">Type token.</param>
    public IEnumerable<PlannedResource> OfType(string type) => _byType.Value[type];

    /// <summary>The resource of a URN, or null. Of two with one URN, which another rule reports, the first.</summary>
    /// <param name="urn">The URN, or null.</param>
    public PlannedResource? Find(string? urn) => urn is null ? null : _byUrn.Value.GetValueOrDefault(urn);

    /// <summary>The providers of one package, by URN.</summary>
    /// <param name="package">The package, such as <c>aws</c>.</param>
    public Dictionary<string, PlannedResource> ProvidersOf(string package) => ByUrn(OfType($"pulumi:providers:{package}"));

    /// <summary>Enumerates the resources in the order of the program.</summary>
    public ImmutableArray<PlannedResource>.Enumerator GetEnumerator() => _all.GetEnumerator();

    /// <inheritdoc />
    IEnumerator<PlannedResource> IEnumerable<PlannedResource>.GetEnumerator() => ((IEnumerable<PlannedResource>)_all).GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_all).GetEnumerator();

    private static Dictionary<string, PlannedResource> ByUrn(IEnumerable<PlannedResource> resources)
    {
        var found = new Dictionary<string, PlannedResource>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            found.TryAdd(resource.Urn, resource);
        }

        return found;
    }
}
