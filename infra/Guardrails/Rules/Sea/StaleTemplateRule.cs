using System.Text.Encodings.Web;
using System.Text.Json;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Sealing.Files;

namespace SecretsLadder.Infra.Guardrails.Rules.Sea;

/// <summary>SEA004: a file whose template is not the contract's; the stack makes the Secret by the contract, and whoever applies the file itself by the file.</summary>
internal sealed class StaleTemplateRule() : Guardrail("SEA004", inDevelopment: Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from delivery in SealedDelivery.Of(plan.Settings)
        let manifest = delivery.Manifest
        where manifest is not null
        from stale in Composed(delivery, manifest).Concat(Metadata(delivery, manifest))
        select new Violation(
            null, $"{manifest.Source}: the template of '{stale.Name}' in the Secret '{delivery.Contract.Name}' is not the contract's ({delivery.Contract.Source}); {stale.Remedy}");

    private static IEnumerable<(string Name, string Remedy)> Composed(SealedDelivery delivery, SealedSecretManifest manifest) =>
        from key in manifest.StaleTemplates(delivery.Contract)
        select (key, delivery.Contract.DerivedKeys.FirstOrDefault(derived => derived.Name == key) is { } derived
            ? Write("data", key, derived.Template.ToGoTemplate())
            : "remove it from spec.template.data");

    private static IEnumerable<(string Name, string Remedy)> Metadata(SealedDelivery delivery, SealedSecretManifest manifest) =>
        from stale in manifest.StaleMetadata(delivery.Contract)
        select (stale.Name, Write($"metadata.{stale.Place}", stale.Name, stale.Value));

    private static string Write(string place, string name, string text) => $"write under spec.template.{place}: {name}: {Quoted(text)}";

    /// <summary>In single quotes, which escape nothing, unless the text has several lines; then as a JSON string, which YAML reads alike.</summary>
    private static string Quoted(string text) => text.Any(char.IsControl)
        ? $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""
        : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
