using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Lint.Rules;

/// <summary>SEC101: a Secret with values in a file.</summary>
internal sealed class PlaintextSecretRule() : LintRule("SEC101")
{
    /// <inheritdoc />
    public override IEnumerable<LintFinding> Check(LintDocument document) =>
        from item in document.Objects
        where item.IsSecret
        from field in new[] { (Name: "data", Form: "as base64, which hides nothing"), (Name: "stringData", Form: "in plain text") }
        from entry in (item.Node.Find(field.Name) as MappingNode)?.Entries ?? []
        where IsValue(entry.Value)
        select Error(
            entry.KeyAt,
            $"{entry.Value.Path} holds a value {field.Form} ({PlaintextValuesRule.Baseline}), and a Secret with values does not belong into Git; "
            + $"declare its keys as a contract and let the level of the stack produce it, or keep ciphertext: `seal`; {Rotate}");

    /// <summary>A tagged node may hold a value as well.</summary>
    private static bool IsValue(SettingNode node) => node is not ScalarNode scalar || !NoSecret.IsStandIn(scalar);
}
