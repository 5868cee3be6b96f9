using System.Collections.Immutable;

namespace SecretsLadder.Components.Identity;

/// <summary>One Allow statement of an AWS policy.</summary>
/// <param name="Actions">The exact actions.</param>
/// <param name="Resources">The exact resources; none in a trust policy.</param>
public sealed record PolicyStatement(ImmutableArray<string> Actions, ImmutableArray<string> Resources)
{
    /// <summary>The principal of a trust policy; null in any other.</summary>
    public PolicyPrincipal? Principal { get; init; }

    /// <summary>The conditions, all of which must hold.</summary>
    /// <value>Default none.</value>
    public ImmutableArray<PolicyCondition> Conditions { get; init; } = [];
}

/// <summary>A principal of a trust policy.</summary>
/// <param name="Kind">The kind, such as Federated or Service.</param>
/// <param name="Name">Its name or ARN.</param>
public sealed record PolicyPrincipal(string Kind, string Name);

/// <summary>A condition of a statement.</summary>
/// <param name="Operator">How values are compared, such as StringEquals.</param>
/// <param name="Key">The key of the request that is compared.</param>
/// <param name="Values">The values, one of which must match.</param>
public sealed record PolicyCondition(string Operator, string Key, ImmutableArray<string> Values);
