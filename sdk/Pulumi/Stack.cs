using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The root of all resources of a program; its outputs are the properties marked [Output].</summary>
public class Stack : ComponentResource
{
    internal const string RootType = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack; the resources made in the constructor of a derived class belong to it.</summary>
    public Stack(StackOptions? options = null)
        : base(RootType, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", Convert(options))
        => Deployment.Instance.Deployment.Stack = this;

    /// <summary>Registers the outputs once the constructor is through: each must have been assigned.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = new Dictionary<string, object?>();
        var missing = new List<string>();
        var wrong = new List<string>();
        foreach (var output in ComponentShape.Of(GetType()).Outputs)
        {
            if (output.DeclaringType.IsAssignableFrom(typeof(Stack))) continue;
            var value = output.Read(this);
            if (value is null) missing.Add(output.Name);
            else if (value is not IOutput) wrong.Add(output.Name);
            outputs.Add(output.Name, value);
        }

        if (missing.Count > 0)
            throw new RunException($"Outputs of the stack have no value; assign them in its constructor: {string.Join(", ", missing)}");
        if (wrong.Count > 0) throw RunException.OutputsHaveIncorrectType(wrong);
        RegisterOutputs(outputs);
    }

    private static ComponentResourceOptions? Convert(StackOptions? options)
        => options is null ? null : new ComponentResourceOptions { ResourceTransformations = options.ResourceTransformations };
}
