using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that is made of others and that no provider manages itself.</summary>
public class ComponentResource : Resource
{
    private static readonly Output<IDictionary<string, object?>> NoOutputs =
        Output.Create<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);

    /// <summary>Registers a component without inputs.</summary>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>Registers a component; <paramref name="remote"/> says that the engine makes its children.</summary>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), remote)
        => IsRemote = remote;

    internal bool IsRemote { get; }

    /// <summary>Says that the component is complete; its outputs are the properties marked [Output].</summary>
    protected void RegisterOutputs()
    {
        if (ComponentShape.Of(GetType()).Outputs is not { Length: > 0 } members)
        {
            RegisterOutputs(NoOutputs);
            return;
        }

        var outputs = new Dictionary<string, object?>();
        foreach (var member in members) outputs.Add(member.Name, member.Read(this));
        RegisterOutputs(outputs);
    }

    /// <summary>Says that the component is complete and gives its outputs.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    /// <summary>Says that the component is complete and gives its outputs.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Says that the component is complete and gives its outputs.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.Instance.Deployment.RegisterOutputs(this, outputs);
    }
}
