using System.Text.Json;
using System.Text.RegularExpressions;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Access.Aws;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Iam;

/// <summary>
/// IAM002: a role that more than one service account, or more than one environment of a pipeline, can assume, or a token that was not made for AWS.
/// </summary>
internal sealed partial class ExactTrustRule() : Guardrail("IAM002")
{
    private const string Remedy = "trust one Federated principal, with StringEquals on exactly one ':sub' and one ':aud'";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from pair in PolicyTexts.Trusts(plan.Resources)
        where !PodIdentityTrustRule.Judges(pair.Statement)
        let fault = FaultOf(pair.Statement, PolicyTexts.IsOfPipeline(pair.Resource))
        where fault is not null
        select new Violation(pair.Resource.Urn, $"the trust policy {fault}; {Remedy}");

    private static string? FaultOf(JsonElement statement, bool isPipeline)
    {
        if (!statement.TryGetProperty("Principal", out var principal) || principal.ValueKind != JsonValueKind.Object
            || !PolicyTexts.Names(principal).SequenceEqual(["Federated"])
            || PolicyTexts.Texts(principal, "Federated").Count() != 1)
        {
            return "trusts other than one OIDC provider";
        }

        if (!PolicyTexts.Texts(statement, "Action").SequenceEqual(["sts:AssumeRoleWithWebIdentity"]))
        {
            return "allows other than sts:AssumeRoleWithWebIdentity";
        }

        if (!statement.TryGetProperty("Condition", out var conditions)
            || !PolicyTexts.Names(conditions).SequenceEqual(["StringEquals"]))
        {
            return "has conditions other than StringEquals";
        }

        var equals = conditions.GetProperty("StringEquals");
        if (isPipeline)
        {
            return IsOfOneEnvironment(principal, equals)
                ? null
                : $"does not name one environment of one repository on GitHub and the audience {AwsPartition.Audience}";
        }

        return IsExact(equals, ":sub", ServiceAccountSubject.IsExact)
            && IsExact(equals, ":aud", text => text == AwsPartition.Audience) && equals.GetPropertyCount() == 2
            ? null
            : $"does not name one subject and the audience {AwsPartition.Audience}";
    }

    /// <summary>A pipeline's role has a shape of its own: GitHub's provider, one environment, and at most one branch beside it.</summary>
    private static bool IsOfOneEnvironment(JsonElement principal, JsonElement equals) =>
        PolicyTexts.Texts(principal, "Federated").All(arn => arn.EndsWith($":oidc-provider/{PipelineTrust.Issuer}", StringComparison.Ordinal))
        && PolicyTexts.Names(equals).All(name =>
            name is $"{PipelineTrust.Issuer}:sub" or $"{PipelineTrust.Issuer}:aud" or $"{PipelineTrust.Issuer}:ref")
        && IsExact(equals, ":sub", Environment().IsMatch)
        && IsExact(equals, ":aud", text => text == AwsPartition.Audience)
        && (equals.GetPropertyCount() == 2
            || IsExact(equals, ":ref", text => text.StartsWith("refs/heads/", StringComparison.Ordinal) && !text.AsSpan().ContainsAny('*', '?')));

    [GeneratedRegex(@"\Arepo:[^:/*?]+/[^:/*?]+:environment:[^:*?]+\z")]
    private static partial Regex Environment();

    private static bool IsExact(JsonElement equals, string suffix, Func<string, bool> isSound)
    {
        var keys = PolicyTexts.Names(equals).Where(name => name.EndsWith(suffix, StringComparison.Ordinal)).ToList();
        return keys.Count == 1 && !keys[0].Contains("://", StringComparison.Ordinal)
            && PolicyTexts.Texts(equals, keys[0]).ToList() is [var only] && isSound(only);
    }
}
