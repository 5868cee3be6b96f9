namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

/// <summary>A range of addresses, less some.</summary>
public class IPBlockArgs : ResourceArgs
{
    [Input("cidr", required: true)] public Input<string> Cidr { get; set; } = null!;
    [Input("except")] private InputList<string>? _except;
    public InputList<string> Except { get => _except ??= new(); set => _except = value; }

    public static new IPBlockArgs Empty => new();
}
