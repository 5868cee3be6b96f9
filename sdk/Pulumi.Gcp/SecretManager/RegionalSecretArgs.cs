namespace Pulumi.Gcp.SecretManager;

/// <summary>Name and region of an entry.</summary>
public sealed class RegionalSecretArgs : ResourceArgs
{
    [Input("labels")] private InputMap<string>? _labels;
    public InputMap<string> Labels { get => _labels ??= new(); set => _labels = value; }
    [Input("location", required: true)] public Input<string> Location { get; set; } = null!;
    [Input("project")] public Input<string>? Project { get; set; }
    [Input("secretId", required: true)] public Input<string> SecretId { get; set; } = null!;

    public static new RegionalSecretArgs Empty => new();
}
