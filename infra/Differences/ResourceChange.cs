using System.Collections.Immutable;
using System.ComponentModel;

namespace SecretsLadder.Infra.Differences;

/// <summary>A resource that is added, changed or removed.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Urn">The engine's name of it.</param>
/// <param name="Type">Type token.</param>
/// <param name="Name">Name in the program.</param>
/// <param name="Inputs">What differs; empty where the resource as a whole is added or removed.</param>
internal sealed record ResourceChange(
    [property: Description("What becomes of the resource; replaced where the change cannot be made in place.")] DifferenceKind Kind,
    [property: Description("The engine's name of it.")] string Urn,
    [property: Description("Type token.")] string Type,
    [property: Description("Name in the program.")] string Name,
    [property: Description("What differs; empty where the resource as a whole is added or removed.")] ImmutableArray<InputChange> Inputs)
{
    /// <summary>Whether the former object is deleted before the new one is created, where the resource is replaced.</summary>
    [Description("Whether the former object is deleted before the new one is created, where the resource is replaced.")]
    public bool DeletesFirst { get; init; }
}
