namespace Pulumi.Aws.Iam;

/// <summary>An issuer of tokens that IAM accepts, such as a cluster.</summary>
[ResourceType(OpenIdConnectProvider.Token, ResourceDefaults.Version)]
public class OpenIdConnectProvider : CustomResource
{
    private const string Token = "aws:iam/openIdConnectProvider:OpenIdConnectProvider";

    [Output("arn")] public Output<string> Arn { get; private set; } = null!;
    [Output("clientIdLists")] public Output<ImmutableArray<string>> ClientIdLists { get; private set; } = null!;
    [Output("tags")] public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;
    [Output("tagsAll")] public Output<ImmutableDictionary<string, string>> TagsAll { get; private set; } = null!;
    [Output("thumbprintLists")] public Output<ImmutableArray<string>> ThumbprintLists { get; private set; } = null!;
    [Output("url")] public Output<string> Url { get; private set; } = null!;

    public OpenIdConnectProvider(string name, OpenIdConnectProviderArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new OpenIdConnectProviderArgs(), ResourceDefaults.Options(options))
    {
    }
}
