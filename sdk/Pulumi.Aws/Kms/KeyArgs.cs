namespace Pulumi.Aws.Kms;

/// <summary>Use, rotation and policy of a key.</summary>
public sealed class KeyArgs : ResourceArgs
{
    [Input("deletionWindowInDays")] public Input<int>? DeletionWindowInDays { get; set; }
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("enableKeyRotation")] public Input<bool>? EnableKeyRotation { get; set; }
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }

    public static new KeyArgs Empty => new();
}
