namespace Pulumi.Random;

/// <summary>Length and alphabet of a password.</summary>
public sealed class RandomPasswordArgs : ResourceArgs
{
    [Input("length", required: true)] public Input<int> Length { get; set; } = null!;
    [Input("special")] public Input<bool>? Special { get; set; }

    public static new RandomPasswordArgs Empty => new();
}
