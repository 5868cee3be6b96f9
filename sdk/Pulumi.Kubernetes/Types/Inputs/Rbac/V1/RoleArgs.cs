namespace Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

/// <summary>Inputs of a role.</summary>
public class RoleArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }
    [Input("kind")] public Input<string>? Kind { get; set; }
    [Input("metadata")] public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }
    [Input("rules")] private InputList<PolicyRuleArgs>? _rules;
    public InputList<PolicyRuleArgs> Rules { get => _rules ??= new(); set => _rules = value; }

    public static new RoleArgs Empty => new();
}
