namespace Pulumi.Random;

/// <summary>Inputs of the provider: none.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    public static new ProviderArgs Empty => new();
}
