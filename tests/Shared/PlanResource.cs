using System.Text.Json.Nodes;

namespace SecretsLadder.Shared;

/// <summary>A resource of a plan, read from its JSON.</summary>
/// <param name="Urn">Its URN; empty where the plan names none.</param>
/// <param name="Type">Type token.</param>
/// <param name="Parent">URN of its parent, if it has one.</param>
/// <param name="Provider">URN of its provider, if it has one.</param>
/// <param name="DependsOn">URNs of what it waits for.</param>
/// <param name="Inputs">Its inputs.</param>
internal sealed record PlanResource(
    string Urn, string Type, string? Parent, string? Provider, IReadOnlyList<string> DependsOn, PlanInputs Inputs)
{
    private const string Providers = "pulumi:providers:";

    /// <summary>The resources of a plan.</summary>
    /// <param name="plan">What `plan --format json` prints.</param>
    public static IReadOnlyList<PlanResource> All(JsonNode plan) =>
        [.. (plan["resources"] as JsonArray ?? throw new FormatException("a plan must have a list of resources")).Select(Read)];

    /// <summary>True if the type belongs to one of the packages or modules, as in `azure-native:keyvault`.</summary>
    public bool IsOf(params IEnumerable<string> modules) => modules.Any(module =>
        Type.StartsWith(module, StringComparison.Ordinal) && (Type.Length == module.Length || Type[module.Length] is ':' or '/'));

    /// <summary>Throws: the type can change who reads what.</summary>
    public NotSupportedException NotEvaluated() => new($"resources of type {Type} can change who reads what and are not evaluated");

    /// <summary>Inputs of the resource's provider.</summary>
    /// <param name="all">The resources of the plan.</param>
    public PlanInputs ProviderIn(IEnumerable<PlanResource> all) =>
        all.FirstOrDefault(other => other.Urn == Provider && other.Type.StartsWith(Providers, StringComparison.Ordinal))?.Inputs
        ?? throw new FormatException($"{Describe(Type, Urn)} has no provider in the plan: where it is made is not known");

    private static PlanResource Read(JsonNode? node)
    {
        var fields = node as JsonObject ?? throw new FormatException($"a resource must be an object, got {node?.ToJsonString() ?? "null"}");
        var resource = new PlanInputs(fields, "a resource");
        var (urn, type) = (resource.OptionalText("urn") ?? "", resource.Text("type"));
        return new(
            urn, type, resource.OptionalText("parent"), resource.OptionalText("provider"), resource.Texts("dependsOn"),
            new PlanInputs(fields["inputs"] as JsonObject ?? [], Describe(type, urn)));
    }

    private static string Describe(string type, string urn) => urn.Length > 0 ? $"{type} {urn.Split("::")[^1]}" : type;
}
