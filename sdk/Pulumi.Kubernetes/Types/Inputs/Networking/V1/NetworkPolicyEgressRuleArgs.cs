namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

/// <summary>Traffic that may leave: to these peers and on these ports.</summary>
public class NetworkPolicyEgressRuleArgs : ResourceArgs
{
    [Input("ports")] private InputList<NetworkPolicyPortArgs>? _ports;
    public InputList<NetworkPolicyPortArgs> Ports { get => _ports ??= new(); set => _ports = value; }
    [Input("to")] private InputList<NetworkPolicyPeerArgs>? _to;
    public InputList<NetworkPolicyPeerArgs> To { get => _to ??= new(); set => _to = value; }

    public static new NetworkPolicyEgressRuleArgs Empty => new();
}
