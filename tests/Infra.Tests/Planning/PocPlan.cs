using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Planning;

/// <summary>The plan of the repository's own stack poc, computed once.</summary>
internal static class PocPlan
{
    private static readonly Lazy<Task<Plan>> Once = new(NewAsync);

    public static Task<Plan> GetAsync() => Once.Value;

    /// <summary>Computes it anew.</summary>
    public static Task<Plan> NewAsync() => Planner.PlanAsync(
        "poc", RepositoryRoot.Path, () => SettingsReader.FromFiles(new StacksFolder(Path.Combine(RepositoryRoot.Path, "stacks")), "poc"));

    /// <summary>The only resource of a name.</summary>
    public static async Task<PlannedResource> ResourceAsync(string name) =>
        Assert.Single((await GetAsync()).Resources, resource => resource.Name == name);
}
