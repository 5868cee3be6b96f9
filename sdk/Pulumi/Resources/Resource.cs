using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Something that the stack has: an object that a provider manages, or a component of such objects.</summary>
public class Resource
{
    private static readonly ImmutableDictionary<string, ProviderResource> NoProviders = ImmutableDictionary<string, ProviderResource>.Empty;

    private readonly string _type;
    private readonly string _name;
    private readonly ResourceTransformation[] _transformations = [];

    // The parent's providers, and beside them the own one: a resource with a provider needs no map of its own.
    private readonly ImmutableDictionary<string, ProviderResource> _providers = NoProviders;
    private readonly IPendingOutput[] _outputs = [];
    private List<Resource>? _children;

    /// <summary>The name that identifies the resource.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    private protected Resource(
        string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote = false, bool dependency = false)
    {
        _type = type;
        _name = name;
        if (dependency) return;
        if (string.IsNullOrEmpty(type)) throw new ArgumentException("A resource needs a type.", nameof(type));
        if (string.IsNullOrEmpty(name)) throw new ArgumentException("A resource needs a name.", nameof(name));

        Urn = Output<string>.Pending(this);
        InitializeId();
        Shape = OutputShape.Of(this, isRead: options.Urn is not null || remote);
        _outputs = Shape.Fill(this);

        var deployment = Deployment.Instance.Deployment;
        _transformations = CollectTransformations(options, DefaultParent(deployment, options));
        Transform(ref args, ref options);

        var componentOptions = options as ComponentResourceOptions;
        if (options.Provider is not null && componentOptions?.ProvidersOrNull is { Count: > 0 })
            throw new ResourceException("Give a component 'Provider' or 'Providers', not both.", options.Parent);

        if (options.Parent is { } parent)
        {
            parent.AddChild(this);
            _providers = parent.ProvidersForChildren();
        }

        if (custom) Provider = options.Provider ?? options.Parent?.GetProvider(type);
        else _providers = WithProviders(_providers, options.Provider, componentOptions?.ProvidersOrNull);

        if (options.AliasesOrNull is { } aliases)
            foreach (var alias in aliases)
                alias.Apply(CheckAlias);
        deployment.Register(this, args, new RegistrationOptions(options));
    }

    internal OutputShape? Shape { get; }

    internal ProviderResource? Provider { get; }

    /// <summary>The type token that the resource was made with.</summary>
    public string GetResourceType() => _type;

    /// <summary>The name that the resource was made with.</summary>
    public string GetResourceName() => _name;

    /// <summary>The provider that this resource's family uses for a type, if it has one.</summary>
    internal ProviderResource? GetProvider(string type)
    {
        if (PackageOf(type) is not { } package) return null;
        if (Provider is not null && PackageOf(_type) == package) return Provider;
        return _providers.GetValueOrDefault(package);
    }

    /// <summary>The children at this moment, of a component only: nothing ever waits for the children of other resources.</summary>
    internal Resource[] ChildrenOfComponent()
    {
        lock (this) return _children is null ? [] : [.. _children];
    }

    /// <summary>Whether the resource is registered and, if it is a component, all of its present children are too.</summary>
    internal bool IsThere()
    {
        var component = this as ComponentResource;
        if (component is null or { IsRemote: true } && !Urn.TryGetData(out _)) return false;
        if (component is null) return true;
        lock (this) return _children?.TrueForAll(static child => child.IsThere()) ?? true;
    }

    internal void CompleteIdentity(string urn, string id)
    {
        ((IPendingOutput)Urn).Complete(urn, isKnown: true, isSecret: false);
        CompleteId(id);
    }

    internal void CompleteOutput(int index, object? value, bool isKnown, bool isSecret) => _outputs[index].Complete(value, isKnown, isSecret);

    internal void CompleteOutputWithDefault(int index, bool isKnown) => _outputs[index].CompleteWithDefault(isKnown);

    internal virtual void FailOutputs(Exception exception)
    {
        ((IPendingOutput)Urn).Fail(exception);
        foreach (var output in _outputs) output.Fail(exception);
    }

    private protected virtual void InitializeId()
    {
    }

    private protected virtual void CompleteId(string id)
    {
    }

    private Resource? DefaultParent(Deployment deployment, ResourceOptions options)
    {
        if (_type == Stack.RootType) return null;
        return options.Parent ?? (options.Urn is null ? deployment.Stack : null);
    }

    private static ResourceTransformation[] CollectTransformations(ResourceOptions options, Resource? parent)
    {
        var inherited = parent?._transformations ?? [];
        return options.TransformationsOrNull is { Count: > 0 } own ? [.. own, .. inherited] : inherited;
    }

    private static bool CheckAlias(Alias alias)
    {
        alias.Check();
        return true;
    }

    private void Transform(ref ResourceArgs args, ref ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result) continue;
            if (result.Options.Parent != options.Parent) throw new ArgumentException("A transformation cannot change the parent of a resource.");
            args = result.Args;
            options = result.Options;
        }
    }

    private void AddChild(Resource child)
    {
        if (this is CustomResource) return;
        lock (this) (_children ??= []).Add(child);
    }

    private ImmutableDictionary<string, ProviderResource> ProvidersForChildren()
        => Provider is not null && PackageOf(_type) is { } package ? _providers.SetItem(package, Provider) : _providers;

    private static ImmutableDictionary<string, ProviderResource> WithProviders(
        ImmutableDictionary<string, ProviderResource> inherited, ProviderResource? one, List<ProviderResource>? many)
    {
        if (one is not null) return inherited.SetItem(one.Package, one);
        if (many is null) return inherited;
        foreach (var provider in many) inherited = inherited.SetItem(provider.Package, provider);
        return inherited;
    }

    // "package:module:Type"; anything else belongs to no package.
    private static string? PackageOf(string type)
    {
        var colon = type.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && type.AsSpan().Count(':') == 2 ? type[..colon] : null;
    }
}
