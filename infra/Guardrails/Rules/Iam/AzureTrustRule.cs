using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Iam;

/// <summary>
/// IAM002 in Azure: an identity that others than one service account of this cluster could take on, or that Azure refuses to give to several at once.
/// </summary>
internal sealed class AzureTrustRule() : Guardrail("IAM002")
{
    private const string Audience = "api://AzureADTokenExchange";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var before = new Dictionary<(string?, object?, object?), string>();
        foreach (var credential in plan.Resources)
        {
            if (credential.Type != AzureKinds.FederatedCredential)
            {
                continue;
            }

            if (FaultOf(credential, plan.Settings.Cluster.OidcIssuer) is { } fault)
            {
                yield return new(credential.Urn, $"the federated credential {fault}");
            }

            var identity = (credential.Provider, credential.Input("resourceGroupName"), credential.Input("resourceName"));
            if (before.TryGetValue(identity, out var previous) && !credential.DependsOn.Contains(previous))
            {
                yield return new(
                    credential.Urn,
                    $"the federated credential does not depend on the one before it of the identity '{credential.Input("resourceName")}'; "
                    + "Azure answers 409 to two at once, so chain them with DependsOn");
            }

            before[identity] = credential.Urn;
        }
    }

    private static string? FaultOf(PlannedResource credential, string? issuer)
    {
        // Azure compares texts: with and without the slash at the end are two issuers.
        if (issuer is null || credential.Input("issuer") as string != issuer || !issuer.StartsWith("https://", StringComparison.Ordinal))
        {
            return $"trusts the issuer '{credential.Input("issuer")}', and the cluster's is '{issuer ?? "not known"}'; "
                + "write it exactly as oidcIssuer under secrets-ladder:cluster, a slash at the end included";
        }

        if (!ServiceAccountSubject.IsExact(credential.Input("subject") as string))
        {
            return $"trusts the subject '{credential.Input("subject")}'; name one service account: system:serviceaccount:<namespace>:<name>";
        }

        return InputTexts.Of(credential.Input("audiences")) is [Audience] ? null
            : $"accepts the audiences '{string.Join("', '", InputTexts.Of(credential.Input("audiences")))}'; name {Audience} and no other";
    }
}
