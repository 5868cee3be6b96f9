using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using SecretsLadder.Infra.Differences.Rules;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

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

    /// <summary>The Secrets that nothing produces any more.</summary>
    [Description("The Secrets that nothing produces any more.")]
    public required ImmutableArray<SecretLeft> Left { get; init; }

    /// <summary>The keys that leave a Secret of level plain.</summary>
    [Description("The keys that leave a Secret of level plain, and the command that removes them where an earlier release wrote the Secret.")]
    public required ImmutableArray<KeysLeft> Keys { get; init; }

    /// <summary>The values that the stack generated, and that change or go away.</summary>
    [Description("The values that the stack generated, and that change or go away.")]
    public required ImmutableArray<Rotation> Rotations { get; init; }

    /// <summary>The applications that have another name.</summary>
    [Description("The applications that have another name: their resources are replaced.")]
    public required ImmutableArray<RenamedApplication> Renamed { get; init; }

    /// <summary>What cannot be told to be no wider.</summary>
    [Description("What changes and cannot be told to be no wider, each in a sentence.")]
    public required ImmutableArray<string> Uncovered { get; init; }

    /// <summary>The commands that destroy a removed stack.</summary>
    [Description("Where the stack is removed, the commands that destroy what it manages and is not protected, from the revision that still has it.")]
    public ImmutableArray<string> Destroy { get; init; } = [];

    /// <summary>The charts that come, go, or change their version.</summary>
    [Description("The charts that come, go, or change their version.")]
    public required ImmutableArray<ChartChange> Charts { get; init; }

    /// <summary>Protected resources that are deleted or replaced, which the engine refuses.</summary>
    [Description("Protected resources that the change deletes or replaces: the engine refuses, and the update stops.")]
    public required ImmutableArray<ProtectedResource> Protected { get; init; }

    /// <summary>Findings that the change brings.</summary>
    [Description("Findings that the change brings, errors first; those of the change itself (DIF) before those of the plan.")]
    public required ImmutableArray<Finding> NewFindings { get; init; }

    /// <summary>Findings that the change removes.</summary>
    [Description("Findings that the change removes, errors first.")]
    public required ImmutableArray<Finding> GoneFindings { get; init; }

    /// <summary>What the files declare and no resource shows in full.</summary>
    [Description(
        "What the files declare and no resource shows in full: applications, contracts, patches of workloads, "
        + "and what the engine reads of the stack.")]
    public required ImmutableArray<DeclaredChange> Declared { get; init; }

    /// <summary>The resources that are added, changed or removed.</summary>
    [Description("The resources that are added, changed or removed, components left out.")]
    public required ImmutableArray<ResourceChange> Resources { get; init; }

    /// <summary>The permissions that widen.</summary>
    [JsonIgnore]
    public IEnumerable<PermissionChange> Widenings => Permissions.Where(change => change.Widens is not null);

    /// <summary>Whether a value, a key, a Secret in use or the stack itself is lost, or the update stops before it is.</summary>
    [JsonIgnore]
    public bool Destroys => Kind == DifferenceKind.Removed || !Protected.IsEmpty || Left.Any(left => left.Needed is null)
        || Resources.Any(change =>
            change.Kind is DifferenceKind.Removed or DifferenceKind.Replaced && ResourceKinds.Find(change.Type)?.Value is not null);

    /// <summary>Whether a Secret goes to another producer or application.</summary>
    [JsonIgnore]
    public bool HandsOver =>
        Secrets.Any(change => change.Delivery.Kind == DifferenceKind.Changed) || Permissions.Any(change => change.Widens == Widening.Handover);

    /// <summary>What a change does to a stack.</summary>
    /// <param name="before">The stack before, or null where it is new.</param>
    /// <param name="after">The stack after, or null where it is removed.</param>
    /// <exception cref="ArgumentException">There is no stack at all, or the two plans are of different stacks.</exception>
    public static PlanDifference Between(ComparedPlan? before, ComparedPlan? after)
    {
        var any = after ?? before ?? throw new ArgumentException("one of the two plans must be there", nameof(after));
        if (before is not null && before.Stack != any.Stack)
        {
            throw new ArgumentException(
                $"the plans are of the stacks '{before.Stack}' and '{any.Stack}'; two plans of one stack can be compared", nameof(after));
        }

        // All else is read from the resources and declarations: where these are the same, so is that.
        before = after is null ? before : before?.NamedAs(after);
        var resources = ResourceChanges.Between(ResourcesOf(before), ResourcesOf(after));
        var declared = DeclaredChange.Between(before, after);
        var isSame = before is { Declarations: not null } && after is { Declarations: not null } && resources.IsEmpty && declared.IsEmpty;
        var (former, present) = isSame ? (null, null) : (before, after);
        var sides = new SecretSides(former, present);
        var difference = new PlanDifference
        {
            Stack = any.Stack,
            Kind = DifferenceKind.Unchanged,
            Environment = new(before is null ? null : Word.Of(before.Environment), after is null ? null : Word.Of(after.Environment)),
            Level = new(before is null ? null : Word.Of(before.Level), after is null ? null : Word.Of(after.Level)),
            Permissions = [.. SecretChanges.Handovers(sides), .. PermissionChanges.Between(former, present)],
            Secrets = SecretChanges.Between(sides),
            Left = SecretChanges.Left(sides),
            Keys = KeysLeft.Between(sides),
            Rotations = Differences.Rotations.Between(former, present, resources),
            Renamed = RenamedApplication.Between(former, present),
            Uncovered = Differences.Uncovered.Between(former, present, resources, declared),
            Charts = ChartChange.Between(former, present),
            Protected = ProtectedResource.Stopping(former, resources),
            NewFindings = [.. DifferenceRules.Check(sides, resources), .. FindingChanges.Only(FindingsOf(after), FindingsOf(before))],
            GoneFindings = FindingChanges.Only(FindingsOf(before), FindingsOf(after)),
            Declared = declared,
            Resources = resources,
        };
        return difference with
        {
            Kind = before is null
                ? DifferenceKind.Added
                : after is null
                ? DifferenceKind.Removed
                : difference.IsEmpty
                ? DifferenceKind.Unchanged
                : DifferenceKind.Changed,
        };
    }

    /// <summary>Whether nothing differs.</summary>
    private bool IsEmpty =>
        !Environment.IsChange
        && !Level.IsChange
        && Resources.IsEmpty
        && Declared.IsEmpty
        && Uncovered.IsEmpty
        && NewFindings.IsEmpty
        && GoneFindings.IsEmpty;

    private static PlannedResources ResourcesOf(ComparedPlan? plan) => plan?.Resources ?? [];

    private static ImmutableArray<Finding> FindingsOf(ComparedPlan? plan) => plan?.Findings ?? [];
}
