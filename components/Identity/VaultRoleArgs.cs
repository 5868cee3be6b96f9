using Pulumi;

namespace SecretsLadder.Components.Identity;

/// <summary>Inputs of <see cref="VaultKubernetesRole"/> and <see cref="VaultJwtRole"/>.</summary>
public sealed class VaultRoleArgs : ResourceArgs
{
    /// <summary>Lifetime of a token that only reads or writes entries; the operator revokes it after each use.</summary>
    public static readonly TimeSpan ShortestLifetime = TimeSpan.FromMinutes(20);

    /// <summary>Name of the role and of its policy.</summary>
    [Input("roleName", required: true)]
    public required string RoleName { get; init; }

    /// <summary>The policy in HCL, from <see cref="VaultReadPolicy"/> or <see cref="VaultWritePolicy"/>.</summary>
    [Input("policy", required: true)]
    public required string Policy { get; init; }

    /// <summary>The auth method, its mount and the audience of tokens.</summary>
    public required VaultLogin Login { get; init; }

    /// <summary>Namespace of the service account that may log in.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>Name of the service account that may log in.</summary>
    [Input("serviceAccount", required: true)]
    public required string ServiceAccount { get; init; }

    /// <summary>Lifetime of the role's tokens; a credential issued to a token expires with it.</summary>
    /// <value>Default <see cref="ShortestLifetime"/>.</value>
    public TimeSpan TokenLifetime { get; init; } = ShortestLifetime;
}
