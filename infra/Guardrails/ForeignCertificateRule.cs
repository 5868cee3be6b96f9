using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Sealing;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>SEA003: values that were sealed for another certificate than the one on file; the controller may not have the key that opens them.</summary>
internal sealed class ForeignCertificateRule() : Guardrail("SEA003")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) => plan.Settings.SealingCertificate is not { } certificate ? [] :
        from delivery in SealedDelivery.Of(plan.Settings)
        let manifest = delivery.Manifest
        where manifest is not null && manifest.SealedFor != certificate.Fingerprint
        let how = manifest.SealedFor is null
            ? $"does not say which certificate its values are sealed for; if it is the stack's, write '{SealedSecretManifest.SealedForAnnotation}: \"{certificate.Fingerprint}\"' under metadata.annotations, else"
            : $"is sealed for the certificate {manifest.SealedFor[..12]}..., and the stack's is {certificate.Fingerprint[..12]}...;"
        select new Violation(
            null,
            $"{manifest.Source}: the Secret '{manifest.Name}' {how} seal all its keys again: {ProgramName.Call} seal --stack {plan.Settings.Stack} --namespace {manifest.Namespace} --name {manifest.Name} --rotate --env-file -");
}
