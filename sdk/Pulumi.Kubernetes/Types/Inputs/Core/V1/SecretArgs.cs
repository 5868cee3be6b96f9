namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>Inputs of a secret. A map that is assigned becomes secret; entries added to an unassigned map stay as they are.</summary>
public class SecretArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }
    [Input("data")] private InputMap<string>? _data;
    public InputMap<string> Data { get => _data ??= new(); set => _data = Output.CreateSecret(value.ToOutput()); }
    [Input("kind")] public Input<string>? Kind { get; set; }
    [Input("metadata")] public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }
    [Input("stringData")] private InputMap<string>? _stringData;
    public InputMap<string> StringData { get => _stringData ??= new(); set => _stringData = Output.CreateSecret(value.ToOutput()); }
    [Input("type")] public Input<string>? Type { get; set; }

    public static new SecretArgs Empty => new();
}
