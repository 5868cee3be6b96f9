namespace Pulumi.Tls.Inputs;

/// <summary>Whom a certificate names.</summary>
public sealed class SelfSignedCertSubjectArgs : ResourceArgs
{
    [Input("commonName")] public Input<string>? CommonName { get; set; }

    public static new SelfSignedCertSubjectArgs Empty => new();
}
