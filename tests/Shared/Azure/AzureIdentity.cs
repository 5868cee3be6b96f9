using System.Security.Cryptography;
using System.Text;

namespace SecretsLadder.Shared.Azure;

/// <summary>A user-assigned identity of a plan, with what Azure would answer for it, as a plan makes it up.</summary>
/// <param name="Id">Resource id.</param>
public sealed record AzureIdentity(string Id)
{
    /// <summary>Whom role assignments name.</summary>
    public string PrincipalId => Made("principalId");

    /// <summary>Whom service accounts are annotated with.</summary>
    public string ClientId => Made("clientId");

    private string Made(string output) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}/{output}")).AsSpan(0, 16)).ToString("D");
}
