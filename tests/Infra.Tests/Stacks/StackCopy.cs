using System.Text.Json.Nodes;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>A shipped stack in a folder of its own, to be changed.</summary>
internal static class StackCopy
{
    /// <summary>As it is.</summary>
    public static TemporaryStacks Unchanged(string stack)
    {
        var copy = new TemporaryStacks().WithStack(stack, File.ReadAllText(ShippedStacks.Folder.StackFile(stack)));
        return Directory.EnumerateFiles(Path.Combine(ShippedStacks.Folder.Path, stack, "apps"))
            .Aggregate(copy, (copy, file) => copy.WithApplication(stack, Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));
    }

    /// <summary>With a part of the stack file replaced.</summary>
    public static TemporaryStacks With(string stack, string part, string replacement)
    {
        var copy = Unchanged(stack);
        Replace(copy, $"Pulumi.{stack}.yaml", part, replacement);
        return copy;
    }

    /// <summary>Replaces a part of a file, which must be there.</summary>
    public static void Replace(TemporaryStacks copy, string file, string part, string replacement)
    {
        var text = File.ReadAllText(Path.Combine(copy.Path, file));
        Assert.Contains(part, text, StringComparison.Ordinal);
        copy.WithFile(file, text.Replace(part, replacement, StringComparison.Ordinal));
    }

    /// <summary>The plan as <c>plan --format json</c> prints it.</summary>
    public static async Task<JsonNode> PlanAsync(TemporaryStacks copy, string stack) =>
        JsonNode.Parse(ShippedStacks.Json(await Planner.PlanAsync(stack, copy.Root, () => copy.Read(stack))))!;
}
