using System.Text.Json;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>The AWS policies of a plan, read as AWS reads them.</summary>
internal static class PolicyTexts
{
    private const string Pipeline = "secrets-ladder:identity:PipelineIdentity::";

    /// <summary>The statements of the policies that say what an identity may do.</summary>
    /// <param name="plan">The plan.</param>
    public static IEnumerable<(PlannedResource Resource, JsonElement Statement)> Permissions(Plan plan) =>
        Statements(plan, resource => resource.Type is "aws:iam/policy:Policy" or "aws:iam/rolePolicy:RolePolicy" ? resource.Input("policy") : null);

    /// <summary>The statements of the policies that say who may take an identity.</summary>
    /// <param name="plan">The plan.</param>
    public static IEnumerable<(PlannedResource Resource, JsonElement Statement)> Trusts(Plan plan) =>
        Statements(plan, resource => resource.Type == "aws:iam/role:Role" ? resource.Input("assumeRolePolicy") : null);

    /// <summary>Whether a resource is the pipeline's own, and so no reader's.</summary>
    /// <param name="resource">The resource.</param>
    public static bool IsOfPipeline(PlannedResource resource) => resource.Parent?.Contains(Pipeline, StringComparison.Ordinal) is true;

    /// <summary>The texts of an element that is one text or a list of them.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="name">Name of the element.</param>
    public static IEnumerable<string> Texts(JsonElement statement, string name) =>
        !statement.TryGetProperty(name, out var element) ? []
        : element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().Select(item => item.GetString() ?? "")
        : [element.GetString() ?? ""];

    /// <summary>The statements of a policy.</summary>
    /// <param name="policy">The policy as JSON.</param>
    public static IEnumerable<JsonElement> Statements(string policy)
    {
        using var document = JsonDocument.Parse(policy);
        var statements = document.RootElement.GetProperty("Statement");
        foreach (var statement in statements.ValueKind == JsonValueKind.Array ? statements.EnumerateArray() : Enumerable.Repeat(statements, 1))
        {
            yield return statement.Clone();
        }
    }

    private static IEnumerable<(PlannedResource Resource, JsonElement Statement)> Statements(Plan plan, Func<PlannedResource, object?> policyOf) =>
        from resource in plan.Resources
        let policy = policyOf(resource) as string
        where policy is not null
        from statement in Statements(policy)
        select (resource, statement);
}
