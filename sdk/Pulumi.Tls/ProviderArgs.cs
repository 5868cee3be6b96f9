namespace Pulumi.Tls;

/// <summary>Inputs of the provider: none that is used here.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    public static new ProviderArgs Empty => new();
}
