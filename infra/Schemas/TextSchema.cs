using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>A text, held to a rule.</summary>
/// <param name="what">What the text is, with its article: "a Kubernetes namespace".</param>
/// <param name="check">Null for a legal text, otherwise what is allowed, in words.</param>
/// <param name="pattern">The rule as a regular expression for editors, or null.</param>
/// <param name="example">An example, or null.</param>
/// <param name="isSecretLikely">Whether a secret is likely to be put here by mistake, so that nothing that is found is repeated.</param>
internal sealed class TextSchema(
    string what, Func<string, string?> check, string? pattern = null, string? example = null, bool isSecretLikely = false)
    : Schema<string>
{
    /// <summary>What the text is, with its article.</summary>
    public string What => what;

    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        if (node is not ScalarNode { Kind: not ScalarKind.Null } scalar)
        {
            reading.Report(node, $"must be {what}, found {FoundIn(node)}");
            return false;
        }

        if (scalar.Kind != ScalarKind.Text)
        {
            reading.Report(node, $"must be {what}, found {FoundIn(node)}, which YAML does not read as a text; put it in quotes");
            return false;
        }

        if (check(scalar.Text) is { } allowed)
        {
            reading.Report(node, $"must be {what}, found {FoundIn(node)}; allowed: {allowed}");
            return false;
        }

        value = scalar.Text;
        return true;
    }

    /// <inheritdoc />
    public override JsonObject Describe()
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }

        if (example is not null)
        {
            schema["examples"] = new JsonArray(example);
        }

        return schema;
    }

    private string FoundIn(SettingNode node) => isSecretLikely ? Found.Unseen(node) : Found.In(node);
}
