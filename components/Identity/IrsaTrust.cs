namespace SecretsLadder.Components.Identity;

/// <summary>Who may assume a role by IRSA: one service account of one cluster, with a token made for AWS.</summary>
public static class IrsaTrust
{
    private const string Scheme = "https://";

    /// <summary>The trust policy.</summary>
    /// <param name="accountId">Account of the role; the cluster's OIDC provider is registered there.</param>
    /// <param name="region">Region, for the partition.</param>
    /// <param name="issuer">The cluster's OIDC issuer, with or without https://.</param>
    /// <param name="namespace">Namespace of the service account.</param>
    /// <param name="serviceAccount">Name of the service account.</param>
    public static PolicyDocument Of(string accountId, string region, string issuer, string @namespace, string serviceAccount)
    {
        // The condition keys and the provider's ARN contain the issuer without its scheme; with it they would never match.
        var host = issuer.StartsWith(Scheme, StringComparison.Ordinal) ? issuer[Scheme.Length..] : issuer;
        return new(
        [
            new PolicyStatement(["sts:AssumeRoleWithWebIdentity"], [])
            {
                Principal = new("Federated", $"arn:{AwsPartition.Of(region)}:iam::{accountId}:oidc-provider/{host}"),
                Conditions =
                [
                    new("StringEquals", $"{host}:sub", [ServiceAccountSubject.Of(@namespace, serviceAccount)]),
                    new("StringEquals", $"{host}:aud", [AwsPartition.Audience]),
                ],
            },
        ]);
    }
}
