using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Pulumi.Kubernetes.Core.V1;

/// <summary>Configuration that is not secret.</summary>
[ResourceType(ConfigMap.Token, ResourceDefaults.Version)]
public class ConfigMap : KubernetesResource
{
    private const string Token = "kubernetes:core/v1:ConfigMap";

    public ConfigMap(string name, ConfigMapArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, WithConstants(args ?? new ConfigMapArgs()), ResourceDefaults.Options(options))
    {
    }

    private static ConfigMapArgs WithConstants(ConfigMapArgs args)
    {
        args.ApiVersion = "v1";
        args.Kind = "ConfigMap";
        return args;
    }
}
