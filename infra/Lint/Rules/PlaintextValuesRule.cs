using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Lint.Rules;

/// <summary>SEC103: a secret in Helm values.</summary>
internal sealed class PlaintextValuesRule() : LintRule("SEC103")
{
    /// <summary>The controls that a secret in plain text violates.</summary>
    public const string Baseline = "against SOC2 CC6.1, ISO 27001 A.8.24";

    /// <inheritdoc />
    public override IEnumerable<LintFinding> Check(LintDocument document) =>
        document.Values.SelectMany(values => InMapping(document, document.Secrets, values));

    private IEnumerable<LintFinding> In(LintDocument document, HashSet<SettingNode> apart, SettingNode node) => node switch
    {
        MappingNode mapping => InMapping(document, apart, mapping),
        SequenceNode sequence => sequence.Items.SelectMany(item => In(document, apart, item)),
        ScalarNode scalar when SecretShapes.IsCredential(scalar.Text) => [Find(document, scalar, scalar.At, "has the form of a credential")],
        _ => [],
    };

    private IEnumerable<LintFinding> InMapping(LintDocument document, HashSet<SettingNode> apart, MappingNode mapping)
    {
        // A Secret in the values is judged as one.
        if (apart.Contains(mapping))
        {
            return [];
        }

        var hasReference = new Lazy<bool>(() => SecretNames.HoldReference(mapping));
        var secrets = mapping.Entries.Where(entry => IsSecret(mapping, entry, hasReference)).ToList();
        var keys = secrets.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var identities = secrets.Count == 0
            ? []
            : mapping.Entries.Where(entry =>
                SecretNames.IsIdentity(entry.Key) && entry.Value is ScalarNode scalar && !NoSecret.Of(scalar) && !keys.Contains(entry.Key));
        return
        [
            .. secrets.Select(entry => Find(document, entry.Value, entry.KeyAt, "holds a secret in plain text")),
            .. identities.Select(entry => Warning(entry.KeyAt, $"{entry.Value.Path} belongs to the credential beside it; move both into one Secret")),
            .. mapping.Entries.Where(entry => !keys.Contains(entry.Key)).SelectMany(entry => In(document, apart, entry.Value)),
        ];
    }

    /// <summary>Also a variable, where the name stands beside the value.</summary>
    private static bool IsSecret(MappingNode mapping, MappingEntry entry, Lazy<bool> hasReference)
    {
        var name = entry.Key == "value" && mapping.Find("name") is ScalarNode variable ? variable.Text : entry.Key;
        return entry.Value is ScalarNode scalar
            && (SecretShapes.IsCredential(scalar.Text)
                || (SecretNames.IsSecret(name) && !NoSecret.Of(scalar) && !(SecretNames.IsKeyOfReference(name) && hasReference.Value)));
    }

    private LintFinding Find(LintDocument document, SettingNode node, SourceLocation at, string what)
    {
        var chart = document.File.Chart;
        var template = document.IsManifest ? null : chart?.TemplateOf(node.Path);
        var chain = $"{Path.GetFileName(document.File.Name)} -> {template?.Name ?? "templates"} -> "
            + $"{(template is { MakesSecret: false } ? "" : "Secret -> ")}application";
        return Error(
            at, $"{node.Path} {what} on its way {chain} ({Baseline}); {SecretReference.Instead(node.Path, chart?.Platform)}, "
                + $"and declare its contract; {Rotate}");
    }
}
