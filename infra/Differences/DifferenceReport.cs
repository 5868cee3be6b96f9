using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using SecretsLadder.Infra.Guardrails;
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

    /// <summary>The stacks of which one side cannot be planned.</summary>
    [Description("The stacks of which one side cannot be planned: nothing is known of what the change does to them.")]
    public ImmutableArray<UnplannedStack> Unplanned { get; init; } = [];

    /// <summary>Whether the change cannot be made as it is: a stack cannot be planned, or a finding that it brings is an error.</summary>
    [Description("Whether a stack cannot be planned, or a finding that the change brings is an error; the exit code is 1 then.")]
    public bool Fails => !Unplanned.IsEmpty || Stacks.Any(stack => stack.NewFindings.Any(finding => finding.Severity == Severity.Error));

    /// <summary>Whether a value, a key, a Secret or a stack is lost.</summary>
    [Description("Whether a value, a key, a Secret or a whole stack is deleted or replaced, or the update stops at a protected resource.")]
    public bool Destroys => Stacks.Any(stack => stack.Destroys);

    /// <summary>Whether a value that a stack generated changes or goes away.</summary>
    [Description("Whether a value that a stack generated changes or goes away.")]
    public bool Rotates => Stacks.Any(stack => !stack.Rotations.IsEmpty);

    /// <summary>Whether a Secret goes to another producer or application.</summary>
    [Description("Whether a Secret goes to another producer or application.")]
    public bool HandsOver => Stacks.Any(stack => stack.HandsOver);

    /// <summary>Whether something cannot be told to be no wider.</summary>
    [Description("Whether something changes that cannot be told to be no wider.")]
    public bool IsUncovered => Stacks.Any(stack => !stack.Uncovered.IsEmpty);

    /// <summary>Whether a permission widens in any stack.</summary>
    [Description("Whether a permission widens in any stack.")]
    public bool Widens => Stacks.Any(stack => stack.Widenings.Any());

    /// <summary>The stacks that are not the same.</summary>
    [JsonIgnore]
    public IEnumerable<PlanDifference> Changed => Stacks.Where(stack => stack.Kind != DifferenceKind.Unchanged);
}
