using System.Collections.Immutable;
using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Planning;

/// <summary>What providers would answer, computed the same on every run. A type that is not known here is an error, never an empty answer.</summary>
internal static class ProviderEmulation
{
    private const string KubernetesPackage = "kubernetes:";
    private const string AwsPackage = "aws:";
    private const string AzurePackage = "azure-native:";

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
            _ when type.StartsWith(AzurePackage, StringComparison.Ordinal) => AzureStateOf(type, inputs, provider),
            "gcp:secretmanager/secret:Secret" => inputs.SetItem("name", $"projects/{inputs["project"]}/secrets/{inputs["secretId"]}"),
            "gcp:secretmanager/regionalSecret:RegionalSecret" => inputs.SetItem("name", $"projects/{inputs["project"]}/locations/{inputs["location"]}/secrets/{inputs["secretId"]}"),
            "gcp:secretmanager/secretVersion:SecretVersion" or "gcp:secretmanager/secretIamMember:SecretIamMember"
                or "gcp:secretmanager/regionalSecretVersion:RegionalSecretVersion" or "gcp:secretmanager/regionalSecretIamMember:RegionalSecretIamMember" => inputs,
            "vault:index/policy:Policy" or "vault:kubernetes/authBackendRole:AuthBackendRole" or "vault:jwt/authBackendRole:AuthBackendRole"
                or "vault:kv/secretV2:SecretV2" or "vault:kv/secret:Secret" => inputs,
            "random:index/randomPassword:RandomPassword" => inputs
                .SetItem("result", SecretValues.Placeholder)
                .SetItem("bcryptHash", SecretValues.Placeholder),
            "tls:index/privateKey:PrivateKey" => inputs.SetItem("privateKeyPem", SecretValues.Placeholder),
            "tls:index/selfSignedCert:SelfSignedCert" => inputs.SetItem("certPem", CertificateOf(inputs)),
            _ => throw Unknown(type),
        };

    /// <summary>The ids in a state that stand for those which a cloud makes up; all others follow from the settings.</summary>
    /// <param name="type">Type token.</param>
    /// <param name="state">The state.</param>
    public static IEnumerable<string> InventedIn(string type, IReadOnlyDictionary<string, object> state) => type switch
    {
        "aws:secretsmanager/secret:Secret" or "aws:kms/key:Key" => [(string)state["arn"]],
        "azure-native:managedidentity:UserAssignedIdentity" => [(string)state["clientId"], (string)state["principalId"]],
        _ => [],
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
            or "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy" or "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding"
            or "kubernetes:external-secrets.io/v1:SecretStore" or "kubernetes:external-secrets.io/v1:ClusterSecretStore"
            or "kubernetes:external-secrets.io/v1:ExternalSecret" or "kubernetes:generators.external-secrets.io/v1alpha1:VaultDynamicSecret"
            or "kubernetes:networking.k8s.io/v1:NetworkPolicy" or "kubernetes:bitnami.com/v1alpha1:SealedSecret" => inputs,
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
            "aws:kms/key:Key" => inputs.SetItem("arn", $"arn:{partition}:kms:{region}:{account}:key/{StableGuid.Of((string)inputs["description"])}"),
            "aws:kms/alias:Alias" => inputs,
            "aws:secretsmanager/secretVersion:SecretVersion" or "aws:eks/podIdentityAssociation:PodIdentityAssociation" => inputs,
            "aws:ssm/parameter:Parameter" => inputs.SetItem("arn", $"arn:{partition}:ssm:{region}:{account}:parameter/{((string)inputs["name"]).TrimStart('/')}"),
            _ => throw Unknown(type),
        };
    }

    /// <summary>The ids that Azure makes up for an identity are GUIDs; here they follow from its resource id.</summary>
    private static ImmutableDictionary<string, object> AzureStateOf(
        string type, ImmutableDictionary<string, object> inputs, IReadOnlyDictionary<string, object> provider)
    {
        switch (type)
        {
            case "azure-native:managedidentity:UserAssignedIdentity":
                var id = $"/subscriptions/{provider["subscriptionId"]}/resourceGroups/{inputs["resourceGroupName"]}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{inputs["resourceName"]}";
                return inputs
                    .SetItem("clientId", StableGuid.Of($"{id}/clientId").ToString())
                    .SetItem("principalId", StableGuid.Of($"{id}/principalId").ToString())
                    .SetItem("tenantId", provider["tenantId"]);
            case "azure-native:managedidentity:FederatedIdentityCredential" or "azure-native:authorization:RoleAssignment"
                or "azure-native:keyvault:Vault" or "azure-native:keyvault:Secret":
                return inputs;
            default:
                throw Unknown(type);
        }
    }

    private static InvalidOperationException Unknown(string type) =>
        new($"a plan does not know what a provider answers for {type}; add the type to {nameof(ProviderEmulation)}");
}
