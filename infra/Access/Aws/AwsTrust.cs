namespace SecretsLadder.Infra.Access.Aws;

/// <summary>One principal of a role's trust policy.</summary>
/// <param name="Holder">Who it is, with the conditions that remain.</param>
/// <param name="IsDenied">Whether the statement denies the role to it.</param>
internal sealed record AwsTrust(Holder Holder, bool IsDenied);
