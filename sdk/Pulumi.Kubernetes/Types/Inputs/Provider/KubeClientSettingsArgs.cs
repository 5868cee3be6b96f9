namespace Pulumi.Kubernetes.Types.Inputs.Provider;

/// <summary>How fast the provider may call the API server. Unset values come from the environment, if it has them.</summary>
public class KubeClientSettingsArgs : ResourceArgs
{
    [Input("burst")] public Input<int>? Burst { get; set; }
    [Input("qps")] public Input<double>? Qps { get; set; }
    [Input("timeout")] public Input<int>? Timeout { get; set; }

    public KubeClientSettingsArgs()
    {
        if (int.TryParse(Text("BURST"), out var burst)) Burst = burst;
        if (double.TryParse(Text("QPS"), out var qps)) Qps = qps;
        if (int.TryParse(Text("TIMEOUT"), out var timeout)) Timeout = timeout;
    }

    public static new KubeClientSettingsArgs Empty => new();

    private static string? Text(string variable) => Environment.GetEnvironmentVariable($"PULUMI_K8S_CLIENT_{variable}");
}
