using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Program.Inputs;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Guardrails.Rules.Sea;

/// <summary>
/// SEA003: values that were sealed for another certificate than the one on file. A renewed key leaves them open as long as the controller keeps
/// the older one, so it is a warning then; otherwise the controller may not have the key that opens them.
/// </summary>
internal sealed class ForeignCertificateRule() : Guardrail("SEA003")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) => plan.Settings.SealingCertificate is not { } certificate ? [] :
        from contract in plan.Settings.Contracts
        let manifest = (contract.Source as ContractSource.Sealed)?.Manifest
        where manifest is not null
        from keys in manifest.KeysNotSealedFor(certificate.Fingerprint).GroupBy(key => manifest.SealedFor.Of(key))
        select Violation(plan.Settings, manifest, certificate, keys.Key, [.. keys]);

    private static Violation Violation(
        StackSettings settings, SealedSecretManifest manifest, SealingCertificate certificate, string? other, IReadOnlyList<string> keys)
    {
        var (be, which) = keys.Count == 1 ? ("is", "it") : ("are", "them");
        var found = $"{manifest.Source}: the Secret '{manifest.Name}': {string.Join(", ", keys.Select(Echo.Of))} ";
        found += other is null
            ? $"{be} sealed for a certificate that the file does not name; if it is the stack's, write '{SealedSecretManifest.SealedForAnnotation}: "
                + $"\"{certificate.Fingerprint}\"' under metadata.annotations, else "
            : $"{be} sealed for the certificate {SealedFor.Short(other)}, and the stack's is {SealedFor.Short(certificate.Fingerprint)}; ";
        var isKept = SealedSecretsSettings.KeepsOlderKeys(settings);
        found += isKept
            ? $"the controller keeps its older keys, so nothing has to be done at once. To seal {which} again: "
            : $"no older generation of the key is declared, so the controller may not have the key that opens {which}. Seal {which} again: ";
        return new(
            null,
            $"{found}kubectl --context {ShellWord.Of(settings.Cluster.Context)} -n {manifest.Namespace} get secret {manifest.Name} -o json"
            + $" | {ProgramName.Call} reseal --stack {settings.Stack} --namespace {manifest.Namespace} --name {manifest.Name} --from-secret -",
            isKept ? Severity.Warning : null);
    }
}
