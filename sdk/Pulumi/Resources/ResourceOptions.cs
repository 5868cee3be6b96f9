namespace Pulumi;

/// <summary>How the engine treats a resource.</summary>
public abstract class ResourceOptions
{
    private InputList<Resource>? _dependsOn;
    private List<string>? _ignoreChanges;
    private List<string>? _replaceOnChanges;
    private List<ResourceTransformation>? _resourceTransformations;
    private List<Input<Alias>>? _aliases;

    /// <summary>The id of an existing resource to read instead of creating one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource that this one belongs to.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must exist first; a component stands for its children.</summary>
    public InputList<Resource> DependsOn { get => _dependsOn ??= []; set => _dependsOn = value; }

    /// <summary>Whether the resource must not be deleted; null is as the parent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Properties whose changes are ignored.</summary>
    public List<string> IgnoreChanges { get => _ignoreChanges ??= []; set => _ignoreChanges = value; }

    /// <summary>The version of the provider.</summary>
    public string? Version { get; set; }

    /// <summary>The provider; null is the parent's.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long operations may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Transformations of this resource and of its children.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    /// <summary>Names that the resource had before.</summary>
    public List<Input<Alias>> Aliases { get => _aliases ??= []; set => _aliases = value; }

    /// <summary>The URN of a resource to read from the stack itself.</summary>
    public string? Urn { get; set; }

    /// <summary>Properties whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges { get => _replaceOnChanges ??= []; set => _replaceOnChanges = value; }

    /// <summary>Where the provider is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether deletion leaves the object itself alone.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion deletes this one too.</summary>
    public Resource? DeletedWith { get; set; }

    // Most options have no collections: those stay null and cost nothing.
    internal InputList<Resource>? DependsOnOrNull => _dependsOn;

    internal List<ResourceTransformation>? TransformationsOrNull => _resourceTransformations;

    internal List<Input<Alias>>? AliasesOrNull => _aliases;

    internal abstract ResourceOptions Clone();

    private protected ResourceOptions CopyCollections()
    {
        var copy = (ResourceOptions)MemberwiseClone();
        copy._dependsOn = _dependsOn is { IsPlainlyEmpty: false } dependsOn ? dependsOn.Clone() : null;
        copy._ignoreChanges = Copy(_ignoreChanges);
        copy._replaceOnChanges = Copy(_replaceOnChanges);
        copy._resourceTransformations = Copy(_resourceTransformations);
        copy._aliases = Copy(_aliases);
        copy.CustomTimeouts = CustomTimeouts?.Clone();
        return copy;
    }

    /// <summary>Lays options over these: values replace, collections add up, null changes nothing.</summary>
    private protected void MergeFrom(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts?.Clone() ?? CustomTimeouts;
        Urn = other.Urn ?? Urn;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        if (other._dependsOn is { IsPlainlyEmpty: false } more) _dependsOn = _dependsOn?.Concat(more) ?? more.Clone();
        _ignoreChanges = Join(_ignoreChanges, other._ignoreChanges);
        _replaceOnChanges = Join(_replaceOnChanges, other._replaceOnChanges);
        _resourceTransformations = Join(_resourceTransformations, other._resourceTransformations);
        _aliases = Join(_aliases, other._aliases);
    }

    private protected static List<T>? Copy<T>(List<T>? list) => list is null ? null : [.. list];

    private protected static List<T>? Join<T>(List<T>? first, List<T>? second)
    {
        if (second is null || second.Count == 0) return first;
        return first is null ? [.. second] : [.. first, .. second];
    }
}
