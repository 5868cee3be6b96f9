using System.ComponentModel;

namespace SecretsLadder.Infra.Differences;

/// <summary>A Secret that nothing produces any more.</summary>
/// <param name="Namespace">Namespace of the Secret.</param>
/// <param name="Name">Name of the Secret.</param>
/// <param name="Application">The application that it belonged to.</param>
/// <param name="Stays">Whether it stays in the cluster; else the cluster removes it with its producer.</param>
/// <param name="Needed">Why it must not be removed yet, or null where no contract names it.</param>
/// <param name="Lists">The command that lists it, or null where it is needed.</param>
/// <param name="Removes">The command that removes it, or null where it is needed.</param>
internal sealed record SecretLeft(
    [property: Description("Namespace of the Secret.")] string Namespace,
    [property: Description("Name of the Secret.")] string Name,
    [property: Description("The application that it belonged to.")] string Application,
    [property: Description("Whether it stays in the cluster; else the cluster removes it with its producer.")] bool Stays,
    [property: Description("Why it must not be removed yet; null where no contract names it any more.")] string? Needed,
    [property: Description("The command that lists it; null where it is needed.")] string? Lists,
    [property: Description("The command that removes it; null where it is needed.")] string? Removes);
