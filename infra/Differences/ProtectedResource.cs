using System.Collections.Immutable;
using System.ComponentModel;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Differences;

/// <summary>A protected resource that the change deletes or replaces: the engine refuses, and the update stops there.</summary>
/// <param name="Urn">The engine's name of it.</param>
/// <param name="What">What it is, as people call it.</param>
/// <param name="IsReplaced">Whether it is replaced; else it is no longer there.</param>
/// <param name="LetsGo">The command after which the engine no longer knows the resource and leaves it as it is, or null where others in the state
/// depend on it.</param>
/// <param name="Unprotects">The command after which the next update deletes or replaces it.</param>
internal sealed record ProtectedResource(
    [property: Description("The engine's name of it.")] string Urn,
    [property: Description("What it is.")] string What,
    [property: Description("Whether the change replaces it; else it is no longer there.")] bool IsReplaced,
    [property: Description(
        "The command after which the engine no longer knows the resource and leaves it as it is; "
        + "null where others in the state depend on it, or it is replaced.")] string? LetsGo,
    [property: Description("The command after which the next update deletes or replaces it, for good.")] string Unprotects)
{
    /// <summary>Whether the former object stays in the cluster when the resource is removed or replaced.</summary>
    [Description("Whether the former object stays in the cluster when the resource is removed or replaced.")]
    public bool Stays { get; private init; }

    /// <summary>
    /// The protected resources that stop the update, but for providers: one that is replaced takes all that it made along, and DIF006 says what to do
    /// instead.
    /// </summary>
    /// <param name="before">The first plan, or null where there is none.</param>
    /// <param name="resources">The resources that change.</param>
    public static ImmutableArray<ProtectedResource> Stopping(ComparedPlan? before, ImmutableArray<ResourceChange> resources)
    {
        var changes = resources.Where(change => change.Kind is DifferenceKind.Removed or DifferenceKind.Replaced).ToLookup(
            change => change.Urn, change => change.Kind, StringComparer.Ordinal);
        return
        [
            .. from resource in before?.Resources ?? []
               where resource.Protect && !resource.IsProvider && changes.Contains(resource.Urn)
               let isReplaced = changes[resource.Urn].First() == DifferenceKind.Replaced
               let place = $"--stack {ShellWord.Of(before!.Stack)}"
               let urn = ShellWord.Of(resource.Urn)
               select new ProtectedResource(
                   resource.Urn,
                   WhatOf(resource),
                   isReplaced,
                   isReplaced || ResourceKinds.Find(resource.Type)?.Value is not null ? null : $"pulumi state delete {place} --force {urn}",
                   $"pulumi state unprotect {place} --yes {urn}")
               {
                   Stays = resource.RetainOnDelete,
               },
        ];
    }

    private static string WhatOf(PlannedResource resource) =>
        $"{resource.Type[(resource.Type.LastIndexOf(':') + 1)..]} {resource.Input("metadata", "name") ?? resource.Input("name") ?? resource.Name}";
}
