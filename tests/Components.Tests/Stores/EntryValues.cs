using System.Collections.Immutable;
using Pulumi;
using Random = Pulumi.Random;

namespace SecretsLadder.Components.Tests.Stores;

/// <summary>Values of entries, each secret.</summary>
internal static class EntryValues
{
    /// <summary>Two properties with what JSON has to escape.</summary>
    public static ImmutableSortedDictionary<string, Output<string>> Properties => Of(("other", "ü+/"), ("key", "a\"b"));

    /// <summary>One value without a property.</summary>
    public static ImmutableSortedDictionary<string, Output<string>> Whole => Of(("", "word"));

    /// <summary>Values by property.</summary>
    public static ImmutableSortedDictionary<string, Output<string>> Of(params (string Property, string Value)[] values) =>
        values.ToImmutableSortedDictionary(pair => pair.Property, pair => Output.CreateSecret(pair.Value), StringComparer.Ordinal);

    /// <summary>A value that a preview does not know.</summary>
    public static ImmutableSortedDictionary<string, Output<string>> Unknown(Recorded run) =>
        Properties.Add("later", new Random.RandomPassword("later", new() { Length = 20 }, new() { Provider = run.Earlier }).Result);
}
