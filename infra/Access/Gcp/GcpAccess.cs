using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Access.Gcp;

/// <summary>GCP Secret Manager.</summary>
internal sealed class GcpAccess : ICloudAccess
{
    /// <inheritdoc />
    public string Provider => "gcpsm";

    /// <inheritdoc />
    public string AccountFields => "auth.workloadIdentity.serviceAccountRef or auth.workloadIdentityFederation.serviceAccountRef";

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object>? AccountOf(BackendLogin login) =>
        login.Map("auth", "workloadIdentity", "serviceAccountRef") ?? login.Map("auth", "workloadIdentityFederation", "serviceAccountRef");

    /// <inheritdoc />
    public bool HasCredential(BackendLogin login) => login.Map("auth", "secretRef") is { Count: > 0 };

    /// <inheritdoc />
    public string SourceOf(IReadOnlyDictionary<string, object> provider)
    {
        var place = provider.GetValueOrDefault("location") is string location ? $" in {location}" : "";
        return $"GCP Secret Manager of {provider.GetValueOrDefault("projectID")}{place}";
    }

    /// <inheritdoc />
    public IEnumerable<Permission> PermissionsIn(PlannedResources resources) => GcpPermissions.Of(resources);
}
