using Pulumi;
using SecretsLadder.Components.Foundation;
using static SecretsLadder.Components.Foundation.Manifest;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Controllers;

/// <summary>Inputs of <see cref="StoreTagsPolicy"/>: none.</summary>
public sealed class StoreTagsPolicyArgs : ResourceArgs;

/// <summary>
/// Stops stores from choosing the session tags by which AWS tells them apart. With Pod Identity the operator assumes a reader's role and names the
/// store in tags; a store with session tags of its own, which External Secrets 2.9 allows, could impersonate another. Needs Kubernetes 1.30.
/// </summary>
public sealed class StoreTagsPolicy : ComponentResource
{
    private const string Token = "secrets-ladder:controllers:StoreTagsPolicy";
    private const string Version = "admissionregistration.k8s.io/v1";
    private const string Name = "secrets-ladder-store-tags";

    /// <summary>Creates the policy and its binding.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">Nothing.</param>
    /// <param name="options">Options, the Kubernetes provider among them.</param>
    public StoreTagsPolicy(string name, StoreTagsPolicyArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        _ = new K8s.ApiExtensions.CustomResource(
            $"{name}-policy",
            new CustomResourceManifest(Version, "ValidatingAdmissionPolicy", Name, null, Labels.OfPlatform(), condition: null)
            {
                Spec = Map(
                    ("failurePolicy", "Fail"),
                    ("matchConstraints", Map(("resourceRules", List(Map(
                        ("apiGroups", List("external-secrets.io")),
                        ("apiVersions", List("*")),
                        ("operations", List("CREATE", "UPDATE")),
                        ("resources", List("secretstores", "clustersecretstores"))))))),
                    ("validations", List(Map(
                        ("expression", "!has(object.spec.provider.aws) || !has(object.spec.provider.aws.sessionTags)"),
                        ("message",
                            "a store must not choose the session tags by which AWS tells stores apart; leave out spec.provider.aws.sessionTags"))))),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));
        _ = new K8s.ApiExtensions.CustomResource(
            $"{name}-binding",
            new CustomResourceManifest(Version, "ValidatingAdmissionPolicyBinding", Name, null, Labels.OfPlatform(), condition: null)
            {
                Spec = Map(("policyName", Name), ("validationActions", List("Deny"))),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));

        RegisterOutputs();
    }
}
