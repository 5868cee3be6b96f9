namespace Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

/// <summary>Inputs of a role binding.</summary>
public class RoleBindingArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }
    [Input("kind")] public Input<string>? Kind { get; set; }
    [Input("metadata")] public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }
    [Input("roleRef", required: true)] public Input<RoleRefArgs> RoleRef { get; set; } = null!;
    [Input("subjects")] private InputList<SubjectArgs>? _subjects;
    public InputList<SubjectArgs> Subjects { get => _subjects ??= new(); set => _subjects = value; }

    public static new RoleBindingArgs Empty => new();
}
