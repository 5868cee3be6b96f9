using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences;

/// <summary>What a change does, stack by stack.</summary>
/// <param name="From">What is compared: a revision, or a file of plans.</param>
/// <param name="To">What it is compared with.</param>
/// <param name="Notes">What the reader must know of how the comparison was made.</param>
/// <param name="Stacks">The stacks, those that are the same included.</param>
internal sealed record DifferenceReport(
    [property: Description("What is compared: a revision, or a file of plans.")] string From,
    [property: Description("What it is compared with.")] string To,
    [property: Description("What the reader must know of how the comparison was made.")] ImmutableArray<string> Notes,
    [property: JsonPropertyOrder(1), Description("The stacks, in order, those that are the same included.")] ImmutableArray<PlanDifference> Stacks)
{
    /// <summary>Version of the format.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Version of the format.</summary>
    [JsonPropertyOrder(-2)]
    [Description("Version of this format.")]
    public int Schema { get; } = SchemaVersion;

    /// <summary>Name of the project.</summary>
    [JsonPropertyOrder(-1)]
    [Description("Name of the Pulumi project.")]
    public string Project { get; } = Plan.Project;

    /// <summary>Whether a permission widens in any stack.</summary>
    [Description("Whether a permission widens in any stack.")]
    public bool Widens => Stacks.Any(stack => stack.Widenings.Any());

    /// <summary>The stacks that are not the same.</summary>
    [JsonIgnore]
    public IEnumerable<PlanDifference> Changed => Stacks.Where(stack => stack.Kind != DifferenceKind.Unchanged);
}
