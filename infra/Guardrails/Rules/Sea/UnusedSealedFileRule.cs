using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Guardrails.Rules.Sea;

/// <summary>
/// SEA002: ciphertext in Git that no contract is delivered from; a GitOps engine that applies the folder would still create its Secret.
/// </summary>
internal sealed class UnusedSealedFileRule() : Guardrail("SEA002", Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        if (plan.Settings.Sealed.Count == 0)
        {
            return [];
        }

        var used =
            plan.Settings.Contracts.Where(contract => contract.Source is ContractSource.Sealed).Select(contract => contract.Secret).ToHashSet();
        return
            from pair in plan.Settings.Sealed
            where !used.Contains(pair.Key)
            select new Violation(
                null,
                $"{pair.Value.Source}: no contract is delivered sealed as '{pair.Key.Name}' in '{pair.Key.Namespace}'; "
                + "remove the file with 'git rm', or name the Secret under deliveries of its application");
    }
}
