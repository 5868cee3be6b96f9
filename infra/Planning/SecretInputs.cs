using System.Collections.Immutable;
using SecretsLadder.Infra.Planning.Kinds;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Planning;

/// <summary>The inputs that exist to hold secret values; reports show a placeholder for each, and no other input may hold one.</summary>
internal static class SecretInputs
{
    /// <summary>Whether an input holds secret values.</summary>
    /// <param name="type">Type token of the resource.</param>
    /// <param name="input">Name of the input.</param>
    public static bool Holds(string type, string input) => ResourceKinds.Find(type)?.Secrets.Contains(input) == true;

    /// <summary>The input with the placeholder for every value, keys kept.</summary>
    /// <param name="value">The input.</param>
    public static object Redact(object value) => value is IReadOnlyDictionary<string, object> map
        ? map.ToImmutableDictionary(pair => pair.Key, pair => Redact(pair.Value))
        : SecretValues.Placeholder;
}
