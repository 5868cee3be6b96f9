using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Access;

/// <summary>Who may do what in one cloud, and how stores of the External Secrets Operator log in to it.</summary>
internal interface ICloudAccess
{
    /// <summary>The operator's word for the cloud, a key of <c>spec.provider</c> in a store.</summary>
    string Provider { get; }

    /// <summary>The fields of a store that name the service account it reads as, for messages.</summary>
    string AccountFields { get; }

    /// <summary>The service account that a login reads as, or null if it names none.</summary>
    IReadOnlyDictionary<string, object>? AccountOf(BackendLogin login);

    /// <summary>Whether a login reads with a credential kept in a Secret.</summary>
    bool HasCredential(BackendLogin login);

    /// <summary>What a store reads from, as people call it.</summary>
    /// <param name="provider">What the store specifies under the provider.</param>
    string SourceOf(IReadOnlyDictionary<string, object> provider);

    /// <summary>Who may do what.</summary>
    IEnumerable<Permission> PermissionsIn(PlannedResources resources);
}
