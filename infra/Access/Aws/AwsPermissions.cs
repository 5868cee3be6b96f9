using System.Collections.Immutable;
using System.Text.Json;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Access.Aws;

/// <summary>
/// Who may do what in AWS, read from the policies of a plan as AWS reads them: everybody who can assume a role has its permissions.
/// </summary>
internal static class AwsPermissions
{
    /// <summary>The permissions.</summary>
    public static IEnumerable<Permission> Of(PlannedResources resources)
    {
        var policies = resources.OfType(AwsKinds.Policy).ToLookup(
            policy => policy.Input("name") as string ?? "", policy => policy.Input("policy") as string ?? "");
        var attached = resources.OfType(AwsKinds.RolePolicyAttachment).ToLookup(
            attachment => NameOf(attachment.Input("role")), attachment => attachment.Input("policyArn") as string ?? "");
        var inline =
            resources.OfType(AwsKinds.RolePolicy).ToLookup(policy => NameOf(policy.Input("role")), policy => policy.Input("policy") as string ?? "");
        return
            from role in resources.OfType(AwsKinds.Role)
            let name = NameOf(role.Input("name"))
            let granted = Joined(attached[name].SelectMany(arn => Attached(arn, policies)).Concat(inline[name].SelectMany(Granted))).ToList()
            from trust in AwsTrusts.Of(role, resources)
            from permission in trust.IsDenied ? [new("sts:AssumeRole*", name, [], IsDenied: true)] : granted
            select new Permission(trust.Holder.Identity, permission.Action, permission.Entry, permission.Conditions)
            {
                Trust = trust.IsDenied ? trust.Holder.Trust : [.. trust.Holder.Trust, .. BoundaryOf(role)],
                IsDenied = permission.IsDenied,
            };
    }

    /// <summary>A boundary narrows like a condition; only its identity is compared, not its content.</summary>
    private static ImmutableArray<PermissionCondition> BoundaryOf(PlannedResource role) =>
        role.Input("permissionsBoundary") is string arn ? [new("StringEquals", "permissions boundary", [arn])] : [];

    /// <summary>The conditions of a statement, in an order of their own.</summary>
    public static IEnumerable<PermissionCondition> ConditionsOf(JsonElement statement) =>
        !statement.TryGetProperty("Condition", out var conditions) ? [] :
        from comparison in conditions.EnumerateObject()
        from key in comparison.Value.EnumerateObject()
        orderby comparison.Name, key.Name
        select new PermissionCondition(comparison.Name, key.Name, [.. PolicyTexts.Texts(comparison.Value, key.Name).Order(StringComparer.Ordinal)]);

    /// <summary>
    /// A list of entries that is too long for one policy continues in the next: grants of a key that differ only in the entries it opens become
    /// one permission.
    /// </summary>
    private static IEnumerable<Grant> Joined(IEnumerable<Grant> grants) =>
        from grant in grants
        let contexts = grant.Conditions.Where(IsContext).ToList()
        let rest = grant.Conditions.Select(condition =>
            contexts.Count == 1 && IsContext(condition) ? $"{condition.Operator} {condition.Key}" : condition.ToString())
        group grant by (grant.Action, grant.Entry, grant.IsDenied, string.Join('\n', rest)) into same
        let values = same.SelectMany(grant => grant.Conditions).Where(IsContext).SelectMany(condition => condition.Values)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray()
        select same.Skip(1).Any()
            ? same.First() with
            {
                Conditions =
                    [.. same.First().Conditions.Select(condition => IsContext(condition) ? condition with { Values = values } : condition)]
            }
            : same.First();

    private static bool IsContext(PermissionCondition condition) =>
        condition.Operator is "StringEquals" or "StringLike" && condition.Key.StartsWith("kms:EncryptionContext:", StringComparison.Ordinal);

    /// <summary>A policy of the resources, or one from elsewhere, which may allow anything.</summary>
    private static IEnumerable<Grant> Attached(string arn, ILookup<string, string> policies)
    {
        var name = arn[(arn.LastIndexOf('/') + 1)..];
        return policies.Contains(name) ? policies[name].SelectMany(Granted) : [new($"all that {arn} allows", "*", [], IsDenied: false)];
    }

    private static IEnumerable<Grant> Granted(string policy) =>
        from statement in PolicyTexts.Statements(policy)
        let conditions = ConditionsOf(statement).ToImmutableArray()
        let isDenied = PolicyTexts.Texts(statement, "Effect").Contains("Deny")
        from action in Named(statement, "Action")
        from entry in Named(statement, "Resource")
        select new Grant(action, entry, conditions, isDenied);

    /// <summary>What a statement names, also if it names exceptions, so that any change is seen.</summary>
    private static IEnumerable<string> Named(JsonElement statement, string element) =>
        statement.TryGetProperty(element, out _) ? PolicyTexts.Texts(statement, element)
        : statement.TryGetProperty($"Not{element}", out _)
        ? [$"all but {string.Join(", ", PolicyTexts.Texts(statement, $"Not{element}").Order(StringComparer.Ordinal))}"]
        : ["*"];

    private static string NameOf(object? role) => role as string ?? "";

    private sealed record Grant(string Action, string Entry, ImmutableArray<PermissionCondition> Conditions, bool IsDenied);
}
