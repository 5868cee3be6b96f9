namespace Pulumi.Gcp;

/// <summary>Project, region and zone. Unset values come from the environment, if it has them.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    [Input("project")] public Input<string>? Project { get; set; }
    [Input("region")] public Input<string>? Region { get; set; }
    [Input("zone")] public Input<string>? Zone { get; set; }

    public ProviderArgs()
    {
        // An unset variable makes an input without a value, which is not sent.
        Project = FromEnvironment("GOOGLE_PROJECT", "GOOGLE_CLOUD_PROJECT", "GCLOUD_PROJECT", "CLOUDSDK_CORE_PROJECT")!;
        Region = FromEnvironment("GOOGLE_REGION", "GCLOUD_REGION", "CLOUDSDK_COMPUTE_REGION")!;
        Zone = FromEnvironment("GOOGLE_ZONE", "GCLOUD_ZONE", "CLOUDSDK_COMPUTE_ZONE")!;
    }

    public static new ProviderArgs Empty => new();

    private static string? FromEnvironment(params string[] variables) =>
        variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => value is not null);
}
