namespace Pulumi.Vault;

/// <summary>The Vault and its token, which is secret only if the assigned value is. Three settings come from the environment, if set.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    [Input("address")] public Input<string>? Address { get; set; }
    [Input("maxLeaseTtlSeconds", json: true)] public Input<int>? MaxLeaseTtlSeconds { get; set; }
    [Input("maxRetries", json: true)] public Input<int>? MaxRetries { get; set; }
    [Input("namespace")] public Input<string>? Namespace { get; set; }
    [Input("skipChildToken", json: true)] public Input<bool>? SkipChildToken { get; set; }
    [Input("skipTlsVerify", json: true)] public Input<bool>? SkipTlsVerify { get; set; }
    [Input("token")] public Input<string>? Token { get; set; }

    public ProviderArgs()
    {
        MaxLeaseTtlSeconds = int.TryParse(Environment.GetEnvironmentVariable("TERRAFORM_VAULT_MAX_TTL"), out var seconds) ? seconds : 1200;
        MaxRetries = int.TryParse(Environment.GetEnvironmentVariable("VAULT_MAX_RETRIES"), out var retries) ? retries : 2;
        SkipTlsVerify = Environment.GetEnvironmentVariable("VAULT_SKIP_VERIFY") switch
        {
            "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
            "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
            _ => null,
        };
    }

    public static new ProviderArgs Empty => new();
}
