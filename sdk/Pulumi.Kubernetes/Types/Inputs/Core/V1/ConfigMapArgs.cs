namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>Inputs of a config map.</summary>
public class ConfigMapArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }
    [Input("binaryData")] private InputMap<string>? _binaryData;
    public InputMap<string> BinaryData { get => _binaryData ??= new(); set => _binaryData = value; }
    [Input("data")] private InputMap<string>? _data;
    public InputMap<string> Data { get => _data ??= new(); set => _data = value; }
    [Input("immutable")] public Input<bool>? Immutable { get; set; }
    [Input("kind")] public Input<string>? Kind { get; set; }
    [Input("metadata")] public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }

    public static new ConfigMapArgs Empty => new();
}
