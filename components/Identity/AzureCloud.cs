namespace SecretsLadder.Components.Identity;

/// <summary>One of Azure's separate clouds: each has its own endpoints, and an identity of one means nothing in another.</summary>
/// <param name="Word">Its name in the Azure provider.</param>
/// <param name="EnvironmentType">Its name in the External Secrets Operator; decides where the operator logs in.</param>
/// <param name="CliName">Its name in the Azure CLI.</param>
/// <param name="VaultSuffix">Suffix of the host names of key vaults.</param>
public sealed record AzureCloud(string Word, string EnvironmentType, string CliName, string VaultSuffix)
{
    /// <summary>The public cloud.</summary>
    public static readonly AzureCloud Public = new("public", "PublicCloud", "AzureCloud", "vault.azure.net");

    /// <summary>Azure Government.</summary>
    public static readonly AzureCloud Government = new("usgovernment", "USGovernmentCloud", "AzureUSGovernment", "vault.usgovcloudapi.net");

    /// <summary>Azure in China.</summary>
    public static readonly AzureCloud China = new("china", "ChinaCloud", "AzureChinaCloud", "vault.azure.cn");

    /// <summary>
    /// Locations of clouds that are not supported: those for classified work, whose endpoints are not public, and the first German cloud, closed in
    /// 2021.
    /// </summary>
    private static readonly string[] Unknown = ["usnat", "ussec", "germanycentral", "germanynortheast"];

    /// <summary>The cloud of a location, or null if it is not supported.</summary>
    /// <param name="location">The location, such as <c>westeurope</c>.</param>
    public static AzureCloud? Of(string location) =>
        Unknown.Any(prefix => location.StartsWith(prefix, StringComparison.Ordinal)) ? null
        : location.StartsWith("usgov", StringComparison.Ordinal) || location.StartsWith("usdod", StringComparison.Ordinal) ? Government
        : location.StartsWith("china", StringComparison.Ordinal) ? China
        : Public;
}
