namespace Pulumi.Gcp.SecretManager;

/// <summary>The value and its entry. What is assigned as a value becomes secret.</summary>
public sealed class RegionalSecretVersionArgs : ResourceArgs
{
    [Input("secret", required: true)] public Input<string> Secret { get; set; } = null!;
    [Input("secretData", required: true)] private Input<string>? _secretData;
    public Input<string>? SecretData { get => _secretData; set => _secretData = ResourceDefaults.Secret(value); }

    public static new RegionalSecretVersionArgs Empty => new();
}
