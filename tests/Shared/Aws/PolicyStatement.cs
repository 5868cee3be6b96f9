using System.Text.Json.Nodes;

namespace SecretsLadder.Shared.Aws;

/// <summary>One statement of a policy; a trust policy's statements have principals and no resource, a permission's the reverse.</summary>
internal sealed record PolicyStatement(
    bool Allows, PatternList Actions, PatternList? Resources, IReadOnlyList<AwsPrincipal> Principals, IReadOnlyList<PolicyCondition> Conditions)
{
    private static readonly string[] Elements = ["Sid", "Effect", "Action", "NotAction", "Condition"];

    public static IReadOnlyList<PolicyStatement> OfPermissions(string policy) => [.. Statements(policy).Select(statement =>
    {
        PolicyJson.OnlyKnows(statement, "a statement", [.. Elements, "Resource", "NotResource"]);
        return Read(statement) with { Resources = PatternList.Resources(statement) };
    })];

    public static IReadOnlyList<PolicyStatement> OfTrust(string policy) => [.. Statements(policy).Select(statement =>
    {
        PolicyJson.OnlyKnows(statement, "a trust statement", [.. Elements, "Principal"]);
        return Read(statement) with { Principals = AwsPrincipal.All(statement["Principal"]) };
    })];

    public bool AppliesTo(PolicyRequest request) =>
        Actions.Fits(request.Action) && (Resources?.Fits(request.Resource) ?? true) && Conditions.All(condition => condition.Holds(request));

    /// <summary>What statements decide together: an explicit deny beats every allow.</summary>
    public static PolicyDecision Decide(IEnumerable<PolicyStatement> statements, PolicyRequest request)
    {
        var applying = statements.Where(statement => statement.AppliesTo(request)).ToList();
        if (applying.Exists(statement => !statement.Allows))
            return PolicyDecision.ExplicitDeny;
        return applying.Count > 0 ? PolicyDecision.Allow : PolicyDecision.ImplicitDeny;
    }

    private static IEnumerable<JsonObject> Statements(string policy)
    {
        var document = PolicyJson.Parse(policy);
        PolicyJson.OnlyKnows(document, "the policy", "Version", "Id", "Statement");
        if (document["Version"] is { } version && PolicyJson.String(version, "Version") is not ("2012-10-17" or "2008-10-17"))
            throw new FormatException($"Version must be 2012-10-17 or 2008-10-17, got {version}");
        return document["Statement"] is JsonArray several
            ? several.Select(statement => PolicyJson.Object(statement, "a statement"))
            : [PolicyJson.Object(document["Statement"], "Statement")];
    }

    private static PolicyStatement Read(JsonObject statement) => new(
        PolicyJson.String(statement["Effect"], "Effect") switch
        {
            "Allow" => true,
            "Deny" => false,
            var other => throw new FormatException($"Effect must be Allow or Deny, got {other}"),
        },
        PatternList.Actions(statement),
        Resources: null,
        Principals: [],
        PolicyCondition.All(statement["Condition"]));
}
