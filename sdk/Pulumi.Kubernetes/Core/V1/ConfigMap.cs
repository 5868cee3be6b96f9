using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Core.V1;

/// <summary>Configuration that is not secret.</summary>
[ResourceType(ConfigMap.Token, ResourceDefaults.Version)]
public class ConfigMap : KubernetesResource
{
    private const string Token = "kubernetes:core/v1:ConfigMap";

    [Output("apiVersion")] public Output<string> ApiVersion { get; private set; } = null!;
    [Output("binaryData")] public Output<ImmutableDictionary<string, string>> BinaryData { get; private set; } = null!;
    [Output("data")] public Output<ImmutableDictionary<string, string>> Data { get; private set; } = null!;
    [Output("immutable")] public Output<bool> Immutable { get; private set; } = null!;
    [Output("kind")] public Output<string> Kind { get; private set; } = null!;
    [Output("metadata")] public Output<ObjectMeta> Metadata { get; private set; } = null!;

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
