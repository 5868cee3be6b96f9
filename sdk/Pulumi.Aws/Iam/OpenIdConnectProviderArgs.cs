namespace Pulumi.Aws.Iam;

/// <summary>Address of the issuer, and the audiences its tokens may carry.</summary>
public sealed class OpenIdConnectProviderArgs : ResourceArgs
{
    [Input("clientIdLists", required: true)] private InputList<string>? _clientIdLists;
    public InputList<string> ClientIdLists { get => _clientIdLists ??= new(); set => _clientIdLists = value; }
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }
    [Input("thumbprintLists")] private InputList<string>? _thumbprintLists;
    public InputList<string> ThumbprintLists { get => _thumbprintLists ??= new(); set => _thumbprintLists = value; }
    [Input("url", required: true)] public Input<string> Url { get; set; } = null!;

    public static new OpenIdConnectProviderArgs Empty => new();
}
