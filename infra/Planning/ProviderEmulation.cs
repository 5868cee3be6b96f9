using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Planning;

/// <summary>What providers would answer, computed the same on every run. A type that is not known here is an error, never an empty answer.</summary>
internal static class ProviderEmulation
{
    private const string KubernetesPackage = "kubernetes:";
    private const string AwsPackage = "aws:";

    /// <summary>The state of a resource: its inputs and what its provider adds to them.</summary>
    /// <param name="type">Type token.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="provider">Inputs of its provider; empty for components and providers.</param>
    /// <exception cref="InvalidOperationException">The type is not known.</exception>
    public static ImmutableDictionary<string, object> StateOf(
        string type, ImmutableDictionary<string, object> inputs, IReadOnlyDictionary<string, object> provider) => type switch
        {
            _ when type.StartsWith("secrets-ladder:", StringComparison.Ordinal) => ImmutableDictionary<string, object>.Empty,
            _ when type.StartsWith("pulumi:providers:", StringComparison.Ordinal) => inputs,
            _ when type.StartsWith(KubernetesPackage, StringComparison.Ordinal) => KubernetesStateOf(type, inputs),
            _ when type.StartsWith(AwsPackage, StringComparison.Ordinal) => AwsStateOf(type, inputs, provider),
            "random:index/randomPassword:RandomPassword" => inputs
                .SetItem("result", SecretValues.Placeholder)
                .SetItem("bcryptHash", SecretValues.Placeholder),
            "tls:index/privateKey:PrivateKey" => inputs.SetItem("privateKeyPem", SecretValues.Placeholder),
            "tls:index/selfSignedCert:SelfSignedCert" => inputs.SetItem("certPem", CertificateOf(inputs)),
            _ => throw Unknown(type),
        };

    /// <summary>Something in the form of a certificate, the same on every run, that nobody can seal against.</summary>
    private static string CertificateOf(ImmutableDictionary<string, object> inputs)
    {
        var subject = ((IReadOnlyDictionary<string, object>)inputs["subject"])["commonName"];
        return $"-----BEGIN CERTIFICATE-----\n{Convert.ToBase64String(Encoding.UTF8.GetBytes($"the certificate of {subject}, once it is made"))}\n-----END CERTIFICATE-----\n";
    }

    private static ImmutableDictionary<string, object> KubernetesStateOf(string type, ImmutableDictionary<string, object> inputs) => type switch
    {
        "kubernetes:core/v1:Namespace" or "kubernetes:core/v1:Secret" or "kubernetes:core/v1:ServiceAccount"
            or "kubernetes:rbac.authorization.k8s.io/v1:Role" or "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding"
            or "kubernetes:helm.sh/v3:Release" or "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition"
            or "kubernetes:external-secrets.io/v1:SecretStore" or "kubernetes:external-secrets.io/v1:ExternalSecret"
            or "kubernetes:bitnami.com/v1alpha1:SealedSecret" => inputs,
        _ => throw Unknown(type),
    };

    /// <summary>ARNs are text of account, region and name, but for the random end that Secrets Manager gives a secret's.</summary>
    private static ImmutableDictionary<string, object> AwsStateOf(
        string type, ImmutableDictionary<string, object> inputs, IReadOnlyDictionary<string, object> provider)
    {
        var region = (string)provider["region"];
        var account = AwsProviderInputs.AccountsOf(provider)[0];
        var partition = AwsPartition.Of(region);
        return type switch
        {
            "aws:iam/role:Role" => inputs.SetItem("arn", $"arn:{partition}:iam::{account}:role/{inputs["name"]}"),
            "aws:iam/policy:Policy" => inputs.SetItem("arn", $"arn:{partition}:iam::{account}:policy/{inputs["name"]}"),
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment" => inputs,
            "aws:secretsmanager/secret:Secret" => inputs.SetItem("arn", $"arn:{partition}:secretsmanager:{region}:{account}:secret:{inputs["name"]}-EXAMPL"),
            "aws:kms/key:Key" => inputs.SetItem("arn", $"arn:{partition}:kms:{region}:{account}:key/{KeyId((string)inputs["description"])}"),
            "aws:kms/alias:Alias" => inputs,
            "aws:secretsmanager/secretVersion:SecretVersion" => inputs,
            "aws:ssm/parameter:Parameter" => inputs.SetItem("arn", $"arn:{partition}:ssm:{region}:{account}:parameter/{((string)inputs["name"]).TrimStart('/')}"),
            _ => throw Unknown(type),
        };
    }

    /// <summary>An id in the form of a key's, the same on every run.</summary>
    private static Guid KeyId(string description) => new(SHA256.HashData(Encoding.UTF8.GetBytes(description)).AsSpan(0, 16));

    private static InvalidOperationException Unknown(string type) =>
        new($"a plan does not know what a provider answers for {type}; add the type to {nameof(ProviderEmulation)}");
}
