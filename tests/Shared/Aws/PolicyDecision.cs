namespace SecretsLadder.Shared.Aws;

/// <summary>What policies say about a request; only Allow lets it through.</summary>
public enum PolicyDecision
{
    /// <summary>No statement applies.</summary>
    ImplicitDeny,

    /// <summary>A Deny statement applies, whatever else does.</summary>
    ExplicitDeny,

    /// <summary>An Allow statement applies and no Deny statement does.</summary>
    Allow,
}
