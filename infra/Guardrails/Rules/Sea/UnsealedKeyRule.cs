using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Sea;

/// <summary>SEA001: a key of a Secret that is delivered sealed has no ciphertext; the Secret would not be delivered at all.</summary>
internal sealed class UnsealedKeyRule() : Guardrail(Id)
{
    /// <summary>Id of the rule.</summary>
    public const string Id = "SEA001";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) => plan.Settings.SealingCertificate is null ? [] :
        from delivery in SealedDelivery.Of(plan.Settings)
        from key in delivery.Contract.Keys
        where delivery.Manifest?.EncryptedData.ContainsKey(key.Name) != true
        select new Violation(
            null,
            $"{delivery.Contract.Source}: the key '{key.Name}' of the Secret '{delivery.Contract.Name}' is not sealed; run: {SealCommand(plan.Settings.Stack, delivery.Namespace, delivery.Contract.Name, key.Name)}");

    /// <summary>The command that seals a value; it asks for the value, so that it never stands in the shell's history.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="namespace">Namespace of the Secret.</param>
    /// <param name="secret">Name of the Secret.</param>
    /// <param name="key">The key.</param>
    public static string SealCommand(string stack, string @namespace, string secret, string key) =>
        $"{ProgramName.Call} seal --stack {stack} --namespace {@namespace} --name {secret} --key {key}";
}
