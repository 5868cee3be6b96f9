namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    /// <summary>The id that the provider gave; unknown until it exists.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;

    /// <summary>Registers a resource.</summary>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, dependency: false)
    {
    }

    private protected CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options, bool dependency)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions(), dependency: dependency)
    {
    }

    internal override void FailOutputs(Exception exception)
    {
        ((IPendingOutput)Id).Fail(exception);
        base.FailOutputs(exception);
    }

    private protected override void InitializeId() => Id = Output<string>.Pending(this);

    private protected override void CompleteId(string id) => ((IPendingOutput)Id).Complete(id, isKnown: id.Length > 0, isSecret: false);
}
