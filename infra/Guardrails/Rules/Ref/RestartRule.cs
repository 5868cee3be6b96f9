using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Guardrails.Rules.Ref;

/// <summary>REF003: a workload that restarts with every credential that a Vault issues.</summary>
internal sealed class RestartRule() : Guardrail("REF003", Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from application in plan.Settings.Applications
        from workload in application.Workloads
        where workload.Restart
        from placed in plan.Settings.ContractsOf(application)
        let contract = placed.Contract
        where contract.Refresh is not null
            && placed.Source is ContractSource.Issued
            && workload.AllUses.Any(use => use.Secrets.Contains(contract.Name))
        select new Violation(
            null,
            $"{workload.Source}: the {workload.Kind} '{workload.Name}' restarts every {GoDuration.Of(contract.Refresh!.Value)}, "
            + $"with every credential that is issued for the Secret '{contract.Name}' ({contract.Source}); "
            + "raise 'refresh' and the lifetime of the credential with it, or mount the Secret as files, "
            + "let the application read them again, and set 'restart: false'");
}
