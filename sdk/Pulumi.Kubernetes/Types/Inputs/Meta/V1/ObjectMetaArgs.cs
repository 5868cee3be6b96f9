namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

/// <summary>Name, namespace, labels and the like of an object.</summary>
public class ObjectMetaArgs : ResourceArgs
{
    [Input("annotations")] private InputMap<string>? _annotations;
    public InputMap<string> Annotations { get => _annotations ??= new(); set => _annotations = value; }
    [Input("labels")] private InputMap<string>? _labels;
    public InputMap<string> Labels { get => _labels ??= new(); set => _labels = value; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("namespace")] public Input<string>? Namespace { get; set; }

    public static new ObjectMetaArgs Empty => new();
}
