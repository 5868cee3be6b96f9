using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Wrk;

/// <summary>
/// WRK001: a Secret that images are to be pulled with and whose type holds no registry credentials; the kubelet ignores it without a word.
/// </summary>
internal sealed class PullSecretRule() : Guardrail("WRK001", Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from application in plan.Settings.Applications
        from workload in application.Workloads
        from use in workload.Uses.OfType<SecretUse.ImagePull>()
        let contract = application.Secrets.FirstOrDefault(contract => contract.Name == use.Secret)
        where contract is not null && contract.Type is not ("kubernetes.io/dockerconfigjson" or "kubernetes.io/dockercfg")
        select new Violation(
            null, $"{use.Source}: {workload.Name} pulls its images with the Secret '{use.Secret}' of type "
                + $"{contract.Type}, which the kubelet ignores; "
                + "give the contract the type kubernetes.io/dockerconfigjson and the key .dockerconfigjson");
}
