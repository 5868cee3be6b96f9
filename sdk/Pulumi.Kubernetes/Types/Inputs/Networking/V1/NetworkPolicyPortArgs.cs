namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

/// <summary>A port by number or name, or a range of numbers.</summary>
public class NetworkPolicyPortArgs : ResourceArgs
{
    [Input("endPort")] public Input<int>? EndPort { get; set; }
    [Input("port")] public InputUnion<int, string>? Port { get; set; }
    [Input("protocol")] public Input<string>? Protocol { get; set; }

    public static new NetworkPolicyPortArgs Empty => new();
}
