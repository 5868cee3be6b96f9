namespace Pulumi;

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? _providers;

    /// <summary>Providers for the children, one a package. Give this or Provider.</summary>
    public List<ProviderResource> Providers { get => _providers ??= []; set => _providers = value; }

    internal List<ProviderResource>? ProvidersOrNull => _providers;

    internal override ComponentResourceOptions Clone()
    {
        var copy = (ComponentResourceOptions)CopyCollections();
        copy._providers = Copy(_providers);
        return copy;
    }

    /// <summary>New options: the second over the first, one provider a package. Neither is changed.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = options1?.Clone() ?? new ComponentResourceOptions();
        if (options2 is not null)
        {
            merged.MergeFrom(options2);
            merged._providers = Join(merged._providers, options2._providers);
        }

        KeepLastOfEachPackage(merged._providers);
        return merged;
    }

    private static void KeepLastOfEachPackage(List<ProviderResource>? providers)
    {
        var seen = new HashSet<string>();
        for (var i = (providers?.Count ?? 0) - 1; i >= 0; i--)
            if (!seen.Add(providers![i].Package))
                providers.RemoveAt(i);
    }
}
