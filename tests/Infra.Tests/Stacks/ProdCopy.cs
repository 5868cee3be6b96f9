using System.Text.Json.Nodes;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>Stack prod with one change, in a folder of its own.</summary>
internal static class ProdCopy
{
    private const string Stack = "prod";

    /// <summary>Without a part of an application's file.</summary>
    public static TemporaryStacks Without(string application, string part) =>
        Unchanged().WithApplication(Stack, application, Replace(Path.Combine(Stack, "apps", $"{application}.yaml"), part, ""));

    /// <summary>With a part of the stack file replaced.</summary>
    public static TemporaryStacks With(string part, string replacement) => Unchanged().WithStack(Stack, Replace($"Pulumi.{Stack}.yaml", part, replacement));

    /// <summary>The plan as <c>plan --format json</c> prints it.</summary>
    public static async Task<JsonNode> PlanAsync(TemporaryStacks copy) => JsonNode.Parse(ShippedStacks.Json(await Planner.PlanAsync(Stack, copy.Root, () => copy.Read(Stack))))!;

    /// <summary>As it is.</summary>
    public static TemporaryStacks Unchanged()
    {
        var copy = new TemporaryStacks().WithStack(Stack, Text($"Pulumi.{Stack}.yaml"));
        return Directory.EnumerateFiles(Path.Combine(ShippedStacks.Folder.Path, Stack, "apps"))
            .Aggregate(copy, (copy, file) => copy.WithApplication(Stack, Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));
    }

    private static string Replace(string file, string part, string replacement)
    {
        var text = Text(file);
        Assert.Contains(part, text, StringComparison.Ordinal);
        return text.Replace(part, replacement, StringComparison.Ordinal);
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(ShippedStacks.Folder.Path, file));
}
