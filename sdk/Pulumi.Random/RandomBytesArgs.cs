namespace Pulumi.Random;

/// <summary>Number of bytes.</summary>
public sealed class RandomBytesArgs : ResourceArgs
{
    [Input("keepers")] private InputMap<string>? _keepers;
    public InputMap<string> Keepers { get => _keepers ??= new(); set => _keepers = value; }
    [Input("length", required: true)] public Input<int> Length { get; set; } = null!;

    public static new RandomBytesArgs Empty => new();
}
