using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Pulumi.Kubernetes.Helm.V3;

/// <summary>A chart that the provider installs, upgrades and removes with Helm.</summary>
[ResourceType(Release.Token, ResourceDefaults.Version)]
public class Release : KubernetesResource
{
    private const string Token = "kubernetes:helm.sh/v3:Release";

    public Release(string name, ReleaseArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, WithConstants(args ?? new ReleaseArgs()), ResourceDefaults.Options(options))
    {
    }

    private static ReleaseArgs WithConstants(ReleaseArgs args)
    {
        args.Compat = "true";
        return args;
    }
}
