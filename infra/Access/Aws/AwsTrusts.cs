using System.Collections.Immutable;
using System.Text.Json;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Access.Aws;

/// <summary>
/// Who can take a role of AWS, read from its trust policy: a service account by its token, a pod by its association, or another principal.
/// </summary>
internal static class AwsTrusts
{
    /// <summary>Who can take a role, each with the conditions that remain.</summary>
    public static IEnumerable<AwsTrust> Of(PlannedResource role, PlannedResources resources) =>
        from statement in role.Input("assumeRolePolicy") is string policy ? PolicyTexts.Statements(policy) : []
        let conditions = AwsPermissions.ConditionsOf(statement).ToImmutableArray()
        let isDenied = PolicyTexts.Texts(statement, "Effect").Contains("Deny")
        from holder in Principals(statement)
        from taker in holder.Kind == "Federated" ? ByToken(holder.Name, conditions)
            : holder.Name == AwsPartition.Pods ? ByAssociation(role, resources, conditions)
            : [new(holder.Name == "*" ? Principal.Everybody : new(holder.Name), conditions)]
        select new AwsTrust(taker, isDenied);

    private static IEnumerable<(string Kind, string Name)> Principals(JsonElement statement)
    {
        if (statement.TryGetProperty("NotPrincipal", out var others))
        {
            return [("", $"all but {others.GetRawText()}")];
        }

        return !statement.TryGetProperty("Principal", out var principal) || principal.ValueKind != JsonValueKind.Object
            ? [("", "*")]
            : principal.EnumerateObject().SelectMany(kind => PolicyTexts.Texts(principal, kind.Name), (kind, name) => (kind.Name, name));
    }

    /// <summary>The subjects that a condition names are the identities; which provider signs the token stays a condition of each.</summary>
    private static IEnumerable<Holder> ByToken(
        string provider, ImmutableArray<PermissionCondition> conditions)
    {
        var subject = conditions.FirstOrDefault(condition =>
            condition.Operator is "StringEquals" or "StringLike" && condition.Key.EndsWith(":sub", StringComparison.Ordinal));
        ImmutableArray<PermissionCondition> rest =
            [.. conditions.Where(condition => condition != subject), new("StringEquals", "token of", [provider])];
        return subject is null
            ? [new(Principal.Everybody, rest)]
            : subject.Values.Select(value => new Holder(new(ServiceAccountSubject.NameOf(value), subject.Operator == "StringLike"), rest));
    }

    private static IEnumerable<Holder> ByAssociation(
        PlannedResource role, PlannedResources resources, ImmutableArray<PermissionCondition> conditions) =>
        from association in resources.OfType(AwsKinds.PodIdentityAssociation)
        where association.Input("roleArn") is string arn && arn.EndsWith($"/{role.Input("name")}", StringComparison.Ordinal)
        select new Holder(new($"{association.Input("namespace")}/{association.Input("serviceAccount")}"), conditions);
}
