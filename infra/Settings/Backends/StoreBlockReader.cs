using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>
/// Reads what stands under a provider's key into plain data, and refuses what must not stand there: a value in the place of a reference, and the
/// namespace of one.
/// </summary>
/// <param name="reading">Collects the mistakes.</param>
/// <param name="mayHoldValues">Whether values that do not look like real ones are what the provider is for.</param>
internal sealed partial class StoreBlockReader(Reading reading, bool mayHoldValues)
{
    /// <summary>The only key of a value that the engine has encrypted.</summary>
    private const string Ciphertext = "secure";

    private static readonly string[] SelectorKeys = ["name", "key", "namespace"];

    /// <summary>The providers that take a value beside a reference take names of users and the like there too.</summary>
    private static readonly string[] Identities = ["username", "clientId", "accessKey"];

    /// <summary>The content, or null where something was wrong, which is reported.</summary>
    /// <param name="block">The mapping under the provider's key.</param>
    public ImmutableDictionary<string, object>? Read(MappingNode block)
    {
        var mistakes = reading.Mistakes.Count;
        var content = Map(block);
        return reading.Mistakes.Count == mistakes ? content : null;
    }

    private ImmutableDictionary<string, object> Map(MappingNode mapping)
    {
        var content = ImmutableDictionary.CreateBuilder<string, object>();
        var isReference = mapping.Find("name") is ScalarNode;
        foreach (var entry in mapping.Entries)
        {
            if (SecretShapes.IsValueForReference(entry.Key) || (entry.Key == Ciphertext && mapping.Entries.Count == 1))
            {
                ReportValue(entry.Value);
            }
            else if (isReference && entry.Key == "namespace")
            {
                reading.Report(
                    entry.KeyAt, entry.Value.Path,
                    "a store is in the namespace of its application and reads Secrets of that namespace alone; remove the key");
            }
            else if (Value(entry.Value, mapping) is { } value)
            {
                content.Add(entry.Key, value);
            }
        }

        return content.ToImmutable();
    }

    private object? Value(SettingNode node, SettingNode parent) => node switch
    {
        MappingNode mapping => Map(mapping),
        SequenceNode list => list.Items.Select(item => Value(item, list)).OfType<object>().ToImmutableArray(),
        ScalarNode scalar when IsValue(scalar, parent) => ReportValue(scalar),
        ScalarNode { Kind: ScalarKind.Text } scalar => scalar.Text,
        ScalarNode { Kind: ScalarKind.Boolean } scalar => scalar.Text == "true",
        ScalarNode { Kind: ScalarKind.Number } scalar when NumberOf(scalar.Text) is { } number => number,
        _ => Report(
            node,
            "must be a text, a decimal number, true or false, a mapping or a list; put a text in quotes, and remove a key without a value"),
    };

    /// <summary>A number as JSON has it, which reads back as it is written.</summary>
    private static object? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole.ToString(CultureInfo.InvariantCulture) == text ? whole : null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && number.ToString("R", CultureInfo.InvariantCulture) == text ? number
            : null;

    private bool IsValue(ScalarNode scalar, SettingNode parent) =>
        scalar.Kind is ScalarKind.Text or ScalarKind.Number
        && (IsPlaceOfValue(scalar, parent) || (scalar.Kind == ScalarKind.Text && LooksLikeValue(scalar.Text)));

    /// <summary>
    /// Under a key such as <c>secretRef</c> stand references, and with IBM an address; beside one, some providers take the value itself, as
    /// <c>value</c>; and a key that is called after a secret has a reference under it. A template reads a Secret that the block names elsewhere.
    /// </summary>
    private bool IsPlaceOfValue(ScalarNode scalar, SettingNode parent) =>
        !mayHoldValues
        && !scalar.Text.Contains("{{", StringComparison.Ordinal)
        && ((StoreReference.IsReferenceKey(parent.Segment) && !SelectorKeys.Contains(scalar.Segment) && !IsAddress(scalar.Text))
            || (scalar.Segment == "value" && !Identities.Contains(parent.Segment))
            || NameOfSecret().IsMatch(scalar.Segment));

    private static bool IsAddress(string text) => text.StartsWith("https://", StringComparison.Ordinal);

    private static bool LooksLikeValue(string text) =>
        !IsEncodedCertificate(text) && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(SecretShapes.IsValueForReference);

    /// <summary>A certificate is no secret, and operators take one in base64.</summary>
    private static bool IsEncodedCertificate(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length) is var decoded
            && decoded.StartsWith("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal)
            && !SecretShapes.IsCredential(decoded);
    }

    private object? ReportValue(SettingNode node) => Report(
        node,
        $"looks like a secret value ({Found.Unseen(node)}), found where the block of a provider names Secrets; put the value into a Secret, name it "
        + "here as { name: ..., key: ... }, and rotate the value if it was committed");

    private object? Report(SettingNode node, string problem)
    {
        reading.Report(node, problem);
        return null;
    }

    /// <summary>What the key of a secret ends in, and no key of a provider that takes anything else.</summary>
    [GeneratedRegex(
        "(password|passwd|passcode|passphrase|token|secret|api[-_]?key|private[-_]?key|secret[-_]?key|authorization)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NameOfSecret();
}
