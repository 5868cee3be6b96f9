using System.Text.Json;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>IAM002: a role that more than one service account can assume, or a token that was not made for AWS.</summary>
internal sealed class ExactTrustRule() : Guardrail("IAM002")
{
    private const string Remedy = "trust one Federated principal, with StringEquals on exactly one ':sub' and one ':aud'";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from pair in PolicyTexts.Trusts(plan)
        let fault = FaultOf(pair.Statement)
        where fault is not null
        select new Violation(pair.Resource.Urn, $"the trust policy {fault}; {Remedy}");

    private static string? FaultOf(JsonElement statement)
    {
        if (!statement.TryGetProperty("Principal", out var principal) || principal.ValueKind != JsonValueKind.Object
            || principal.EnumerateObject().Select(property => property.Name).SequenceEqual(["Federated"]) is false
            || PolicyTexts.Texts(principal, "Federated").Count() != 1)
        {
            return "trusts other than one OIDC provider";
        }

        if (!PolicyTexts.Texts(statement, "Action").SequenceEqual(["sts:AssumeRoleWithWebIdentity"]))
        {
            return "allows other than sts:AssumeRoleWithWebIdentity";
        }

        if (!statement.TryGetProperty("Condition", out var conditions)
            || !conditions.EnumerateObject().Select(property => property.Name).SequenceEqual(["StringEquals"]))
        {
            return "has conditions other than StringEquals";
        }

        var equals = conditions.GetProperty("StringEquals");
        return IsExact(equals, ":sub", text => text.StartsWith("system:serviceaccount:", StringComparison.Ordinal) && !text.AsSpan().ContainsAny('*', '?'))
            && IsExact(equals, ":aud", text => text == "sts.amazonaws.com") && equals.EnumerateObject().Count() == 2
            ? null
            : "does not name one subject and the audience sts.amazonaws.com";
    }

    private static bool IsExact(JsonElement equals, string suffix, Func<string, bool> isSound)
    {
        var keys = equals.EnumerateObject().Where(property => property.Name.EndsWith(suffix, StringComparison.Ordinal)).ToList();
        return keys.Count == 1 && !keys[0].Name.Contains("://", StringComparison.Ordinal)
            && PolicyTexts.Texts(equals, keys[0].Name).ToList() is [var only] && isSound(only);
    }
}
