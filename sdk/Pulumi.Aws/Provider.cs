namespace Pulumi.Aws;

/// <summary>A connection to one account and region.</summary>
[ResourceType("pulumi:providers:aws", ResourceDefaults.Version)]
public class Provider : ProviderResource
{
    [Output("accessKey")] public Output<string?> AccessKey { get; private set; } = null!;
    [Output("customCaBundle")] public Output<string?> CustomCaBundle { get; private set; } = null!;
    [Output("ec2MetadataServiceEndpoint")] public Output<string?> Ec2MetadataServiceEndpoint { get; private set; } = null!;
    [Output("ec2MetadataServiceEndpointMode")] public Output<string?> Ec2MetadataServiceEndpointMode { get; private set; } = null!;
    [Output("httpProxy")] public Output<string?> HttpProxy { get; private set; } = null!;
    [Output("httpsProxy")] public Output<string?> HttpsProxy { get; private set; } = null!;
    [Output("noProxy")] public Output<string?> NoProxy { get; private set; } = null!;
    [Output("profile")] public Output<string?> Profile { get; private set; } = null!;
    [Output("region")] public Output<string?> Region { get; private set; } = null!;
    [Output("retryMode")] public Output<string?> RetryMode { get; private set; } = null!;
    [Output("s3UsEast1RegionalEndpoint")] public Output<string?> S3UsEast1RegionalEndpoint { get; private set; } = null!;
    [Output("secretKey")] public Output<string?> SecretKey { get; private set; } = null!;
    [Output("stsRegion")] public Output<string?> StsRegion { get; private set; } = null!;
    [Output("tagPolicyCompliance")] public Output<string?> TagPolicyCompliance { get; private set; } = null!;
    [Output("token")] public Output<string?> Token { get; private set; } = null!;

    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("aws", name, args ?? new ProviderArgs(), ResourceDefaults.Options(options, "accessKey", "secretKey", "token"))
    {
    }
}
