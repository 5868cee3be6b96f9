using System.Text.RegularExpressions;
using SecretsLadder.Infra.Access.Gcp;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Iam;

/// <summary>IAM001 in GCP: a role that does more than read values, on more than one entry, or for more than one service account.</summary>
internal sealed partial class GcpPermissionRule() : Guardrail("IAM001")
{
    private const string Package = "gcp:";
    private const string Accessor = "roles/secretmanager.secretAccessor";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        where resource.Type.StartsWith(Package, StringComparison.Ordinal)
        from fault in GcpMembers.Is(resource) ? FaultsOf(resource) : FaultsOfType(resource.Type)
        select new Violation(resource.Urn, fault);

    private static IEnumerable<string> FaultsOf(PlannedResource permission)
    {
        if (permission.Input("role") is not Accessor)
        {
            yield return $"the permission gives the role '{permission.Input("role")}'; give {Accessor}, which reads values and nothing else";
        }

        if (permission.Input("member") is not string member || !OneServiceAccount().IsMatch(member))
        {
            yield return $"the permission is for '{permission.Input("member")}', which is not one service account of a cluster; name its principal: "
                + "principal://iam.googleapis.com/projects/<number>/locations/global/workloadIdentityPools/<pool>/subject/ns/<namespace>/sa/<name>, "
                + "or outside GKE .../subject/system:serviceaccount:<namespace>:<name>";
        }

        if (permission.Input("secretId") is not string entry || !Entry().IsMatch(entry))
        {
            yield return $"the permission is on '{permission.Input("secretId")}', which is no entry; name one";
        }
    }

    /// <summary>
    /// Whatever gives permissions and is not for one member of one entry; a binding or policy besides takes away what it does not name.
    /// </summary>
    private static IEnumerable<string> FaultsOfType(string type)
    {
        if (type.StartsWith("gcp:secretmanager/secretIam", StringComparison.Ordinal)
            || type.StartsWith("gcp:secretmanager/regionalSecretIam", StringComparison.Ordinal))
        {
            yield return $"'{type}' sets all permissions of its role, or of its entry, and takes those away that others gave; use {GcpKinds.Member}";
        }
        else if (type.AsSpan(type.LastIndexOf(':') + 1).Contains("IAM", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"'{type}' gives permissions on more than an entry; use {GcpKinds.Member}";
        }
    }

    [GeneratedRegex(
        @"\Aprincipal://iam\.googleapis\.com/projects/[0-9]+/locations/global/workloadIdentityPools/[a-z0-9.:-]+/subject/"
        + @"(ns/[a-z0-9-]+/sa/[a-z0-9.-]+|system:serviceaccount:[a-z0-9-]+:[a-z0-9.-]+)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex OneServiceAccount();

    [GeneratedRegex(@"\A(projects/[^/*]+/(locations/[^/*]+/)?secrets/)?[A-Za-z0-9_-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
