using System.Text.Encodings.Web;
using System.Text.Json;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Guardrails.Rules.Sea;

/// <summary>
/// SEA004: a file whose template is not the contract's; the stack makes the Secret by the contract, and whoever applies the file itself by the file.
/// </summary>
internal sealed class StaleTemplateRule() : Guardrail("SEA004", inDevelopment: Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from placed in plan.Settings.Contracts
        let manifest = (placed.Source as ContractSource.Sealed)?.Manifest
        where manifest is not null
        let contract = placed.Resolved
        from stale in Composed(contract, manifest).Concat(Metadata(contract, manifest))
        select new Violation(
            null, $"{manifest.Source}: the template of '{stale.Name}' in the Secret '{contract.Name}' is not the contract's "
                + $"({contract.Source}); {stale.Remedy}");

    private static IEnumerable<(string Name, string Remedy)> Composed(SecretContract contract, SealedSecretManifest manifest) =>
        from key in manifest.StaleTemplates(contract)
        select (key, contract.DerivedKeys.FirstOrDefault(derived => derived.Name == key) is { } derived
            ? Write("data", key, derived.Template.ToGoTemplate())
            : "remove it from spec.template.data");

    private static IEnumerable<(string Name, string Remedy)> Metadata(SecretContract contract, SealedSecretManifest manifest) =>
        from stale in manifest.StaleMetadata(contract)
        select (stale.Name, Write($"metadata.{stale.Place}", stale.Name, stale.Value));

    private static string Write(string place, string name, string text) => $"write under spec.template.{place}: {name}: {Quoted(text)}";

    /// <summary>In single quotes, which escape nothing, unless the text has several lines; then as a JSON string, which YAML reads alike.</summary>
    private static string Quoted(string text) => text.Any(char.IsControl)
        ? $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""
        : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
