using System.Collections.Immutable;
using System.Text;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Planning.Kinds;

/// <summary>The types of values that the engine generates and keeps in its state.</summary>
internal static class GeneratedKinds
{
    /// <summary>Type of a generated value.</summary>
    public const string Password = "random:index/randomPassword:RandomPassword";

    /// <summary>The types.</summary>
    public static readonly ImmutableArray<ResourceKind> All =
    [
        new(Password)
        {
            Fixed = [ResourceKind.EveryInput],
            Value = "generated value",
            Answer = (inputs, _) => inputs.SetItem("result", SecretValues.Placeholder).SetItem("bcryptHash", SecretValues.Placeholder),
        },
        new("tls:index/privateKey:PrivateKey")
        {
            Fixed = ["algorithm", "ecdsaCurve", "rsaBits"],
            Value = "private key",
            Answer = (inputs, _) => inputs.SetItem("privateKeyPem", SecretValues.Placeholder),
        },
        new("tls:index/selfSignedCert:SelfSignedCert")
        {
            Fixed = [ResourceKind.EveryInput],
            Secrets = ["privateKeyPem"],
            Answer = (inputs, _) => inputs.SetItem("certPem", CertificateOf(inputs)),
        },
    ];

    /// <summary>Something in the form of a certificate, the same on every run, that nobody can seal against.</summary>
    private static string CertificateOf(ImmutableDictionary<string, object> inputs)
    {
        var subject = ((IReadOnlyDictionary<string, object>)inputs["subject"])["commonName"];
        var content = Convert.ToBase64String(Encoding.UTF8.GetBytes($"the certificate of {subject}, once it is made"));
        return $"-----BEGIN CERTIFICATE-----\n{content}\n-----END CERTIFICATE-----\n";
    }
}
