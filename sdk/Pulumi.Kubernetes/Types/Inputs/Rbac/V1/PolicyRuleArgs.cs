namespace Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

/// <summary>Verbs on resources.</summary>
public class PolicyRuleArgs : ResourceArgs
{
    [Input("apiGroups")] private InputList<string>? _apiGroups;
    public InputList<string> ApiGroups { get => _apiGroups ??= new(); set => _apiGroups = value; }
    [Input("resourceNames")] private InputList<string>? _resourceNames;
    public InputList<string> ResourceNames { get => _resourceNames ??= new(); set => _resourceNames = value; }
    [Input("resources")] private InputList<string>? _resources;
    public InputList<string> Resources { get => _resources ??= new(); set => _resources = value; }
    [Input("verbs", required: true)] private InputList<string>? _verbs;
    public InputList<string> Verbs { get => _verbs ??= new(); set => _verbs = value; }

    public static new PolicyRuleArgs Empty => new();
}
