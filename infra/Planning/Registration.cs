using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace SecretsLadder.Infra.Planning;

/// <summary>One resource on its way into the plan.</summary>
internal sealed class Registration
{
    private const string IdPrefix = "registration-";

    private readonly string _stack;
    private readonly QualifiedType _qualifiedType;

    /// <summary>Notes a resource that is being constructed.</summary>
    /// <param name="index">Its position in the plan.</param>
    /// <param name="args">The resource, its arguments and options.</param>
    /// <param name="parent">The component it belongs to, or null.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="stackType">The types of all that is in the stack.</param>
    public Registration(int index, ResourceTransformationArgs args, Registration? parent, string stack, QualifiedType stackType)
    {
        _stack = stack;
        Parent = parent;
        Type = args.Resource.GetResourceType();
        Name = args.Resource.GetResourceName();
        Options = args.Options;
        _qualifiedType = (parent?._qualifiedType ?? stackType).Below(Type);
        Urn = QualifiedName.Urn(stack);
        HasFormerNames = parent is { HasFormerNames: true } || DeclaredAliases.Count > 0;
        Id = IdPrefix + index.ToString(CultureInfo.InvariantCulture);
    }

    public string Type { get; }

    public string Name { get; }

    public ResourceOptions Options { get; }

    /// <summary>The component it belongs to, or null.</summary>
    public Registration? Parent { get; }

    /// <summary>What tells it apart from all others.</summary>
    public QualifiedName QualifiedName => new(_qualifiedType.ToString(), Name);

    /// <summary>Whether it, or something that it belongs to, had another name before.</summary>
    public bool HasFormerNames { get; }

    /// <summary>The former names that this project declares. All others are a provider's own, for former versions of its API.</summary>
    public IReadOnlyList<Input<Alias>> DeclaredAliases => Options is ComponentResourceOptions component ? component.Aliases : [];

    /// <summary>The engine's URN.</summary>
    public string Urn { get; }

    /// <summary>The id that the emulated provider gives the resource; leads back to its position.</summary>
    public string Id { get; }

    /// <summary>What the mocks receive: the inputs, once the call has come.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The ids that the emulated provider invented for it.</summary>
    public ImmutableArray<string> InventedIds { get; set; } = [];

    /// <summary>What the mocks receive about the provider: its mock URN and its id.</summary>
    public string? ProviderReference { get; set; }

    /// <summary>Protection is inherited, as in the engine.</summary>
    private bool IsProtected => Options.Protect ?? Parent?.IsProtected ?? false;

    /// <summary>The finished resource.</summary>
    /// <param name="all">All registrations, in the order of their positions.</param>
    /// <param name="dependsOn">URNs of what must be there before.</param>
    /// <param name="formerNames">What it was called before.</param>
    public PlannedResource ToResource(List<Registration> all, ImmutableArray<string> dependsOn, ImmutableArray<QualifiedName> formerNames) => new()
    {
        Urn = Urn,
        Type = Type,
        Name = Name,
        Parent = Parent?.Urn,
        DependsOn = dependsOn,
        Protect = IsProtected,
        RetainOnDelete = Options.RetainOnDelete ?? false,
        DeleteBeforeReplace = (Options as CustomResourceOptions)?.DeleteBeforeReplace ?? false,
        Aliases = ImmutableArray.CreateRange(formerNames, name => name.Urn(_stack)),
        IgnoreChanges = [.. Options.IgnoreChanges],
        AdditionalSecretOutputs = Options is CustomResourceOptions custom ? [.. custom.AdditionalSecretOutputs] : [],
        Provider = ProviderIn(all)?.Urn,
        Inputs = Inputs,
    };

    /// <summary>The registration of its provider, or null.</summary>
    /// <param name="all">All registrations, in the order of their positions.</param>
    public Registration? ProviderIn(List<Registration> all)
    {
        var separator = ProviderReference?.LastIndexOf(IdPrefix, StringComparison.Ordinal) ?? -1;
        return separator < 0 ? null : all[int.Parse(ProviderReference.AsSpan(separator + IdPrefix.Length), CultureInfo.InvariantCulture)];
    }
}
