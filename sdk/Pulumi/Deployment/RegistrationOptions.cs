namespace Pulumi;

/// <summary>
/// What registration needs of a resource's options, taken when the resource is made: the caller may change its options object
/// afterwards, and is free to use it for the next resource. Of the rest nothing reaches the mocks.
/// </summary>
internal readonly struct RegistrationOptions(ResourceOptions options)
{
    public Input<string>? Id { get; } = options.Id;

    public string ImportId { get; } = (options as CustomResourceOptions)?.ImportId ?? "";

    public string? Urn { get; } = options.Urn;

    public Resource? Parent { get; } = options.Parent;

    public Resource? DeletedWith { get; } = options.DeletedWith;

    public InputList<Resource>? DependsOn { get; } = options.DependsOnOrNull is { IsPlainlyEmpty: false } list ? list.Clone() : null;

    public bool HasDependencies => DeletedWith is not null || DependsOn is not null;
}
