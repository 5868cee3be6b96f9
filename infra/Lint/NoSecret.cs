using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Lint;

/// <summary>Values that are no secret, whatever the name of their key: nothing, a switch, a reference, a placeholder, ciphertext.</summary>
internal static class NoSecret
{
    /// <summary>How texts begin that other tools resolve to a value, or decrypt.</summary>
    private static readonly string[] References =
        ["ref+", "vault:", "op://", "arn:aws:secretsmanager:", "arn:aws:ssm:", "awssm://", "secret://", "ENC[", "$ANSIBLE_VAULT;"];

    /// <summary>Whether a scalar in Helm values is not a secret.</summary>
    public static bool Of(ScalarNode scalar) =>
        scalar.Kind is ScalarKind.Boolean or ScalarKind.AmbiguousBoolean || IsEntryReference(scalar.Text) || IsStandIn(scalar);

    /// <summary>Whether a scalar is empty, or a placeholder that another tool replaces.</summary>
    public static bool IsStandIn(ScalarNode scalar)
    {
        var text = scalar.Text.Trim();
        return scalar.Kind == ScalarKind.Null
            || text.Length == 0
            || text == SecretValues.Placeholder
            || (text.Contains("{{", StringComparison.Ordinal) && text.Contains("}}", StringComparison.Ordinal))
            || (text.StartsWith("${", StringComparison.Ordinal) && text.EndsWith('}'))
            || (text.StartsWith("$(", StringComparison.Ordinal) && text.EndsWith(')'))
            || (text.StartsWith('<') && text.EndsWith('>'))
            || References.Any(reference => text.StartsWith(reference, StringComparison.Ordinal));
    }

    /// <summary>A reference of a contract: <c>entry#property</c>.</summary>
    private static bool IsEntryReference(string text) =>
        text.Split('#') is [{ Length: > 1 } entry, { Length: > 1 } property]
        && char.IsAsciiLetter(entry[0]) && char.IsAsciiLetter(property[0])
        && (entry + property).All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '/');
}
