using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Sec;

/// <summary>SEC001 for entries of Azure: their properties hold the value, and beside it texts that anybody may read.</summary>
internal sealed class KeyVaultPlaintextRule() : Guardrail("SEC001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        where resource.Type == AzureKinds.Secret
        from property in resource.Input("properties") as IReadOnlyDictionary<string, object> ?? SortedMap.Of(new Dictionary<string, object>())
        where property.Key != "value"
        from path in PlaintextRule.Offending(property.Value, $"properties.{property.Key}")
        select new Violation(
            resource.Urn,
            $"{path} would hold a secret value in clear; the value belongs into properties.value alone, and is rotated if it was committed");
}
