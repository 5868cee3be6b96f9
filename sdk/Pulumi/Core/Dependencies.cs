using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The resources that a value came from. Nothing, one resource and few resources cost no set.</summary>
internal readonly struct Dependencies
{
    private const int SmallLimit = 8;

    // null, a Resource, a Resource[] without duplicates, or an ImmutableHashSet<Resource>.
    private readonly object? _items;

    private Dependencies(object? items) => _items = items;

    public Dependencies(Resource resource) => _items = resource;

    public static Dependencies Of(ImmutableHashSet<Resource> resources) => new(resources.IsEmpty ? null : (object)resources);

    public bool IsEmpty => _items is null;

    public Dependencies Union(Dependencies other)
    {
        if (other._items is null || ReferenceEquals(_items, other._items)) return this;
        if (_items is null) return other;
        if (_items is ImmutableHashSet<Resource> set) return new Dependencies(other.AddTo(set));
        if (other._items is ImmutableHashSet<Resource> otherSet) return new Dependencies(AddTo(otherSet));
        return UnionOfSmall(other);
    }

    public ImmutableHashSet<Resource> ToSet()
        => _items as ImmutableHashSet<Resource> ?? AddTo(ImmutableHashSet<Resource>.Empty);

    public void AddTo(HashSet<Resource> target)
    {
        switch (_items)
        {
            case Resource one: target.Add(one); break;
            case IEnumerable<Resource> many: target.UnionWith(many); break;
        }
    }

    private ImmutableHashSet<Resource> AddTo(ImmutableHashSet<Resource> target) => _items switch
    {
        Resource one => target.Add(one),
        IEnumerable<Resource> many => target.Union(many),
        _ => target,
    };

    private Dependencies UnionOfSmall(Dependencies other)
    {
        var mine = AsArray();
        var theirs = other.AsArray();
        var merged = new List<Resource>(mine.Length + theirs.Length);
        merged.AddRange(mine);
        foreach (var resource in theirs)
            if (Array.IndexOf(mine, resource) < 0)
                merged.Add(resource);
        if (merged.Count == mine.Length) return this;
        return new Dependencies(merged.Count <= SmallLimit ? merged.ToArray() : ImmutableHashSet.CreateRange(merged));
    }

    private Resource[] AsArray() => _items as Resource[] ?? [(Resource)_items!];
}
