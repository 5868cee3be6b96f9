namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

/// <summary>The other end of the traffic: pods, namespaces or addresses.</summary>
public class NetworkPolicyPeerArgs : ResourceArgs
{
    [Input("ipBlock")] public Input<IPBlockArgs>? IpBlock { get; set; }
    [Input("namespaceSelector")] public Input<Meta.V1.LabelSelectorArgs>? NamespaceSelector { get; set; }
    [Input("podSelector")] public Input<Meta.V1.LabelSelectorArgs>? PodSelector { get; set; }

    public static new NetworkPolicyPeerArgs Empty => new();
}
