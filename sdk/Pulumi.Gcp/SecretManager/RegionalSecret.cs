namespace Pulumi.Gcp.SecretManager;

/// <summary>An entry of Secret Manager that is kept in one region alone, without its value.</summary>
[ResourceType(RegionalSecret.Token, ResourceDefaults.Version)]
public class RegionalSecret : CustomResource
{
    private const string Token = "gcp:secretmanager/regionalSecret:RegionalSecret";

    [Output("name")] public Output<string> Name { get; private set; } = null!;

    public RegionalSecret(string name, RegionalSecretArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new RegionalSecretArgs(), ResourceDefaults.Options(options, "effectiveLabels", "pulumiLabels"))
    {
    }
}
