using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>One statement of an AWS policy that allows something.</summary>
/// <param name="Actions">The exact actions.</param>
/// <param name="Resources">The exact resources; none in a trust policy.</param>
public sealed record PolicyStatement(ImmutableArray<string> Actions, ImmutableArray<string> Resources)
{
    /// <summary>Who may, in a trust policy: the kind of principal and its name.</summary>
    public (string Kind, string Name)? Principal { get; init; }

    /// <summary>The conditions: operator, key, and the values of which one must match.</summary>
    public ImmutableArray<(string Operator, string Key, ImmutableArray<string> Values)> Conditions { get; init; } = [];
}
