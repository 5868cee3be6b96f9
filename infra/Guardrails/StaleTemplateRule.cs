using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>SEA004: a file whose template is not the contract's; the stack composes keys by the contract, and whoever applies the file itself by the file.</summary>
internal sealed class StaleTemplateRule() : Guardrail("SEA004", inDevelopment: Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from delivery in SealedDelivery.Of(plan.Settings)
        let manifest = delivery.Manifest
        where manifest is not null
        from key in manifest.StaleTemplates(delivery.Contract)
        select new Violation(
            null,
            $"{manifest.Source}: the template of '{key}' in the Secret '{delivery.Contract.Name}' is not the contract's ({delivery.Contract.Source}); {Remedy(delivery, key)}");

    private static string Remedy(SealedDelivery delivery, string key) =>
        delivery.Contract.DerivedKeys.FirstOrDefault(derived => derived.Name == key) is { } derived
            ? $"write under spec.template.data: {key}: '{derived.Template.ToGoTemplate().Replace("'", "''", StringComparison.Ordinal)}'"
            : "remove it from spec.template.data";
}
