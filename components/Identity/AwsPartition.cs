using System.Text.RegularExpressions;

namespace SecretsLadder.Components.Identity;

/// <summary>What differs between the partitions of AWS: the second part of every ARN, host names, the names of callers, the issuers of EKS.</summary>
public static partial class AwsPartition
{
    /// <summary>The regions of the supported partitions. A region of another partition does not match, so that no name in it is guessed.</summary>
    public const string RegionPattern = "^(us-gov|us-iso|us-isob|us-isof|eu-isoe|eusc-de|cn|us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-[0-9]+$";

    /// <summary>The audience that EKS and External Secrets request for AWS, in every partition.</summary>
    public const string Audience = "sts.amazonaws.com";

    /// <summary>The service that assumes roles for EKS Pod Identity, in every partition.</summary>
    public const string Pods = "pods.eks.amazonaws.com";

    private const string UsualSuffix = "amazonaws.com";

    /// <summary>The partition of a region.</summary>
    public static string Of(string region) => FamilyOf(region).Partition;

    /// <summary>The suffix of host names in a region.</summary>
    public static string SuffixOf(string region) => FamilyOf(region).Suffix;

    /// <summary>Whether the names of KMS callers in a region are known. AWS does not document them for isolated and sovereign regions.</summary>
    public static bool KnowsCallers(string region) => Of(region) is "aws" or "aws-cn" or "aws-us-gov";

    /// <summary>The name under which a service calls KMS: the value of kms:ViaService.</summary>
    internal static string CallerOf(AwsSecretService service, string region) => $"{CodeOf(service)}.{region}.{SuffixOf(region)}";

    /// <summary>The service's name in ARNs.</summary>
    internal static string CodeOf(AwsSecretService service) => service == AwsSecretService.SecretsManager ? "secretsmanager" : "ssm";

    /// <summary>The issuer of an EKS cluster as in its tokens: without a trailing slash, and in China with China's suffix.</summary>
    /// <param name="issuer">The issuer as configured.</param>
    public static string IssuerOf(string issuer)
    {
        var trimmed = issuer.TrimEnd('/');
        return EksIssuer().Match(trimmed) is { Success: true } match
            && match.Groups["suffix"].Value == UsualSuffix
            && Of(match.Groups["region"].Value) == "aws-cn"
            ? $"{trimmed[..match.Groups["suffix"].Index]}{SuffixOf(match.Groups["region"].Value)}{match.Groups["path"].Value}"
            : trimmed;
    }

    /// <summary>The region of an EKS cluster, which only its issuer names, or null if the issuer is not one of EKS.</summary>
    public static string? RegionOfIssuer(string? issuer) =>
        issuer is not null && EksIssuer().Match(issuer) is { Success: true } match ? match.Groups["region"].Value : null;

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

    /// <summary>An issuer of EKS; that of an IPv6 cluster begins with 'oidc-eks' and has another suffix.</summary>
    [GeneratedRegex(
        @"\A(https://)?oidc[.-]eks\.(?<region>[a-z0-9-]+)\.(?<suffix>[a-z0-9.-]+)(?<path>/.*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EksIssuer();
}
