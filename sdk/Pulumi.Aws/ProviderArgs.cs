namespace Pulumi.Aws;

/// <summary>Account and region, and how to reach them. Unset values come from the environment, if it has them.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    [Input("allowedAccountIds", json: true)] private InputList<string>? _allowedAccountIds;
    public InputList<string> AllowedAccountIds { get => _allowedAccountIds ??= new(); set => _allowedAccountIds = value; }
    [Input("region")] public Input<string>? Region { get; set; }
    [Input("skipCredentialsValidation", json: true)] public Input<bool>? SkipCredentialsValidation { get; set; }
    [Input("skipRegionValidation", json: true)] public Input<bool>? SkipRegionValidation { get; set; }

    public ProviderArgs()
    {
        // An unset variable makes an input without a value, which is not sent.
        Region = (Environment.GetEnvironmentVariable("AWS_REGION") ?? Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION"))!;
        SkipCredentialsValidation = false;
        SkipRegionValidation = true;
    }

    public static new ProviderArgs Empty => new();
}
