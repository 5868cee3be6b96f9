using Pulumi;

namespace SecretsLadder.Components.Identity;

/// <summary>Inputs of <see cref="VaultKubernetesRole"/> and <see cref="VaultJwtRole"/>.</summary>
public sealed class VaultRoleArgs : ResourceArgs
{
    /// <summary>How long a token lives that only reads entries: the operator gives it back after each read.</summary>
    public static readonly TimeSpan ShortestLifetime = TimeSpan.FromMinutes(20);

    /// <summary>Name of the role and of its policy.</summary>
    [Input("roleName", required: true)]
    public required string RoleName { get; init; }

    /// <summary>The policy in HCL, as <see cref="VaultReadPolicy"/> writes it.</summary>
    [Input("policy", required: true)]
    public required string Policy { get; init; }

    /// <summary>Where the auth method is mounted, and the audience of tokens.</summary>
    public required VaultLogin Login { get; init; }

    /// <summary>Namespace of the service account that may log in.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>Name of the service account that may log in.</summary>
    [Input("serviceAccount", required: true)]
    public required string ServiceAccount { get; init; }

    /// <summary>How long a token of the role lives; a credential that it was issued ends with it.</summary>
    /// <value>Default <see cref="ShortestLifetime"/>.</value>
    public TimeSpan TokenLifetime { get; init; } = ShortestLifetime;
}
