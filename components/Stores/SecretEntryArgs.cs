using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace SecretsLadder.Components.Stores;

/// <summary>What every entry that the stack creates takes, whatever the backend.</summary>
public abstract class SecretEntryArgs : ResourceArgs
{
    /// <summary>The application that the entry belongs to.</summary>
    /// <value>Default none: the entry is the platform's.</value>
    [Input("application")]
    public string? Application { get; init; }

    /// <summary>Its values by property, each marked secret; the name is empty where the entry is one value. Not registered as an input of the component.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> Values { get; init; }

    /// <summary>The content of the entry: the one value as it is, or the properties as a JSON object; marked secret either way.</summary>
    /// <param name="wholeProperty">The property that one value stands under, or null where an entry can be one text.</param>
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

    /// <summary>Why the entry cannot be created, or null.</summary>
    /// <param name="entry">Full name of the entry.</param>
    internal string? Fault(string entry) =>
        Values.IsEmpty ? $"the entry '{entry}' has no value; an entry is created with its values, all of them generated" : null;
}
