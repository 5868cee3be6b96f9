using System.Collections.Immutable;
using System.ComponentModel;

namespace SecretsLadder.Infra.Differences;

/// <summary>What changes in the permissions of one identity on one entry.</summary>
/// <param name="Identity">The identity.</param>
/// <param name="Entry">The entry, key or object.</param>
/// <param name="Before">The permissions before.</param>
/// <param name="After">The permissions after.</param>
/// <param name="Widens">How they widen, or null where they do not.</param>
internal sealed record PermissionChange(
    [property: Description("Namespace and service account, or another principal.")] string Identity,
    [property: Description("The entry, key or object.")] string Entry,
    [property: Description("What the identity may do with it before, each with its conditions.")] ImmutableArray<string> Before,
    [property: Description("What the identity may do with it after, each with its conditions.")] ImmutableArray<string> After,
    [property: Description(
        "How the permissions widen: somebody new, another entry, another action, a condition removed, a denial removed, "
        + "or a Secret handed to another application; null where they do not.")] Widening? Widens)
{
    /// <summary>The permissions that are new.</summary>
    public IEnumerable<string> Gained() => After.Except(Before, StringComparer.Ordinal);

    /// <summary>The permissions that are gone.</summary>
    public IEnumerable<string> Lost() => Before.Except(After, StringComparer.Ordinal);
}
