namespace SecretsLadder.Infra.Foundation;

/// <summary>Does independent pieces of work on all cores if there are many; a few are faster on one core.</summary>
internal static class InParallel
{
    /// <summary>The results of the pieces, in their order.</summary>
    /// <param name="items">The pieces.</param>
    /// <param name="work">What is done with each.</param>
    /// <param name="isMuch">Whether there is enough to do for several cores.</param>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work, bool isMuch)
    {
        var results = new TResult[items.Count];
        if (isMuch)
        {
            Parallel.For(0, items.Count, index => results[index] = work(items[index]));
            return results;
        }

        for (var index = 0; index < results.Length; index++)
        {
            results[index] = work(items[index]);
        }

        return results;
    }
}
