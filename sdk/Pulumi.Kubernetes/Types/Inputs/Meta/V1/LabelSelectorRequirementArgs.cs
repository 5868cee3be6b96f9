namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

/// <summary>A condition on one label.</summary>
public class LabelSelectorRequirementArgs : ResourceArgs
{
    [Input("key", required: true)] public Input<string> Key { get; set; } = null!;
    [Input("operator", required: true)] public Input<string> Operator { get; set; } = null!;
    [Input("values")] private InputList<string>? _values;
    public InputList<string> Values { get => _values ??= new(); set => _values = value; }

    public static new LabelSelectorRequirementArgs Empty => new();
}
