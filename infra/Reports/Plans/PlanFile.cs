using System.Collections.Immutable;
using System.Text.Json;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Reports.Plans;

/// <summary>A file that <c>plan --format json</c> wrote: one plan, or a list of them.</summary>
internal static class PlanFile
{
    /// <summary>Reads the plans of a file.</summary>
    /// <param name="json">The content.</param>
    /// <exception cref="FormatException">It is not what <c>plan --format json</c> writes; the message says why.</exception>
    public static ImmutableArray<ComparedPlan> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            ImmutableArray<ComparedPlan> plans =
                [.. (root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : Enumerable.Repeat(root, 1)).Select(PlanOf)];
            CheckResources(plans);
            return plans;
        }
        catch (JsonException exception)
        {
            throw new FormatException($"it is no JSON from line {exception.LineNumber + 1} on", exception);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or ArgumentException or InvalidCastException)
        {
            throw new FormatException("it does not have the members of docs/reference/plan.schema.json", exception);
        }
    }

    private static ComparedPlan PlanOf(JsonElement plan) => plan.GetProperty("schema").GetInt32() is var version and not PlanJson.SchemaVersion
        ? throw new FormatException($"its format has version {version}, and this release reads version {PlanJson.SchemaVersion}")
        : new(
            TextOf(plan, "stack"),
            WordOf<DeploymentEnvironment>(plan, "environment"),
            WordOf<Level>(plan, "level"),
            [.. plan.GetProperty("resources").EnumerateArray().Select(ResourceOf)],
            [.. plan.GetProperty("findings").EnumerateArray().Select(FindingOf)])
        {
            Declarations =
                plan.TryGetProperty("declarations", out var declarations) ? [.. declarations.EnumerateArray().Select(DeclarationOf)] : null,
        };

    /// <summary>
    /// What the rest of the program could not read is found here, where the file can be named: a policy that AWS could not read, an input of another
    /// kind.
    /// </summary>
    private static void CheckResources(ImmutableArray<ComparedPlan> plans)
    {
        try
        {
            foreach (var plan in plans)
            {
                _ = PlanDifference.Between(plan, null);
                _ = PlanDifference.Between(null, plan);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new FormatException("a resource in it is not as 'plan' writes it", exception);
        }
    }

    /// <summary>A contract is read once here, where the file can be named.</summary>
    private static Declaration DeclarationOf(JsonElement declaration)
    {
        var (kind, values) = (TextOf(declaration, "kind"), SortedMap.Of(PlanValues.MapOf(declaration.GetProperty("values"))));
        _ = kind == Declaration.Contract ? DeclaredContract.Of(values) : null;
        return new(kind, TextOf(declaration, "name"), values);
    }

    private static PlannedResource ResourceOf(JsonElement resource) => new()
    {
        Urn = TextOf(resource, "urn"),
        Type = TextOf(resource, "type"),
        Name = TextOf(resource, "name"),
        Parent = resource.GetProperty("parent").GetString(),
        DependsOn = TextsOf(resource.GetProperty("dependsOn")),
        Protect = resource.GetProperty("protect").GetBoolean(),
        RetainOnDelete = resource.GetProperty("retainOnDelete").GetBoolean(),
        HasAllOptions = resource.TryGetProperty("deleteBeforeReplace", out _),
        DeleteBeforeReplace = resource.TryGetProperty("deleteBeforeReplace", out var isDeletedFirst) && isDeletedFirst.GetBoolean(),
        Aliases = TextsOf(resource, "aliases"),
        IgnoreChanges = TextsOf(resource, "ignoreChanges"),
        AdditionalSecretOutputs = TextsOf(resource, "additionalSecretOutputs"),
        Provider = resource.GetProperty("provider").GetString(),
        Inputs = PlanValues.MapOf(resource.GetProperty("inputs")),
    };

    private static Finding FindingOf(JsonElement finding) => new(
        TextOf(finding, "rule"), WordOf<Severity>(finding, "severity"), finding.GetProperty("resource").GetString(), TextOf(finding, "message"));

    private static ImmutableArray<string> TextsOf(JsonElement list) =>
        [.. list.EnumerateArray().Select(item => item.GetString() ?? throw new FormatException("a list in it holds null instead of a text"))];

    /// <summary>A list that plans of older releases do not have.</summary>
    private static ImmutableArray<string> TextsOf(JsonElement resource, string name) =>
        resource.TryGetProperty(name, out var list) ? TextsOf(list) : [];

    private static string TextOf(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException($"its member '{name}' is null");

    private static T WordOf<T>(JsonElement element, string name)
        where T : struct, Enum
    {
        var text = TextOf(element, name);
        var words = Enum.GetValues<T>();
        return words.FirstOrDefault(word => Word.Of(word) == text) is var word && Word.Of(word) == text
            ? word
            : throw new FormatException($"its member '{name}' must be one of {string.Join(", ", words.Select(Word.Of))}");
    }
}
