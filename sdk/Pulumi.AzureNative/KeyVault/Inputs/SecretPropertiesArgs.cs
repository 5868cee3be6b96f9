namespace Pulumi.AzureNative.KeyVault.Inputs;

/// <summary>The value of an entry. It is secret only if the assigned value is.</summary>
public sealed class SecretPropertiesArgs : ResourceArgs
{
    [Input("contentType")] public Input<string>? ContentType { get; set; }
    [Input("value")] public Input<string>? Value { get; set; }

    public static new SecretPropertiesArgs Empty => new();
}
