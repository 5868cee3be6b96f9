namespace SecretsLadder.Infra.Tests.BadInput;

/// <summary>So many applications in a stack that there is time to interrupt its plan.</summary>
internal static class ManyApplications
{
    private const int Count = 4_000;

    /// <summary>Adds them to the stack 'dev'.</summary>
    /// <param name="stacks">The stacks.</param>
    public static void AddTo(TemporaryStacks stacks)
    {
        var names = Enumerable.Range(0, Count).Select(index => $"app-{index}").ToList();
        names.ForEach(name => stacks.WithApplication("dev", name, TemporaryStacks.Shop.Replace("shop-secrets", name, StringComparison.Ordinal)));
        stacks.WithStack(
            "dev",
            $"{TemporaryStacks.Minimal}  secrets-ladder:apps:\n    shop: {{ namespace: "
            + $"shop }}\n{string.Concat(names.Select(name => $"    {name}: {{ namespace: shop }}\n"))}");
    }
}
