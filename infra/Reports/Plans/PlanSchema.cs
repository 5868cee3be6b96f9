using System.Text.Json.Nodes;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Reports.Plans;

/// <summary>The JSON Schema of a plan, made of the types that <see cref="PlanJson"/> writes: docs/reference/plan.schema.json.</summary>
internal static class PlanSchema
{
    private const string PlanReference = "#/$defs/plan";
    private const string UrnReference = "#/$defs/urn";
    private const string UrnOrNullReference = "#/$defs/urnOrNull";

    /// <summary>The schema.</summary>
    public static JsonObject Build() => new()
    {
        ["$schema"] = PublishedSchemas.Draft,
        ["title"] = "Plan of secrets-ladder: plan --format json",
        ["description"] = "What a stack would create, computed offline. One plan is an object; several are a list of such objects. "
            + $"Secret values are never in it: the text {SecretValues.Placeholder} stands for each.",
        ["oneOf"] = new JsonArray(Reference(PlanReference), ListOf(Reference(PlanReference))),
        ["$defs"] = new JsonObject
        {
            ["plan"] = Plan(),
            ["resource"] = Resource(),
            ["finding"] = Finding(),
            ["declaration"] = Declaration(),
            ["urn"] = new JsonObject { ["type"] = "string", ["pattern"] = $"^urn:pulumi:[^:]+::{Planning.Plan.Project}::[^:].*::.+$" },
            ["urnOrNull"] = new JsonObject { ["anyOf"] = new JsonArray(Reference(UrnReference), new JsonObject { ["type"] = "null" }) },
        },
    };

    private static JsonObject Plan() => Closed(
        ("schema", "Version of this format.", new JsonObject { ["const"] = PlanJson.SchemaVersion }),
        ("project", "Name of the Pulumi project.", Text(Planning.Plan.Project)),
        (nameof(StackSettings.Stack), "Name of the stack.", Text("prod")),
        (nameof(StackSettings.Environment), "How strictly the stack is judged.", Words<DeploymentEnvironment>()),
        (nameof(StackSettings.Level), "Who produces the Secrets.", Words<Level>()),
        (nameof(Planning.Plan.Resources), "The resources, in the order of the program.", ListOf(Reference("#/$defs/resource"))),
        (nameof(Planning.Plan.Outputs),
            "The outputs of the stack, by name. The plan invents the ids under cloudIds: the real ones only a cloud gives.", Anything()),
        (nameof(JudgedPlan.Findings), "What the guardrails say, errors first.", ListOf(Reference("#/$defs/finding"))),
        ("declarations", "What the files of the stack say and no resource shows in full; diff compares it.",
            ListOf(Reference("#/$defs/declaration"))));

    private static JsonObject Resource() => Closed(
        (nameof(PlannedResource.Urn), "The engine's name of the resource: the types of all parents joined by '$', the stack's own left out.",
            Reference(UrnReference)),
        (nameof(PlannedResource.Type), "Type token.", Text("kubernetes:core/v1:Namespace")),
        (nameof(PlannedResource.Name), "Name in the program.", Text("platform-namespace-production")),
        (nameof(PlannedResource.Parent), "The component it belongs to; null for a resource of the stack itself.", Reference(UrnOrNullReference)),
        (nameof(PlannedResource.DependsOn), "What must be there before.", ListOf(Reference(UrnReference))),
        (nameof(PlannedResource.Protect), "Whether the engine refuses to delete it.", Flag()),
        (nameof(PlannedResource.RetainOnDelete), "Whether it stays when the program no longer names it.", Flag()),
        (nameof(PlannedResource.DeleteBeforeReplace), "Whether a replacement deletes the former object first.", Flag()),
        (nameof(PlannedResource.Aliases),
            "Former names of the resource, its parents' former types included; the engine takes it for the same resource.",
            ListOf(Reference(UrnReference))),
        (nameof(PlannedResource.IgnoreChanges), "Inputs whose changes the engine ignores.", ListOf(Text("data"))),
        (nameof(PlannedResource.AdditionalSecretOutputs), "Outputs that the engine keeps as secrets, although the provider does not mark them.",
            ListOf(Text("status"))),
        (nameof(PlannedResource.Provider), "The provider that creates it; null for components and providers.", Reference(UrnOrNullReference)),
        (nameof(PlannedResource.Inputs), $"Its inputs, keys in order; {SecretValues.Placeholder} stands for every secret value.", Anything()));

    private static JsonObject Finding() => Closed(
        (nameof(Guardrails.Finding.Rule), "Id of the rule, described in guardrails.md.",
            new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Z]{3}[0-9]{3}$", ["examples"] = new JsonArray("VAL001") }),
        (nameof(Guardrails.Finding.Severity), "Whether it stops a run.", Words<Severity>()),
        (nameof(Guardrails.Finding.Resource), "The resource concerned; null for the stack as a whole.", Reference(UrnOrNullReference)),
        (nameof(Guardrails.Finding.Message), "What is wrong and what to change.", new JsonObject { ["type"] = "string" }));

    private static JsonObject Declaration() => Closed(
        (nameof(Planning.Declaration.Kind),
            "An application, a contract as it is placed, the patch of a workload, or what the engine reads of the stack.",
            new JsonObject { ["enum"] = new JsonArray([.. Planning.Declaration.Kinds.Select(kind => JsonValue.Create(kind))]) }),
        (nameof(Planning.Declaration.Name), "Its name, unique among those of its kind.", Text("production/checkout-secrets")),
        (nameof(Planning.Declaration.Values), "What is declared; a digest stands for what may be a secret.", Anything()));

    /// <summary>An object with these members and no other, all of them there.</summary>
    private static JsonObject Closed(params (string Member, string Description, JsonObject Schema)[] members)
    {
        var properties = new JsonObject();
        foreach (var (member, description, schema) in members)
        {
            schema.Insert(0, "description", description);
            properties[NameOf(member)] = schema;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. members.Select(member => JsonValue.Create(NameOf(member.Member)))]),
            ["additionalProperties"] = false,
        };
    }

    private static string NameOf(string member) => $"{char.ToLowerInvariant(member[0])}{member[1..]}";

    private static JsonObject Reference(string to) => new() { ["$ref"] = to };

    private static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Text(string example) => new() { ["type"] = "string", ["examples"] = new JsonArray(example) };

    private static JsonObject Words<T>()
        where T : struct, Enum => new() { ["enum"] = new JsonArray([.. Enum.GetValues<T>().Select(value => JsonValue.Create(Word.Of(value)))]) };

    private static JsonObject Flag() => new() { ["type"] = "boolean" };

    private static JsonObject Anything() => new() { ["type"] = "object", ["additionalProperties"] = true };
}
