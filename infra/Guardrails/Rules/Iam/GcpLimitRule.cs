using SecretsLadder.Infra.Access.Gcp;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Iam;

/// <summary>IAM003 in GCP: a reader whose tokens a workload identity pool refuses, because their subject is too long.</summary>
internal sealed class GcpLimitRule() : Guardrail("IAM003")
{
    /// <summary>In bytes, as Google's reference of a pool's provider states for <c>google.subject</c>; these subjects are ASCII.</summary>
    private const int LongestSubject = 127;

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        where GcpMembers.Is(resource)
        let subject = GcpMember.FederatedSubjectOf(resource.Input("member") as string ?? "")
        where subject?.Length > LongestSubject
        select new Violation(
            resource.Urn,
            $"the subject '{subject}' has {subject.Length} characters, a workload identity pool accepts {LongestSubject}; "
            + "shorten the name of the namespace, the application or the cluster");
}
