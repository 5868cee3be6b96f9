using System.Collections.Immutable;
using System.ComponentModel;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences;

/// <summary>A protected resource that the second plan does not hold: the engine refuses to delete it, and the update stops there.</summary>
/// <param name="Urn">The engine's name of it.</param>
/// <param name="What">What it is, as people call it.</param>
/// <param name="LetsGo">The command after which the engine no longer knows the resource, and leaves it as it is.</param>
internal sealed record ProtectedResource(
    [property: Description("The engine's name of it.")] string Urn,
    [property: Description("What it is.")] string What,
    [property: Description("The command after which the engine no longer knows the resource, and leaves it as it is.")] string LetsGo)
{
    /// <summary>The protected resources that go.</summary>
    /// <param name="before">The first plan, or null where there is none.</param>
    /// <param name="after">The second plan, or null where there is none.</param>
    public static ImmutableArray<ProtectedResource> Removed(ComparedPlan? before, ComparedPlan? after)
    {
        var present = (after?.Resources ?? []).Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from resource in before?.Resources ?? []
               where resource.Protect && !present.Contains(resource.Urn)
               select new ProtectedResource(
                   resource.Urn, WhatOf(resource), $"pulumi state delete --stack {ShellWord.Of(before!.Stack)} --force {ShellWord.Of(resource.Urn)}"),
        ];
    }

    private static string WhatOf(PlannedResource resource) =>
        $"{resource.Type[(resource.Type.LastIndexOf(':') + 1)..]} {resource.Input("metadata", "name") ?? resource.Input("name") ?? resource.Name}";
}
