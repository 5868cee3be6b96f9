namespace Pulumi.Tls;

/// <summary>Key, subject, uses and lifetime of a certificate. The key that is assigned becomes secret.</summary>
public sealed class SelfSignedCertArgs : ResourceArgs
{
    [Input("allowedUses", required: true)] private InputList<string>? _allowedUses;
    public InputList<string> AllowedUses { get => _allowedUses ??= new(); set => _allowedUses = value; }
    [Input("privateKeyPem", required: true)] private Input<string>? _privateKeyPem;
    public Input<string>? PrivateKeyPem { get => _privateKeyPem; set => _privateKeyPem = ResourceDefaults.Secret(value); }
    [Input("subject")] public Input<Inputs.SelfSignedCertSubjectArgs>? Subject { get; set; }
    [Input("validityPeriodHours", required: true)] public Input<int> ValidityPeriodHours { get; set; } = null!;

    public static new SelfSignedCertArgs Empty => new();
}
