namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

/// <summary>The selected pods and the traffic they are allowed.</summary>
public class NetworkPolicySpecArgs : ResourceArgs
{
    [Input("egress")] private InputList<NetworkPolicyEgressRuleArgs>? _egress;
    public InputList<NetworkPolicyEgressRuleArgs> Egress { get => _egress ??= new(); set => _egress = value; }
    [Input("ingress")] private InputList<NetworkPolicyIngressRuleArgs>? _ingress;
    public InputList<NetworkPolicyIngressRuleArgs> Ingress { get => _ingress ??= new(); set => _ingress = value; }
    [Input("podSelector", required: true)] public Input<Meta.V1.LabelSelectorArgs> PodSelector { get; set; } = null!;
    [Input("policyTypes")] private InputList<string>? _policyTypes;
    public InputList<string> PolicyTypes { get => _policyTypes ??= new(); set => _policyTypes = value; }

    public static new NetworkPolicySpecArgs Empty => new();
}
