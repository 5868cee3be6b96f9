using Xunit;

namespace SecretsLadder.Shared;

/// <summary>An assertion over every item of a collection. xunit's own holds for a collection without items, and then asserts nothing.</summary>
public static class AssertEach
{
    /// <summary>Asserts that there are items, and that each of them passes.</summary>
    /// <typeparam name="T">Type of an item.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="inspect">Asserts over one item.</param>
    public static void Of<T>(IEnumerable<T> items, Action<T> inspect)
    {
        var all = items.ToList();
        Assert.NotEmpty(all);
        Assert.All(all, inspect);
    }
}
