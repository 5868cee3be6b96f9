using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>SEA001: a key of a Secret that is delivered sealed has no ciphertext; the Secret would not be delivered at all.</summary>
internal sealed class UnsealedKeyRule() : Guardrail("SEA001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) => plan.Settings.SealingCertificate is null ? [] :
        from delivery in SealedDelivery.Of(plan.Settings)
        from key in delivery.Contract.Keys
        where delivery.Manifest?.EncryptedData.ContainsKey(key.Name) != true
        select new Violation(
            null,
            $"{delivery.Contract.Source}: the key '{key.Name}' of the Secret '{delivery.Contract.Name}' is not sealed; run: dotnet run --project infra -- seal --stack {plan.Settings.Stack} "
            + $"--namespace {delivery.Namespace} --name {delivery.Contract.Name} --key {key.Name}");
}
