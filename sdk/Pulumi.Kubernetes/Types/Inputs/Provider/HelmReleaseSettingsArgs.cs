namespace Pulumi.Kubernetes.Types.Inputs.Provider;

/// <summary>How the provider runs Helm. Unset values come from the environment, if it has them.</summary>
public class HelmReleaseSettingsArgs : ResourceArgs
{
    [Input("driver")] public Input<string>? Driver { get; set; } = Text("DRIVER");
    [Input("pluginsPath")] public Input<string>? PluginsPath { get; set; } = Text("PLUGINS_PATH");
    [Input("registryConfigPath")] public Input<string>? RegistryConfigPath { get; set; } = Text("REGISTRY_CONFIG_PATH");
    [Input("repositoryCache")] public Input<string>? RepositoryCache { get; set; } = Text("REPOSITORY_CACHE");
    [Input("repositoryConfigPath")] public Input<string>? RepositoryConfigPath { get; set; } = Text("REPOSITORY_CONFIG_PATH");

    public static new HelmReleaseSettingsArgs Empty => new();

    // An unset variable makes an input without a value, which is not sent.
    private static Input<string> Text(string variable) => Environment.GetEnvironmentVariable($"PULUMI_K8S_HELM_{variable}")!;
}
