using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>
/// A value that may be written in several forms; the form is seen from the value itself, so that mistakes name the form that was meant.
/// </summary>
/// <typeparam name="T">What every form is read into.</typeparam>
/// <param name="allowed">The forms in words.</param>
/// <param name="variants">The forms, and how each is recognised.</param>
internal sealed class VariantSchema<T>(string allowed, params (Func<SettingNode, bool> IsMeant, Schema<T> Schema)[] variants) : Schema<T>
{
    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        foreach (var (isMeant, schema) in variants)
        {
            if (isMeant(node))
            {
                return schema.TryRead(node, reading, out value);
            }
        }

        reading.Report(node, $"must be {allowed}; found {Found.WithKeys(node)}");
        value = default;
        return false;
    }

    /// <inheritdoc />
    public override JsonObject Describe() => new() { ["oneOf"] = new JsonArray([.. variants.Select(variant => variant.Schema.Describe())]) };

    /// <summary>Recognises a mapping by a key that only one form has.</summary>
    public static Func<SettingNode, bool> Has(string key) => node => node is MappingNode mapping && mapping.Find(key) is not null;

    /// <summary>Recognises a single value.</summary>
    public static bool IsScalar(SettingNode node) => node is ScalarNode;

    /// <summary>Recognises a mapping.</summary>
    public static bool IsMapping(SettingNode node) => node is MappingNode;
}
