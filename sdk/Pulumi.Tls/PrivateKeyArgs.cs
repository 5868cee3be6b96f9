namespace Pulumi.Tls;

/// <summary>Kind and size of a key.</summary>
public sealed class PrivateKeyArgs : ResourceArgs
{
    [Input("algorithm", required: true)] public Input<string> Algorithm { get; set; } = null!;
    [Input("rsaBits")] public Input<int>? RsaBits { get; set; }

    public static new PrivateKeyArgs Empty => new();
}
