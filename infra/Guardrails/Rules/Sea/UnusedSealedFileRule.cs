using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Sea;

/// <summary>SEA002: ciphertext in Git that no contract is delivered from; a GitOps engine that applies the folder would still create its Secret.</summary>
internal sealed class UnusedSealedFileRule() : Guardrail("SEA002", Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        if (plan.Settings.Sealed.Count == 0)
        {
            return [];
        }

        var used = SealedDelivery.Of(plan.Settings).Select(delivery => new NamespacedName(delivery.Namespace, delivery.Contract.Name)).ToHashSet();
        return
            from pair in plan.Settings.Sealed
            where !used.Contains(pair.Key)
            select new Violation(
                null,
                $"{pair.Value.Source}: no contract is delivered sealed as '{pair.Key.Name}' in '{pair.Key.Namespace}'; remove the file with 'git rm', or name the Secret under deliveries of its application");
    }
}
