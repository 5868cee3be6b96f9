using System.Collections.Immutable;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;

namespace SecretsLadder.Infra.Reports.Differences;

/// <summary>The sentences that every form of a difference shares. Each is one line, whatever the names in it hold.</summary>
internal static class DifferenceText
{
    /// <summary>Pulumi removes only the keys that it wrote itself.</summary>
    private const string ForeignKeys = "keys that the contract does not name may stay in it";

    private const int LongestValue = 160;
    private const string Urn = "urn:pulumi:";

    /// <summary>What matters most, in one sentence.</summary>
    /// <param name="report">The report.</param>
    /// <param name="quote">How names stand in the sentence.</param>
    public static string Headline(DifferenceReport report, Func<string, string> quote)
    {
        if (report.Unplanned is [var unplanned, ..])
        {
            return $"{Word.Count(report.Unplanned.Select(side => side.Stack).Distinct().Count(), "stack", "stacks")} cannot be planned, "
                + $"first {quote(unplanned.Stack)} of {quote(unplanned.Side)}: nothing is known of what the change does there.";
        }

        var errors =
            (from stack in report.Stacks from finding in stack.NewFindings where finding.Severity == Severity.Error select (stack, finding)).ToList();
        if (errors is [var (stackOfError, error), ..])
        {
            return $"{Word.Count(errors.Count, "error", "errors")}, first in {quote(stackOfError.Stack)}: "
                + $"{error.Rule} {quote(error.Message)}.{(report.Widens ? " Permissions widen as well." : "")}";
        }

        var widenings = (from stack in report.Stacks from change in stack.Widenings select (stack, change)).ToList();
        if (widenings is [var (stackOfFirst, first), ..])
        {
            var others = widenings.Count == 1 ? "" : $"; {Word.Count(widenings.Count - 1, "more permission widens", "more permissions widen")}";
            return $"Permissions widen: in {quote(stackOfFirst.Stack)}, {WideningOf(first, quote)}{others}.";
        }

        var changed = report.Changed.ToList();
        return changed.Count == 0
            ? $"Nothing changes in {Word.Count(report.Stacks.Length, "stack", "stacks")}."
            : $"No permission widens. {Word.Count(changed.Count, "stack changes", "stacks change")}: "
                + $"{Counts(changed.SelectMany(stack => stack.Resources))}.";
    }

    /// <summary>How a permission widens: who, on what, from what to what.</summary>
    /// <param name="change">The change.</param>
    /// <param name="quote">How names stand in the sentence.</param>
    public static string WideningOf(PermissionChange change, Func<string, string> quote) =>
        $"{quote(change.Identity)} on {quote(EntryNames.Of(change.Entry))} from {All(change.Before, quote)} to "
        + $"{All(change.After, quote)} ({ReasonOf(change.Widens)})";

    /// <summary>What a widening consists of, in words.</summary>
    /// <param name="widening">The widening, or null.</param>
    public static string ReasonOf(Widening? widening) => widening switch
    {
        Widening.Identity => "a new identity",
        Widening.Entry => "a new entry",
        Widening.Action => "a new action",
        Widening.Condition => "a condition removed",
        Widening.Denial => "a denial removed",
        Widening.Handover => "a Secret handed to another application",
        _ => "no wider",
    };

    /// <summary>How many resources are added, changed and removed.</summary>
    /// <param name="resources">The changes.</param>
    public static string Counts(IEnumerable<ResourceChange> resources)
    {
        var counts = resources.CountBy(resource => resource.Kind).ToDictionary();
        return $"{Word.Count(counts.GetValueOrDefault(DifferenceKind.Added), "resource added", "resources added")}, "
            + $"{counts.GetValueOrDefault(DifferenceKind.Changed)} changed, {counts.GetValueOrDefault(DifferenceKind.Removed)} "
            + $"removed{(counts.TryGetValue(DifferenceKind.Replaced, out var replaced) ? $", {replaced} replaced" : "")}";
    }

    /// <summary>A stack on one line: what becomes of it and of its level.</summary>
    public static string Title(PlanDifference difference) => OneLine.Of(difference.Kind switch
    {
        DifferenceKind.Added => $"{difference.Stack} · new stack · {difference.Environment.To} · level {difference.Level.To}",
        DifferenceKind.Removed => $"{difference.Stack} · removed stack · {difference.Environment.From} · level {difference.Level.From}",
        DifferenceKind.Unchanged => $"{difference.Stack} · nothing changes",
        _ => $"{difference.Stack} · {difference.Environment} · level {difference.Level}",
    });

    /// <summary>What becomes of a Secret.</summary>
    public static string Of(SecretChange change)
    {
        var name = $"{change.Namespace}/{change.Name}";
        if (change.Pending)
        {
            return OneLine.Of(change.Delivery.From is { } former
                ? $"{name} is to be delivered {change.Delivery.To}, and nothing produces it until all its keys are sealed ({former} before)"
                : $"{name} is new, delivered {change.Delivery.To} as soon as all its keys are sealed");
        }

        return OneLine.Of(change.Delivery.Kind switch
        {
            DifferenceKind.Added =>
                $"{name} is new, delivered "
                    + $"{change.Delivery.To}{(IsPlain(change.Delivery) ? $"; a Secret that exists is taken over, and {ForeignKeys}" : "")}",
            DifferenceKind.Removed => $"{name} is no longer delivered ({change.Delivery.From} before)",
            DifferenceKind.Unchanged =>
                $"{name} comes from {change.Source.To ?? "elsewhere"} instead of {change.Source.From ?? "elsewhere"}; "
                    + "what it reads must be there first",
            _ => $"{name} is handed over from {change.Delivery.From} to {change.Delivery.To}"
                + (change.Unprepared
                    ? "; its producer does not release it yet: first set secrets-ladder:handover to true, in an update of its own"
                    : "")
                + (IsPlain(change.Delivery) ? $"; {ForeignKeys}" : ""),
        });
    }

    /// <summary>The keys that leave a Secret.</summary>
    /// <param name="left">The keys.</param>
    public static string Of(KeysLeft left) => OneLine.Of(
        $"{string.Join(", ", left.Keys)} of {left.Namespace}/{left.Name}: no longer in the contract, and "
        + (left.Stay
            ? "kept in the Secret by the field manager of an earlier release"
            : "removed with this update, unless an earlier release wrote the Secret"));

    /// <summary>What is left of a Secret that nothing produces any more.</summary>
    /// <param name="left">The Secret.</param>
    public static string Of(SecretLeft left) => OneLine.Of(left.Stays
        ? left.Needed is null
            ? $"{left.Namespace}/{left.Name} stays in the cluster until somebody removes it"
            : $"{left.Namespace}/{left.Name} stays as it is {left.Needed}; do not remove it"
        : $"{left.Namespace}/{left.Name} is removed by the cluster together with its ExternalSecret or SealedSecret");

    /// <summary>What becomes of a value that the stack made.</summary>
    /// <param name="rotation">The value.</param>
    public static string Of(Rotation rotation) => OneLine.Of($"{rotation.What} {rotation.Why}");

    /// <summary>What the new name of an application means.</summary>
    /// <param name="renamed">The application.</param>
    public static string Of(RenamedApplication renamed) => OneLine.Of(
        $"{renamed.From} -> {renamed.To}: every resource of the application is made anew under its new name, its reader, identity, "
        + "entries and generated values too; keep the name unless that is wanted");

    /// <summary>What a removed stack leaves behind, and how it ends.</summary>
    /// <param name="difference">What the removal does.</param>
    public static string Removed(PlanDifference difference)
    {
        var count = difference.Protected.Length;
        var kept = count == 0 ? "the providers" : $"{Word.Count(count, "protected resource", "protected resources")} and the providers";
        var taken = difference.Left.All(left => left.Stays)
            ? ""
            : ", and takes Secrets along that External Secrets owns, unless 'secrets-ladder:handover: true' is deployed first";
        return OneLine.Of(
            "what the stack manages stays until it is destroyed from the revision before. "
            + $"The destroy leaves {kept}, with what they depend on{taken} (docs/how-to/destroy-a-stack.md)");
    }

    /// <summary>What stops at a protected resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="isDestroyed">Whether the whole stack is removed, and destroyed but for what is protected.</param>
    public static string Of(ProtectedResource resource, bool isDestroyed) => OneLine.Of(isDestroyed
        ? $"{resource.What} outlives the destroy; keep it, or afterwards"
        : resource.IsReplaced
        ? $"{resource.What} would be replaced, and the engine refuses, so that the update stops; take the change back, or"
        : $"{resource.What} is no longer there, and the engine refuses to delete it, so that the update stops; put it back, or");

    /// <summary>What the command does that lifts the protection of a resource.</summary>
    public static string Unprotecting(ProtectedResource resource) => (resource.IsReplaced, resource.Stays) switch
    {
        (true, true) => "have a new one made beside it, which leaves the former in the cluster",
        (true, false) => "have it deleted, for good, and created again",
        (false, true) => "have the engine forget it, which leaves it in the cluster",
        (false, false) => "have it deleted, for good",
    };

    /// <summary>Something declared, by what it is and its name.</summary>
    public static string Of(DeclaredChange change) => OneLine.Of($"{change.What} {change.Name}");

    /// <summary>What becomes of a chart.</summary>
    public static string Of(ChartChange change) => OneLine.Of($"{change.Chart} in {change.Namespace}: {change.Version}");

    /// <summary>A changed value, a long one cut.</summary>
    public static string Of(InputChange change) => OneLine.Of($"{change.Path}: {Shown(change.From)} -> {Shown(change.To)}");

    /// <summary>A resource by its kind and name, and whether it is made anew.</summary>
    public static string Of(ResourceChange change) =>
        OneLine.Of(
            $"{change.Type[(change.Type.LastIndexOf(':') + 1)..]} "
            + $"{change.Name}{(change.Kind == DifferenceKind.Replaced ? change.DeletesFirst ? " (replaced, deleted first)" : " (replaced)" : "")}");

    /// <summary>The sign that stands before what is added, changed or removed.</summary>
    /// <param name="kind">What becomes of it.</param>
    public static string Sign(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => "+",
        DifferenceKind.Removed => "-",
        DifferenceKind.Changed => "~",
        DifferenceKind.Replaced => "+-",
        _ => "=",
    };

    private static bool IsPlain(Transition delivery) => delivery.To == Word.Of(Components.Foundation.DeliveryKind.Plain);

    private static string All(ImmutableArray<string> permissions, Func<string, string> quote) =>
        permissions.IsEmpty ? "nothing" : string.Join(" and ", permissions.Select(quote));

    private static string Shown(string? value) => value is null ? "(none)"
        : value.StartsWith(Urn, StringComparison.Ordinal) ? string.Join(", ", value.Split(", ").Select(ResourceOf))
        : value.Length <= LongestValue ? value
        : $"{value[..LongestValue]}... ({value.Length} characters)";

    /// <summary>A resource by its kind and name, as in the lists of resources; what else is in its URN, no reader needs.</summary>
    private static string ResourceOf(string urn) =>
        urn.Split("::", 4) is [_, _, var types, var name] ? $"{types[(types.LastIndexOf(':') + 1)..]} {name}" : urn;
}
