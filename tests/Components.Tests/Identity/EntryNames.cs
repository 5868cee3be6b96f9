using System.Collections.Immutable;

namespace SecretsLadder.Components.Tests.Identity;

/// <summary>Names of entries that are legal everywhere and easily taken for one another.</summary>
internal static class EntryNames
{
    private static readonly ImmutableArray<string> All =
        ["pay", "payments", "pay-zz", "pay-abcdef", "PAY", "pay-db", "pay-db-zz", "payments-db", "name", "name-zz", "n"];

    /// <summary>The seeds of the property tests.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 15)];

    /// <summary>Some of them: at least one.</summary>
    public static ImmutableArray<string> Some(int seed)
    {
        var random = new Random(seed);
        return [.. All.Where((_, index) => index == seed % All.Length || random.Next(3) == 0)];
    }

    /// <summary>Some of them, one of which is taken away.</summary>
    public static (ImmutableArray<string> Before, string Removed) Removal(int seed) => (Some(seed), Some(seed)[seed % Some(seed).Length]);

    /// <summary>The same names in another order, some of them twice.</summary>
    public static ImmutableArray<string> Shuffled(int seed)
    {
        var names = Some(seed).Concat(Some(seed).Take(seed % 3)).ToArray();
        new Random(seed).Shuffle(names);
        return [.. names];
    }
}
