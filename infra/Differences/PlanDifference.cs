using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Differences;

/// <summary>What a change does to one stack.</summary>
internal sealed record PlanDifference
{
    /// <summary>Name of the stack.</summary>
    [Description("Name of the stack.")]
    public required string Stack { get; init; }

    /// <summary>Whether the stack itself is added, changed or removed.</summary>
    [Description("Whether the stack itself is added, changed or removed.")]
    public required DifferenceKind Kind { get; init; }

    /// <summary>How strictly it is judged.</summary>
    [Description("How strictly the stack is judged.")]
    public required Transition Environment { get; init; }

    /// <summary>Its level.</summary>
    [Description("The level of the stack.")]
    public required Transition Level { get; init; }

    /// <summary>Who may do what with which entry: what widens first.</summary>
    [Description("Who may do what with which entry, where that changes: what widens first.")]
    public required ImmutableArray<PermissionChange> Permissions { get; init; }

    /// <summary>The Secrets that come, go, change their producer, or are read from elsewhere.</summary>
    [Description("The Secrets that come, go, change their producer, or are read from elsewhere.")]
    public required ImmutableArray<SecretChange> Secrets { get; init; }

    /// <summary>The Secrets that no contract names any more.</summary>
    [Description("The Secrets that no contract names any more.")]
    public required ImmutableArray<SecretLeft> Left { get; init; }

    /// <summary>The charts that come, go, or change their version.</summary>
    [Description("The charts that come, go, or change their version.")]
    public required ImmutableArray<ChartChange> Charts { get; init; }

    /// <summary>Protected resources that go, which the engine refuses.</summary>
    [Description("Protected resources that are no longer there: the engine refuses to delete them.")]
    public required ImmutableArray<ProtectedResource> Protected { get; init; }

    /// <summary>Findings that the change brings.</summary>
    [Description("Findings that the change brings, errors first.")]
    public required ImmutableArray<Finding> NewFindings { get; init; }

    /// <summary>Findings that the change removes.</summary>
    [Description("Findings that the change removes, errors first.")]
    public required ImmutableArray<Finding> GoneFindings { get; init; }

    /// <summary>The resources that are added, changed or removed.</summary>
    [Description("The resources that are added, changed or removed, components left out.")]
    public required ImmutableArray<ResourceChange> Resources { get; init; }

    /// <summary>The permissions that widen.</summary>
    [JsonIgnore]
    public IEnumerable<PermissionChange> Widenings => Permissions.Where(change => change.Widens is not null);

    /// <summary>What a change does to a stack.</summary>
    /// <param name="before">The stack before, or null where it is new.</param>
    /// <param name="after">The stack after, or null where it is removed.</param>
    /// <exception cref="ArgumentException">There is no stack at all, or the two plans are of different stacks.</exception>
    public static PlanDifference Between(ComparedPlan? before, ComparedPlan? after)
    {
        var any = after ?? before ?? throw new ArgumentException("one of the two plans must be there", nameof(after));
        if (before is not null && before.Stack != any.Stack)
        {
            throw new ArgumentException($"the plans are of the stacks '{before.Stack}' and '{any.Stack}'; two plans of one stack can be compared", nameof(after));
        }

        // Permissions, Secrets and charts are read from the resources: where these are the same, so are those.
        var resources = ResourceChanges.Between(ResourcesOf(before), ResourcesOf(after));
        var (former, present) = before is not null && after is not null && resources.IsEmpty ? (null, null) : (before, after);
        var difference = new PlanDifference
        {
            Stack = any.Stack,
            Kind = DifferenceKind.Unchanged,
            Environment = new(before is null ? null : Word.Of(before.Environment), after is null ? null : Word.Of(after.Environment)),
            Level = new(before is null ? null : Word.Of(before.Level), after is null ? null : Word.Of(after.Level)),
            Permissions = PermissionChanges.Between(former, present),
            Secrets = SecretChanges.Between(former, present),
            Left = SecretChanges.Left(former, present),
            Charts = ChartChange.Between(former, present),
            Protected = ProtectedResource.Removed(former, present),
            NewFindings = FindingChanges.Only(FindingsOf(after), FindingsOf(before)),
            GoneFindings = FindingChanges.Only(FindingsOf(before), FindingsOf(after)),
            Resources = resources,
        };
        return difference with
        {
            Kind = before is null ? DifferenceKind.Added : after is null ? DifferenceKind.Removed : difference.IsEmpty ? DifferenceKind.Unchanged : DifferenceKind.Changed,
        };
    }

    /// <summary>Whether nothing differs.</summary>
    private bool IsEmpty => !Environment.IsChange && !Level.IsChange && Resources.IsEmpty && NewFindings.IsEmpty && GoneFindings.IsEmpty;

    private static ImmutableArray<PlannedResource> ResourcesOf(ComparedPlan? plan) => plan?.Resources ?? [];

    private static ImmutableArray<Finding> FindingsOf(ComparedPlan? plan) => plan?.Findings ?? [];
}
