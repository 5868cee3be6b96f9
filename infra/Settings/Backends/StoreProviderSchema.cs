using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>The block of a provider as it is written: exactly one key, whose content the operator's own schema describes.</summary>
internal sealed class StoreProviderSchema : Schema<StoreProvider>
{
    /// <summary>The only one.</summary>
    public static readonly StoreProviderSchema Instance = new();

    private const string Allowed = "the External Secrets Operator's word for the provider, such as doppler";

    /// <summary>The kinds of backend for providers that the ladder knows, by the operator's words.</summary>
    private static readonly ImmutableSortedDictionary<string, string> Kinds = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [new KeyValuePair<string, string>("aws", "aws"), new("azurekv", "azure"), new("gcpsm", "gcp"), new("vault", "vault")]);

    private static readonly TextSchema Word = Texts.Matching(
        Allowed, $"^(?!({string.Join('|', Kinds.Keys)})$)[a-z][A-Za-z0-9]*$", "letters and digits, beginning with a small letter", "doppler");

    private StoreProviderSchema()
    {
    }

    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, [MaybeNullWhen(false)] out StoreProvider value)
    {
        value = null;
        if (node is not MappingNode { Entries: [var entry] } mapping)
        {
            reading.Report(node, $"must be a mapping with exactly one key, {Allowed}; found {Found.WithKeys(node)}");
            return false;
        }

        if (Kinds.TryGetValue(entry.Key, out var kind))
        {
            reading.Report(
                entry.KeyAt, entry.Value.Path,
                $"the ladder has a kind of its own for {entry.Key}, which derives who may read what; use kind: {kind}");
            return false;
        }

        if (!Word.TryRead(new ScalarNode(entry.Key, ScalarKind.Text, entry.KeyAt, mapping, entry.Key), reading, out var word))
        {
            return false;
        }

        if (entry.Value is not MappingNode block)
        {
            reading.Report(entry.Value, $"must be a mapping, what the operator documents for the provider; found {Found.Unseen(entry.Value)}");
            return false;
        }

        var content = new StoreBlockReader(reading, mayHoldValues: word == StoreProvider.Fake).Read(block);
        value = content is null ? null : new(word, content);
        return value is not null;
    }

    /// <inheritdoc />
    public override JsonObject Describe() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = Word.Describe(),
        ["additionalProperties"] = new JsonObject { ["type"] = "object" },
        ["minProperties"] = 1,
        ["maxProperties"] = 1,
    };
}
