using System.Globalization;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Access.Aws;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Iam;

/// <summary>IAM003: a role or policy that AWS refuses for its size.</summary>
internal sealed class AwsLimitRule() : Guardrail("IAM003")
{
    private const int LongestTrust = 2048;
    private const int LongestPolicyName = 128;
    private const int LongestDescription = 1000;

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var attached = new Lazy<Dictionary<string, int>>(() => plan.Resources
            .Where(resource => resource.Type == AwsKinds.RolePolicyAttachment)
            .CountBy(attachment => attachment.Input("role") as string ?? "")
            .ToDictionary());
        return
            from resource in plan.Resources
            from fault in resource.Type switch
            {
                AwsKinds.Role => FaultsOfRole(resource, attached.Value),
                AwsKinds.Policy => FaultsOfPolicy(resource),
                _ => [],
            }
            select new Violation(resource.Urn, fault);
    }

    private static IEnumerable<string> FaultsOfRole(PlannedResource role, Dictionary<string, int> attached)
    {
        var name = role.Text("name");
        if (attached.GetValueOrDefault(name) is var policies && policies > IrsaRole.MostPolicies)
        {
            yield return $"the role '{name}' ({role.Text("description")}) gets {policies} policies, "
                + $"AWS allows {IrsaRole.MostPolicies}; {RemedyOf(role)}";
        }

        if (role.Text("assumeRolePolicy").Length is var length and > LongestTrust)
        {
            yield return $"the trust policy of the role '{name}' has {Number(length)} characters, AWS allows {Number(LongestTrust)}, "
                + "and at most 4,096 where the account's quota was raised; "
                + "write 'identity: irsa' for the backend, whose trust names no namespaces, or share the Secret with fewer namespaces";
        }

        foreach (var fault in Named(role, IrsaRole.LongestName))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> FaultsOfPolicy(PlannedResource policy)
    {
        if (policy.Text("policy").Length is var length and > IrsaRole.LongestPolicy)
        {
            yield return $"the policy '{policy.Text("name")}' has {Number(length)} characters, AWS allows {Number(IrsaRole.LongestPolicy)}; "
                + "use fewer backends with keys of their own";
        }

        foreach (var fault in Named(policy, LongestPolicyName))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Named(PlannedResource resource, int longest)
    {
        if (resource.Text("name") is var name && name.Length > longest)
        {
            yield return $"the name '{name}' has {Number(name.Length)} characters, AWS allows {Number(longest)}; "
                + "shorten the name of the cluster or the application";
        }

        if (resource.Text("description").Length is var length and > LongestDescription)
        {
            yield return $"the description of '{name}' has {Number(length)} characters, AWS allows {Number(LongestDescription)}; "
                + "shorten the name of the application";
        }
    }

    private static string RemedyOf(PlannedResource role) =>
        PolicyTexts.IsOfPipeline(role)
            ? "split the applications over several stacks, or remove secrets-ladder:pipeline and give the pipeline a role of your own"
        : role.Parent?.Contains("secrets-ladder:identity:PodIdentity::", StringComparison.Ordinal) is true
        ? "write 'identity: irsa' for the backend, because IRSA needs no role that assumes all others"
        : "keep several values as properties of one entry, or split the application";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
