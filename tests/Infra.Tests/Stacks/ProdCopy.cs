using System.Text.Json.Nodes;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>Stack prod with one change, in a folder of its own.</summary>
internal static class ProdCopy
{
    private const string Stack = "prod";

    /// <summary>Without a part of an application's file.</summary>
    public static TemporaryStacks Without(string application, string part)
    {
        var copy = Unchanged();
        StackCopy.Replace(copy, $"{Stack}/apps/{application}.yaml", part, "");
        return copy;
    }

    /// <summary>With a part of the stack file replaced.</summary>
    public static TemporaryStacks With(string part, string replacement) => StackCopy.With(Stack, part, replacement);

    /// <summary>The plan as <c>plan --format json</c> prints it.</summary>
    public static Task<JsonNode> PlanAsync(TemporaryStacks copy) => StackCopy.PlanAsync(copy, Stack);

    /// <summary>As it is.</summary>
    public static TemporaryStacks Unchanged() => StackCopy.Unchanged(Stack);
}
