using System.ComponentModel;

namespace SecretsLadder.Infra.Differences;

/// <summary>A Secret that no contract names any more.</summary>
/// <param name="Namespace">Namespace of the Secret.</param>
/// <param name="Name">Name of the Secret.</param>
/// <param name="Application">The application that it belonged to.</param>
/// <param name="Stays">Whether it stays in the cluster until somebody removes it; else the cluster removes it with its producer.</param>
/// <param name="Lists">The command that lists it.</param>
/// <param name="Removes">The command that removes it.</param>
internal sealed record SecretLeft(
    [property: Description("Namespace of the Secret.")] string Namespace,
    [property: Description("Name of the Secret.")] string Name,
    [property: Description("The application that it belonged to.")] string Application,
    [property: Description("Whether it stays in the cluster until somebody removes it; else the cluster removes it with its producer.")] bool Stays,
    [property: Description("The command that lists it.")] string Lists,
    [property: Description("The command that removes it.")] string Removes);
