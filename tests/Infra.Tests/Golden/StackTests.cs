using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Stacks;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Golden;

/// <summary>What the plan of each stack consists of. A change of a resource's identity is seen here, and needs an Alias.</summary>
public sealed class StackTests
{
    public static TheoryData<string> All => ShippedStacks.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Resources_EveryStack_ParentTypeNameAndOptionsAreAsReviewed(string stack)
    {
        var plan = await ShippedStacks.PlanAsync(stack);

        GoldenFile.AssertEqual($"{stack}.resources.txt", string.Concat(plan.Resources.Select(resource => $"{LineOf(resource)}\n")));
    }

    /// <summary>The first resource of each type in all stacks, with its inputs: a type is made by one piece of code.</summary>
    [Fact]
    public async Task Inputs_OfEachType_AreAsReviewed()
    {
        var plans = await Task.WhenAll(ShippedStacks.Folder.Stacks.Select(ShippedStacks.PlanAsync));
        var first = plans.SelectMany(plan => plan.Resources.Select(resource => (plan.Settings.Stack, Resource: resource)))
            .DistinctBy(pair => pair.Resource.Type)
            .OrderBy(pair => pair.Resource.Type, StringComparer.Ordinal);

        GoldenFile.AssertEqual("types.yaml.txt", string.Concat(
            first.Select(pair => $"# {pair.Stack}: {LineOf(pair.Resource)}\n{ManifestYaml.Write(pair.Resource.Inputs)}\n")));
    }

    private static string LineOf(PlannedResource resource) =>
        string.Join(
            " | ", new[] { NameOf(resource.Parent), resource.Type, resource.Name, string.Join(", ", OptionsOf(resource)) }.Where(part =>
                part.Length > 0));

    private static string NameOf(string? urn) => urn?.Split("::")[^1] ?? "(stack)";

    /// <summary>Types and name: <c>urn:pulumi:stack::project::types::name</c> without its first two parts.</summary>
    private static string WithoutProject(string urn) => urn.Split("::", 3)[2];

    private static IEnumerable<string> OptionsOf(PlannedResource resource)
    {
        (bool Is, string Word)[] options =
        [
            (resource.Protect, "protected"),
            (resource.RetainOnDelete, "retained"),
            (resource.DeleteBeforeReplace, "deleted before replaced"),
            (resource.DependsOn.Length > 0, $"after {string.Join(' ', resource.DependsOn.Select(NameOf))}"),
            (resource.Provider is not null, $"by {NameOf(resource.Provider)}"),
            (resource.Aliases.Length > 0, $"was {string.Join(' ', resource.Aliases.Select(WithoutProject))}"),
            (resource.IgnoreChanges.Length > 0, $"ignores {string.Join(' ', resource.IgnoreChanges)}"),
            (resource.AdditionalSecretOutputs.Length > 0, $"hides {string.Join(' ', resource.AdditionalSecretOutputs)}"),
        ];
        return options.Where(option => option.Is).Select(option => option.Word);
    }
}
