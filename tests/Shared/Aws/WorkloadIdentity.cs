namespace SecretsLadder.Shared.Aws;

/// <summary>Who asks for a role: a <see cref="WebIdentityToken"/>, a <see cref="PodIdentitySession"/> or a <see cref="StoreSession"/>.</summary>
public abstract record WorkloadIdentity
{
    private protected WorkloadIdentity()
    {
    }

    /// <summary>The principal by which a role in the account knows it; null if no role can.</summary>
    internal abstract AwsPrincipal? PrincipalIn(string account);

    /// <summary>The calls to STS that the role's trust policy must allow, all of them.</summary>
    internal abstract IEnumerable<PolicyRequest> AssumeRequests();

    /// <summary>A call made with the role, with the context keys that the session carries.</summary>
    internal virtual PolicyRequest InSession(PolicyRequest request) => request;
}
