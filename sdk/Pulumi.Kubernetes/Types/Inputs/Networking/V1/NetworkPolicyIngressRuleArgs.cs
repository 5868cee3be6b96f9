namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

/// <summary>Traffic that may come in: from these peers and on these ports.</summary>
public class NetworkPolicyIngressRuleArgs : ResourceArgs
{
    [Input("from")] private InputList<NetworkPolicyPeerArgs>? _from;
    public InputList<NetworkPolicyPeerArgs> From { get => _from ??= new(); set => _from = value; }
    [Input("ports")] private InputList<NetworkPolicyPortArgs>? _ports;
    public InputList<NetworkPolicyPortArgs> Ports { get => _ports ??= new(); set => _ports = value; }

    public static new NetworkPolicyIngressRuleArgs Empty => new();
}
