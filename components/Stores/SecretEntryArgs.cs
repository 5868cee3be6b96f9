using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace SecretsLadder.Components.Stores;

/// <summary>Inputs that every entry has that the stack creates.</summary>
public abstract class SecretEntryArgs : ResourceArgs
{
    /// <summary>The application that the entry belongs to.</summary>
    /// <value>Default none: the entry belongs to the platform.</value>
    [Input("application")]
    public string? Application { get; init; }

    /// <summary>Its values by property, each marked secret; a single value has an empty name. Not registered as an input of the component.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> Values { get; init; }

    /// <summary>The content of the entry, marked secret: the single value as it is, or the properties as a JSON object.</summary>
    /// <param name="wholeProperty">The property that holds a single value, or null if an entry can be plain text.</param>
    internal Output<string> Content(string? wholeProperty = null)
    {
        if (Values is { Count: 1 } && Values.TryGetValue("", out var single) && wholeProperty is null)
        {
            return single;
        }

        return Output.All(Values.Values.Select(value => (Input<string>)value)).Apply(texts => JsonSerializer.Serialize(
            Values.Keys.Zip(texts).ToImmutableSortedDictionary(pair => pair.First.Length == 0 ? wholeProperty! : pair.First, pair => pair.Second),
            SecretEntryJson.Default.ImmutableSortedDictionaryStringString));
    }

    /// <summary>The reason why the entry cannot be created, or null.</summary>
    /// <param name="entry">Full name of the entry.</param>
    internal string? Fault(string entry) =>
        Values.IsEmpty ? $"the entry '{entry}' has no value; the stack creates an entry only with generated values" : null;
}
