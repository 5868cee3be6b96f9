using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Guardrails.Rules.Sea;

/// <summary>SEA001: a key of a Secret that is delivered sealed has no ciphertext; the Secret would not be delivered at all.</summary>
internal sealed class UnsealedKeyRule() : Guardrail(Id)
{
    /// <summary>Id of the rule.</summary>
    public const string Id = "SEA001";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) => plan.Settings.SealingCertificate is null ? [] :
        from contract in plan.Settings.Contracts
        let source = contract.Source as ContractSource.Sealed
        where source is not null
        from key in contract.Contract.Keys
        where !key.IsOptional && !source.Content.EncryptedData.ContainsKey(key.Name)
        select new Violation(
            null,
            $"{contract.Contract.Source}: the key '{key.Name}' of the Secret '{contract.Name}' is not sealed; run: "
            + SealCommand(plan.Settings.Stack, contract.Own.Namespace, contract.Name, key.Name));

    /// <summary>The command that seals a value; it asks for the value, so that it never stands in the shell's history.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="namespace">Namespace of the Secret.</param>
    /// <param name="secret">Name of the Secret.</param>
    /// <param name="key">The key.</param>
    public static string SealCommand(string stack, string @namespace, string secret, string key) =>
        $"{ProgramName.Call} seal --stack {stack} --namespace {@namespace} --name {secret} --key {key}";
}
