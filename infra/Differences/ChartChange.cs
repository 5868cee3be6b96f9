using System.Collections.Immutable;
using System.ComponentModel;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences;

/// <summary>A chart that comes, goes, or changes its version.</summary>
/// <param name="Namespace">Namespace of the release.</param>
/// <param name="Release">Name of the release.</param>
/// <param name="Chart">The chart.</param>
/// <param name="Version">Its version.</param>
internal sealed record ChartChange(
    [property: Description("Namespace of the release.")] string Namespace,
    [property: Description("Name of the release.")] string Release,
    [property: Description("The chart.")] string Chart,
    [property: Description("Its version.")] Transition Version)
{
    /// <summary>The charts that two plans do not have in common, by release.</summary>
    /// <param name="before">The first plan, or null where there is none.</param>
    /// <param name="after">The second plan, or null where there is none.</param>
    public static ImmutableArray<ChartChange> Between(ComparedPlan? before, ComparedPlan? after)
    {
        var (former, present) = (ByRelease(before), ByRelease(after));
        return
        [
            .. from key in former.Keys.Union(present.Keys).Order()
               let version = new Transition(former.GetValueOrDefault(key), present.GetValueOrDefault(key))
               where version.IsChange
               select new ChartChange(key.Namespace, key.Release, key.Chart, version),
        ];
    }

    private static Dictionary<(string Namespace, string Release, string Chart), string> ByRelease(ComparedPlan? plan) => (plan?.Resources ?? [])
        .Where(resource => resource.IsChart)
        .DistinctBy(KeyOf)
        .ToDictionary(KeyOf, resource => resource.Input("version") as string ?? "(any)");

    private static (string Namespace, string Release, string Chart) KeyOf(PlannedResource resource) =>
        (resource.Text("namespace"), resource.Text("name"), resource.Text("chart"));
}
