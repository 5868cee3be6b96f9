using System.Collections.Immutable;

namespace SecretsLadder.Infra.Access;

/// <summary>Whoever can take on a role, or is named by a policy.</summary>
/// <param name="Identity">The principal.</param>
/// <param name="Trust">What else must hold of it.</param>
internal sealed record Holder(Principal Identity, ImmutableArray<PermissionCondition> Trust);
