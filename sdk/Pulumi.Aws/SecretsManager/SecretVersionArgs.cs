namespace Pulumi.Aws.SecretsManager;

/// <summary>The value and its entry. What is assigned as a value becomes secret.</summary>
public sealed class SecretVersionArgs : ResourceArgs
{
    [Input("region")] public Input<string>? Region { get; set; }
    [Input("secretBinary")] private Input<string>? _secretBinary;
    public Input<string>? SecretBinary { get => _secretBinary; set => _secretBinary = ResourceDefaults.Secret(value); }
    [Input("secretId", required: true)] public Input<string> SecretId { get; set; } = null!;
    [Input("secretString")] private Input<string>? _secretString;
    public Input<string>? SecretString { get => _secretString; set => _secretString = ResourceDefaults.Secret(value); }
    [Input("secretStringWo")] private Input<string>? _secretStringWo;
    public Input<string>? SecretStringWo { get => _secretStringWo; set => _secretStringWo = ResourceDefaults.Secret(value); }
    [Input("secretStringWoVersion")] public Input<int>? SecretStringWoVersion { get; set; }
    [Input("versionStages")] private InputList<string>? _versionStages;
    public InputList<string> VersionStages { get => _versionStages ??= new(); set => _versionStages = value; }

    public static new SecretVersionArgs Empty => new();
}
