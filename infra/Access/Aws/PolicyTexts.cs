using System.Text.Json;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Access.Aws;

/// <summary>The AWS policies of a resources, read as AWS reads them.</summary>
internal static class PolicyTexts
{
    private const string Pipeline = "secrets-ladder:identity:PipelineIdentity::";

    /// <summary>The statements of the policies that say what an identity may do.</summary>
    public static IEnumerable<PlannedStatement> Permissions(PlannedResources resources) =>
        Statements(resources, resource => resource.Type is AwsKinds.Policy or AwsKinds.RolePolicy ? resource.Input("policy") : null);

    /// <summary>The statements of the policies that say who may take an identity.</summary>
    public static IEnumerable<PlannedStatement> Trusts(PlannedResources resources) =>
        Statements(resources, resource => resource.Type == AwsKinds.Role ? resource.Input("assumeRolePolicy") : null);

    /// <summary>Whether a resource is the pipeline's own, and so no reader's.</summary>
    public static bool IsOfPipeline(PlannedResource resource) => resource.Parent?.Contains(Pipeline, StringComparison.Ordinal) is true;

    /// <summary>The texts of an element that is one text or a list of them.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="name">Name of the element.</param>
    public static IEnumerable<string> Texts(JsonElement statement, string name)
    {
        if (!statement.TryGetProperty(name, out var element))
        {
            yield break;
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            yield return element.GetString() ?? "";
            yield break;
        }

        foreach (var item in element.EnumerateArray())
        {
            yield return item.GetString() ?? "";
        }
    }

    /// <summary>The names of the members of an object.</summary>
    /// <param name="element">The object.</param>
    public static IEnumerable<string> Names(JsonElement element)
    {
        foreach (var property in element.EnumerateObject())
        {
            yield return property.Name;
        }
    }

    /// <summary>The statements of a policy.</summary>
    /// <param name="policy">The policy as JSON.</param>
    public static IEnumerable<JsonElement> Statements(string policy)
    {
        var statements = JsonElement.Parse(policy).GetProperty("Statement");
        if (statements.ValueKind != JsonValueKind.Array)
        {
            yield return statements;
            yield break;
        }

        foreach (var statement in statements.EnumerateArray())
        {
            yield return statement;
        }
    }

    private static IEnumerable<PlannedStatement> Statements(PlannedResources resources, Func<PlannedResource, object?> policyOf)
    {
        foreach (var resource in resources)
        {
            if (policyOf(resource) is string policy)
            {
                foreach (var statement in Statements(policy))
                {
                    yield return new(resource, statement);
                }
            }
        }
    }
}
