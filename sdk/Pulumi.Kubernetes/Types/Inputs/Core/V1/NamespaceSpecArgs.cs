namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>What must be emptied before the namespace goes.</summary>
public class NamespaceSpecArgs : ResourceArgs
{
    [Input("finalizers")] private InputList<string>? _finalizers;
    public InputList<string> Finalizers { get => _finalizers ??= new(); set => _finalizers = value; }

    public static new NamespaceSpecArgs Empty => new();
}
