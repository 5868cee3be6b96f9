using System.Collections.Immutable;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails.Rules.Own;

/// <summary>
/// OWN003: two stacks of the folder that own the same object of one cluster, or the same identity, key or entry outside. Both would be green for
/// ever, each overwriting what the other made, until one is destroyed and deletes it.
/// </summary>
internal sealed class OneClusterRule() : Guardrail("OWN003")
{
    private static readonly ImmutableArray<Kind> Kinds =
    [
        new(ClusterClaims.Of, (settings, other) => settings.SharesCluster(other)),
        new(CloudClaims.OfReaders, (settings, other) => settings.SharesNames(other)),
        new(CloudClaims.OfPlatform, (_, _) => true),
    ];

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var settings = plan.Settings;
        ImmutableArray<(Kind Kind, Lazy<List<StackClaim>> Ours)> kinds =
            [.. Kinds.Select(kind => (kind, new Lazy<List<StackClaim>>(() => [.. kind.Of(settings)])))];
        return
            from other in settings.Neighbours
            let claims = kinds.Where(pair => pair.Kind.Concerns(settings, other))
                .SelectMany(pair => Common(pair.Ours.Value, pair.Kind.Of(other)))
            from subject in claims.Concat(other.SharesCluster(settings) ? Secrets(settings, other) : []).GroupBy(claim => claim.Subject)
            select new Violation(null, Words(settings, other, [.. subject]));
    }

    private static string Words(StackSettings settings, StackSettings other, ImmutableArray<StackClaim> claims)
    {
        var both = other.SharesCluster(settings) ? $"deploy to the kubeconfig context '{other.Cluster.Context}', and both" : "both";
        var what = string.Join(" and ", claims.Select(claim => claim.Does).Distinct());
        var advice = string.Join("; ", claims.Select(claim => claim.Advice).Distinct());
        return $"this stack and the stack '{other.Stack}' {both} {what}{claims[0].Owner}; {advice}";
    }

    private static IEnumerable<StackClaim> Common(IEnumerable<StackClaim> ours, IEnumerable<StackClaim> theirs)
    {
        var known = theirs.ToLookup(claim => claim.Does);
        return
            from claim in ours
            where known.Contains(claim.Does)
            select claim.Owner is null ? claim : claim with { Owner = $": {claim.Owner} here, {known[claim.Does].First().Owner} there" };
    }

    /// <summary>Both may read a credential that a person put there; nobody may deliver a Secret that the other delivers or logs in with.</summary>
    private static IEnumerable<StackClaim> Secrets(StackSettings settings, StackSettings other)
    {
        var (ours, theirs) = (ClusterClaims.Secrets(settings, isRead: false).ToList(), ClusterClaims.Secrets(other, isRead: false).ToList());
        return Common(ours, theirs.Concat(ClusterClaims.Secrets(other, isRead: true)))
            .Concat(Common(ClusterClaims.Secrets(settings, isRead: true), theirs));
    }

    /// <summary>A kind of claims.</summary>
    /// <param name="Of">The claims of a stack.</param>
    /// <param name="Concerns">Whether two stacks can have one in common.</param>
    private sealed record Kind(Func<StackSettings, IEnumerable<StackClaim>> Of, Func<StackSettings, StackSettings, bool> Concerns);
}
