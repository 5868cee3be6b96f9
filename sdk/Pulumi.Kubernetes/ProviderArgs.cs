using Pulumi.Kubernetes.Types.Inputs.Provider;

namespace Pulumi.Kubernetes;

/// <summary>The cluster, and how the provider treats its objects. Unset values come from the environment, if it has them.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    [Input("clusterIdentifier")] public Input<string>? ClusterIdentifier { get; set; }
    [Input("context")] public Input<string>? Context { get; set; }
    [Input("deleteUnreachable", json: true)] public Input<bool>? DeleteUnreachable { get; set; }
    [Input("enableConfigMapMutable", json: true)] public Input<bool>? EnableConfigMapMutable { get; set; }
    [Input("enablePatchForce", json: true)] public Input<bool>? EnablePatchForce { get; set; }
    [Input("enableSecretMutable", json: true)] public Input<bool>? EnableSecretMutable { get; set; }
    [Input("enableServerSideApply", json: true)] public Input<bool>? EnableServerSideApply { get; set; }
    [Input("helmReleaseSettings", json: true)] public Input<HelmReleaseSettingsArgs>? HelmReleaseSettings { get; set; }
    [Input("kubeClientSettings", json: true)] public Input<KubeClientSettingsArgs>? KubeClientSettings { get; set; }
    [Input("kubeconfig")] public Input<string>? KubeConfig { get; set; }
    [Input("skipUpdateUnreachable", json: true)] public Input<bool>? SkipUpdateUnreachable { get; set; }
    [Input("suppressDeprecationWarnings", json: true)] public Input<bool>? SuppressDeprecationWarnings { get; set; }
    [Input("suppressHelmHookWarnings", json: true)] public Input<bool>? SuppressHelmHookWarnings { get; set; }
    [Input("upsertExistingObjects", json: true)] public Input<bool>? UpsertExistingObjects { get; set; }

    public ProviderArgs()
    {
        DeleteUnreachable = Flag("PULUMI_K8S_DELETE_UNREACHABLE");
        EnableConfigMapMutable = Flag("PULUMI_K8S_ENABLE_CONFIGMAP_MUTABLE");
        EnablePatchForce = Flag("PULUMI_K8S_ENABLE_PATCH_FORCE");
        EnableSecretMutable = Flag("PULUMI_K8S_ENABLE_SECRET_MUTABLE");
        EnableServerSideApply = Flag("PULUMI_K8S_ENABLE_SERVER_SIDE_APPLY");
        // An unset variable makes an input without a value, which is not sent.
        KubeConfig = Environment.GetEnvironmentVariable("KUBECONFIG")!;
        SkipUpdateUnreachable = Flag("PULUMI_K8S_SKIP_UPDATE_UNREACHABLE");
        SuppressDeprecationWarnings = Flag("PULUMI_K8S_SUPPRESS_DEPRECATION_WARNINGS");
        SuppressHelmHookWarnings = Flag("PULUMI_K8S_SUPPRESS_HELM_HOOK_WARNINGS");
        UpsertExistingObjects = Flag("PULUMI_K8S_UPSERT_EXISTING_OBJECTS");
    }

    public static new ProviderArgs Empty => new();

    private static bool? Flag(string variable) => Environment.GetEnvironmentVariable(variable) switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => null,
    };
}
