namespace Pulumi.Tls;

/// <summary>Inputs of the provider; this repository uses none.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    public static new ProviderArgs Empty => new();
}
