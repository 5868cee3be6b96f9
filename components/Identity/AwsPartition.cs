using System.Text.RegularExpressions;

namespace SecretsLadder.Components.Identity;

/// <summary>What differs between the partitions of AWS: the second part of every ARN, the names of hosts and callers, the issuers of EKS.</summary>
public static partial class AwsPartition
{
    /// <summary>The regions of the partitions that are known here. A region of another partition matches none, so that no name in it is guessed.</summary>
    public const string RegionPattern = "^(us-gov|us-iso|us-isob|us-isof|eu-isoe|eusc-de|cn|us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-[0-9]+$";

    /// <summary>The audience of tokens for AWS, in every partition: what EKS and External Secrets ask for.</summary>
    public const string Audience = "sts.amazonaws.com";

    /// <summary>The service that takes on roles for EKS Pod Identity, in every partition.</summary>
    public const string Pods = "pods.eks.amazonaws.com";

    private const string UsualSuffix = "amazonaws.com";

    /// <summary>The partition of a region.</summary>
    public static string Of(string region) => FamilyOf(region).Partition;

    /// <summary>What names of hosts in a region end in.</summary>
    public static string SuffixOf(string region) => FamilyOf(region).Suffix;

    /// <summary>Whether it is known how a service introduces itself to KMS in a region. AWS does not document it for isolated and sovereign regions.</summary>
    public static bool KnowsCallers(string region) => Of(region) is "aws" or "aws-cn" or "aws-us-gov";

    /// <summary>Whether regions of a partition are cut off from the internet, and so from issuers of tokens that are there.</summary>
    public static bool IsIsolated(string region) => Of(region).StartsWith("aws-iso", StringComparison.Ordinal);

    /// <summary>A service as it introduces itself to KMS: the value of kms:ViaService.</summary>
    internal static string CallerOf(AwsSecretService service, string region) => $"{CodeOf(service)}.{region}.{SuffixOf(region)}";

    /// <summary>The service as ARNs name it.</summary>
    internal static string CodeOf(AwsSecretService service) => service == AwsSecretService.SecretsManager ? "secretsmanager" : "ssm";

    /// <summary>The issuer of an EKS cluster as its tokens name it: without a slash at the end, and in China with the suffix of China.</summary>
    /// <param name="issuer">The issuer as it was given.</param>
    public static string IssuerOf(string issuer)
    {
        var trimmed = issuer.TrimEnd('/');
        return EksIssuer().Match(trimmed) is { Success: true } match && match.Groups["suffix"].Value == UsualSuffix && Of(match.Groups["region"].Value) == "aws-cn"
            ? $"{trimmed[..match.Groups["suffix"].Index]}{SuffixOf(match.Groups["region"].Value)}{match.Groups["path"].Value}"
            : trimmed;
    }

    /// <summary>The region of an EKS cluster: of all that is known of it, its issuer alone names the region. Null where the issuer is another's.</summary>
    public static string? RegionOfIssuer(string? issuer) => issuer is not null && EksIssuer().Match(issuer) is { Success: true } match ? match.Groups["region"].Value : null;

    private static (string Partition, string Suffix) FamilyOf(string region) => region.Split('-') switch
    {
        ["cn", ..] => ("aws-cn", "amazonaws.com.cn"),
        ["us", "gov", ..] => ("aws-us-gov", UsualSuffix),
        ["us", "iso", ..] => ("aws-iso", "c2s.ic.gov"),
        ["us", "isob", ..] => ("aws-iso-b", "sc2s.sgov.gov"),
        ["eu", "isoe", ..] => ("aws-iso-e", "cloud.adc-e.uk"),
        ["us", "isof", ..] => ("aws-iso-f", "csp.hci.ic.gov"),
        ["eusc", ..] => ("aws-eusc", "amazonaws.eu"),
        _ => ("aws", UsualSuffix),
    };

    /// <summary>An issuer of EKS; clusters that speak IPv6 have one with '-' in front and another suffix.</summary>
    [GeneratedRegex(@"\A(https://)?oidc[.-]eks\.(?<region>[a-z0-9-]+)\.(?<suffix>[a-z0-9.-]+)(?<path>/.*)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EksIssuer();
}
