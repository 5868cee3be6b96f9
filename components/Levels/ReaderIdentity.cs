using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Levels;

/// <summary>The identity that a reader assumes in the home of its backends.</summary>
/// <param name="Name">Name of the identity in its home.</param>
/// <param name="Component">The component that creates it.</param>
/// <param name="Annotations">What ties the service account to it.</param>
internal sealed record ReaderIdentity(string Name, ComponentResource Component, ImmutableDictionary<string, Input<string>> Annotations)
{
    /// <summary>The id that the cloud assigns, if it does.</summary>
    public CloudId? CloudId { get; init; }

    private static readonly ImmutableDictionary<string, Input<string>> None = ImmutableDictionary<string, Input<string>>.Empty;

    /// <summary>Creates a reader's or writer's identity, which may read or write exactly the entries in use.</summary>
    /// <param name="name">Name of the reader's component, the prefix of the identity's name.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="uses">What it reads, all in one home.</param>
    /// <param name="parent">The component that the identity belongs to.</param>
    public static ReaderIdentity Create(string name, BackendReader reader, ImmutableArray<BackendUse> uses, Resource parent)
    {
        var options = new ComponentResourceOptions
        {
            Parent = parent,
            Providers = { uses[0].Provider ?? throw NoReaders(uses[0].Backend, parent) },
            DependsOn = [.. uses.SelectMany(use => use.After).Distinct().Select(resource => (Input<Resource>)resource)],
        };
        return uses[0].Backend switch
        {
            AzureSecretBackend or GcpSecretBackend when uses[0].Access == EntryAccess.Write => throw new ResourceException(
                $"the backend '{uses[0].Backend.Name}' is of a kind that this release does not write to: {uses[0].Backend.GetType().Name}", parent),
            AwsSecretBackend backend => OfAws(name, reader, backend, uses, options),
            AzureSecretBackend backend => OfAzure(name, reader, backend, uses, options),
            GcpSecretBackend backend => OfGcp(name, reader, backend, uses, options),
            VaultSecretBackend backend => OfVault(name, reader, backend, uses, options),
            var other => throw NoReaders(other, parent),
        };
    }

    private static ResourceException NoReaders(SecretBackend backend, Resource parent) =>
        new($"the backend '{backend.Name}' is of a kind that has no readers: {backend.GetType().Name}", parent);

    private static ReaderIdentity OfAws(
        string name, BackendReader reader, AwsSecretBackend backend, ImmutableArray<BackendUse> uses, ComponentResourceOptions options)
    {
        var roleName = IrsaRole.NameOf(reader.Cluster.Name, reader.Name);
        var role = new IrsaRole(
            $"{name}-role",
            new IrsaRoleArgs
            {
                RoleName = roleName,
                Description = $"{(uses[0].Access == EntryAccess.Write ? "Writes" : "Reads")} the secrets of {reader.Owner} "
                    + $"for {reader.Namespace}/{reader.Name}",
                Trust = backend.OperatorRole is null
                    ? IrsaTrust.Of(backend.AccountId, backend.Region, reader.Cluster.Issuer, reader.Namespace, reader.Name)
                    : PodIdentityTrust.OfReader(backend.OperatorRole, reader.Stores),
                Permissions = [.. BackendUse.PoliciesOf(uses).Select(part => Policy([.. part.Select(entry => entry.PolicyArn)], uses))],
                PermissionsBoundary = uses[0].ReaderBoundary,
            },
            options);
        return new(roleName, role, None.Add("eks.amazonaws.com/role-arn", IrsaRole.ArnOf(backend.AccountId, backend.Region, roleName)));
    }

    private static Input<PolicyDocument> Policy(ImmutableHashSet<string> arns, ImmutableArray<BackendUse> uses) =>
        Output.All(uses.Select(use => use.KmsKeyArn ?? "")).Apply(keys =>
        {
            var entries = uses.SelectMany((use, index) =>
                use.Entries.Select(entry => ((AwsSecretBackend)use.Backend).Entry(entry, keys[index].Length == 0 ? null : keys[index])))
                .Where(entry => arns.Contains(entry.PolicyArn));
            return uses[0].Access == EntryAccess.Write ? AwsWritePolicy.Of(entries) : AwsReadPolicy.Of(entries);
        });

    /// <summary>
    /// The reader gets the application's own vault as a whole, as Azure advises, but only single entries of a shared vault, and of every vault only
    /// single certificates and keys.
    /// </summary>
    private static ReaderIdentity OfAzure(
        string name, BackendReader reader, AzureSecretBackend backend, ImmutableArray<BackendUse> uses, ComponentResourceOptions options)
    {
        var identityName = AzureWorkloadIdentity.NameOf(reader.Cluster.Name, reader.Name);
        var scopes =
            from use in uses
            let azure = (AzureSecretBackend)use.Backend
            let secrets = use.Entries.Where(entry => !AzureEntry.IsPublic(entry)).ToList()
            from scope in azure.IsShared ? Entries(azure, secrets)
                : secrets.Count > 0 ? [KeyValuePair.Create(azure.Name, azure.Vault.Id)]
                : []
            select scope;
        var publicScopes = uses.SelectMany(use => Entries((AzureSecretBackend)use.Backend, use.Entries.Where(AzureEntry.IsPublic)));
        var identity = new AzureWorkloadIdentity(
            $"{name}-identity",
            new AzureWorkloadIdentityArgs
            {
                IdentityName = identityName,
                SubscriptionId = backend.Vault.SubscriptionId,
                ResourceGroup = backend.Vault.ResourceGroup,
                Location = backend.Location,
                Issuer = reader.Cluster.Issuer,
                ServiceAccounts = [new(reader.Namespace, reader.Name)],
                Scopes = scopes.ToImmutableSortedDictionary(StringComparer.Ordinal),
                PublicScopes = publicScopes.ToImmutableSortedDictionary(StringComparer.Ordinal),
            },
            options);
        var annotations = None.Add("azure.workload.identity/client-id", identity.ClientId).Add("azure.workload.identity/tenant-id", backend.TenantId);
        return new(identityName, identity, annotations)
        {
            CloudId = new($"azure/{reader.Cluster.Name}/{reader.Name}", identity.ClientId),
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Entries(AzureSecretBackend azure, IEnumerable<string> entries) =>
        entries.Select(entry => KeyValuePair.Create($"{azure.Name}/{entry}", azure.Vault.EntryId(entry)));

    private static ReaderIdentity OfGcp(
        string name, BackendReader reader, GcpSecretBackend backend, ImmutableArray<BackendUse> uses, ComponentResourceOptions options)
    {
        var member = backend.Cluster.MemberOf(reader.Namespace, reader.Name);
        var identity = new GcpWorkloadIdentity(
            $"{name}-identity",
            new GcpWorkloadIdentityArgs
            {
                Project = backend.Project,
                Member = member,
                Entries = [.. EntriesIn(null, uses).Select(entry => entry.Name)],
                RegionalEntries = [.. uses.Select(use => ((GcpSecretBackend)use.Backend).Location).OfType<string>().Distinct()
                    .Order(StringComparer.Ordinal).SelectMany(location => EntriesIn(location, uses))],
            },
            options);
        return new(member, identity, None);
    }

    /// <summary>The entries that are read in a region, or for null those without a region.</summary>
    private static IEnumerable<GcpRegionalEntry> EntriesIn(string? location, ImmutableArray<BackendUse> uses) => uses
        .Where(use => ((GcpSecretBackend)use.Backend).Location == location)
        .SelectMany(use => use.Entries)
        .Distinct()
        .Order(StringComparer.Ordinal)
        .Select(entry => new GcpRegionalEntry(location ?? "", entry));

    private static ReaderIdentity OfVault(
        string name, BackendReader reader, VaultSecretBackend backend, ImmutableArray<BackendUse> uses, ComponentResourceOptions options)
    {
        var role = new VaultRoleArgs
        {
            RoleName = VaultKubernetesRole.NameOf(reader.Cluster.Name, reader.Name),
            Policy = PolicyOf(uses),
            Login = backend.Login,
            Namespace = reader.Namespace,
            ServiceAccount = reader.Name,
            TokenLifetime = uses.Select(use => use.TokenLifetime).Append(VaultRoleArgs.ShortestLifetime).Max(),
        };
        ComponentResource component = backend.Login.Method == VaultLoginMethod.Kubernetes
            ? new VaultKubernetesRole($"{name}-role", role, options)
            : new VaultJwtRole($"{name}-role", role, options);
        return new(role.RoleName, component, None);
    }

    private static string PolicyOf(ImmutableArray<BackendUse> uses)
    {
        var isWriter = uses[0].Access == EntryAccess.Write;
        var paths =
            from use in uses
            let vault = (VaultSecretBackend)use.Backend
            from path in isWriter
                ? use.Entries.SelectMany(entry => VaultWritePolicy.EntryPaths(vault.Mount, entry))
                : use.Entries.Select(entry => VaultReadPolicy.EntryPath(vault.Mount, vault.Version, entry)).Concat(
                    use.DatabaseRoles.Select(role => VaultReadPolicy.CredentialPath(vault.DatabaseMount, role)))
            select path;
        return isWriter ? VaultWritePolicy.Of(paths) : VaultReadPolicy.Of(paths);
    }
}
