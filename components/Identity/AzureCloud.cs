namespace SecretsLadder.Components.Identity;

/// <summary>One of Azure's separate clouds: each has its own endpoints, and an identity of one means nothing in another.</summary>
/// <param name="Word">What the Azure provider calls it.</param>
/// <param name="EnvironmentType">What the External Secrets Operator calls it; decides where the operator logs in.</param>
/// <param name="CliName">What the Azure CLI calls it.</param>
/// <param name="VaultSuffix">What the host names of key vaults end in.</param>
public sealed record AzureCloud(string Word, string EnvironmentType, string CliName, string VaultSuffix)
{
    /// <summary>The public cloud.</summary>
    public static readonly AzureCloud Public = new("public", "PublicCloud", "AzureCloud", "vault.azure.net");

    /// <summary>Azure Government.</summary>
    public static readonly AzureCloud Government = new("usgovernment", "USGovernmentCloud", "AzureUSGovernment", "vault.usgovcloudapi.net");

    /// <summary>Azure in China.</summary>
    public static readonly AzureCloud China = new("china", "ChinaCloud", "AzureChinaCloud", "vault.azure.cn");

    /// <summary>
    /// Locations of clouds that this program does not know: those for classified work, whose endpoints are not public, and the first German cloud, which
    /// was closed in 2021.
    /// </summary>
    private static readonly string[] Unknown = ["usnat", "ussec", "germanycentral", "germanynortheast"];

    /// <summary>The cloud of a location, or null where it is one whose endpoints are not known.</summary>
    /// <param name="location">The location, such as <c>westeurope</c>.</param>
    public static AzureCloud? Of(string location) =>
        Unknown.Any(prefix => location.StartsWith(prefix, StringComparison.Ordinal)) ? null
        : location.StartsWith("usgov", StringComparison.Ordinal) || location.StartsWith("usdod", StringComparison.Ordinal) ? Government
        : location.StartsWith("china", StringComparison.Ordinal) ? China
        : Public;
}
