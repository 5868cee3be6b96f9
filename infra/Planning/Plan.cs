using System.Collections.Immutable;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Planning;

/// <summary>What a stack would create, computed without cluster, cloud, credential or secret value.</summary>
/// <param name="Settings">The settings of the stack, values redacted.</param>
/// <param name="Resources">The resources, in the order of the program.</param>
/// <param name="Outputs">The stack's outputs.</param>
internal sealed record Plan(StackSettings Settings, PlannedResources Resources, IReadOnlyDictionary<string, object> Outputs)
{
    /// <summary>Name of the project, as in Pulumi.yaml: part of every URN.</summary>
    public const string Project = "secrets-ladder";

    /// <summary>The ids that only a cloud gives, and that the plan invents: the same on every run, and never the real ones.</summary>
    public ImmutableHashSet<string> InventedIds { get; init; } = [];
}
