using System.Text.Json.Nodes;

namespace SecretsLadder.Shared.Azure;

/// <summary>The identities of a plan, read from its JSON, and what they let workloads read out of key vaults.</summary>
/// <remarks>
/// Decides by federated credentials and role assignments only: whatever else could grant or narrow access (access policies, conditions,
/// roles that give roles, groups, other resources that act as an identity) throws NotSupportedException. Rules of a vault's network
/// are taken to let in whoever tries. A vault that the plan does not hold is taken to decide by role assignments too.
/// </remarks>
public sealed class AzurePlan : AccessPlan<AzureFederatedToken, AzureEntryUnderTest>
{
    private const int MostCredentials = 20;
    private const string IdentityType = "azure-native:managedidentity:UserAssignedIdentity";
    private const string CredentialType = "azure-native:managedidentity:FederatedIdentityCredential";
    private const string AssignmentType = "azure-native:authorization:RoleAssignment";
    private const string VaultType = "azure-native:keyvault:Vault";

    private static readonly string[] Known =
        [IdentityType, CredentialType, AssignmentType, VaultType, "azure-native:keyvault:Secret", "azure-native:keyvault:Key"];

    private static readonly string[] Deciding =
        ["azure-native:managedidentity", "azure-native:authorization", "azure-native:keyvault", "azure", "azuread"];

    private readonly IReadOnlyList<PlanResource> _resources;
    private readonly List<FederatedCredential> _credentials;
    private readonly List<(AzureIdentity Identity, AzureScope Scope)> _reads;
    private readonly List<AzureEntryUnderTest> _vaults;

    /// <param name="plan">What `plan --format json` prints.</param>
    public AzurePlan(JsonNode plan)
    {
        _resources = PlanResource.All(plan);
        foreach (var resource in _resources)
            Check(resource);
        Identities = Of(IdentityType).ToDictionary(Name, identity => new AzureIdentity(IdOf(identity)), StringComparer.OrdinalIgnoreCase);
        _credentials = [.. Of(CredentialType).Select(Credential)];
        foreach (var credentials in _credentials.GroupBy(credential => credential.IdentityId))
            Check([.. credentials]);
        _reads = [.. Of(AssignmentType).Select(Assignment).Where(assignment => assignment.Reads).Select(assignment =>
            (assignment.Identity, assignment.Scope))];
        _vaults = [.. Of(VaultType).Select(vault =>
            new AzureEntryUnderTest(Subscription(vault), vault.Inputs.Text("resourceGroupName"), vault.Inputs.Text("vaultName"), ""))];
    }

    /// <summary>The identities by resource group and name, as in `prod/checkout-secrets`.</summary>
    public IReadOnlyDictionary<string, AzureIdentity> Identities { get; }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> RoleNames => [.. Identities.Keys];

    /// <inheritdoc/>
    public override bool CanRead(string role, AzureFederatedToken identity, AzureEntryUnderTest entry)
    {
        var found = Identities.GetValueOrDefault(role)
            ?? throw new KeyNotFoundException(
                $"the plan has no identity {role}; it has: {string.Join(", ", Identities.Keys.Order(StringComparer.Ordinal))}");
        return _credentials.Exists(credential => credential.IdentityId == found.Id && credential.Accepts(identity)) &&
            _reads.Exists(assignment => assignment.Identity == found && assignment.Scope.Covers(entry.Id));
    }

    /// <summary>A secret by the URL of its vault, as a store names it.</summary>
    /// <param name="vaultUrl">As in `https://checkout-prod.vault.azure.net`.</param>
    /// <param name="secret">Name of the secret.</param>
    /// <param name="elsewhere">Subscription and resource group of the vault, where the plan does not hold it.</param>
    public AzureEntryUnderTest EntryAt(string vaultUrl, string secret, (string SubscriptionId, string ResourceGroup)? elsewhere = null)
    {
        var host = new Uri(vaultUrl).Host;
        var name = host.EndsWith(".vault.azure.net", StringComparison.OrdinalIgnoreCase)
            ? host.Split('.')[0]
            : throw new NotSupportedException($"{vaultUrl} is no vault of Azure's public cloud");
        var vault = _vaults.Find(vault => AzureId.AreEqual(vault.Vault, name));
        return (vault, elsewhere) switch
        {
            (not null, _) => vault with { Secret = secret },
            (_, { } place) => new(place.SubscriptionId, place.ResourceGroup, name, secret),
            _ => throw new KeyNotFoundException($"the plan has no vault {name}; say in which subscription and resource group it is"),
        };
    }

    /// <summary>
    /// Pairs of an identity's credentials that would be created at the same time, which Azure answers with 409, sorted;
    /// none if those of each identity wait for one another in a chain.
    /// </summary>
    public IReadOnlyList<string> ConcurrentCredentials()
    {
        var order = new CreationOrder(_resources);
        return
        [
            .. (from one in _credentials
                from other in _credentials
                where one.IdentityId == other.IdentityId && string.CompareOrdinal(one.Name, other.Name) < 0 && !order.IsSet(one.Urn, other.Urn)
                select $"{one.Name} and {other.Name} of {one.IdentityId}").Order(StringComparer.Ordinal),
        ];
    }

    private static void Check(PlanResource resource)
    {
        if (resource.IsOf(Deciding) && !Known.Contains(resource.Type))
            throw resource.NotEvaluated();
        if (resource.IsOf("azure-native"))
            resource.Inputs.Object("identity")?.Refuses("userAssignedIdentities");
        if (resource.IsOf("pulumi:providers:azure-native") && resource.Inputs.OptionalText("environment") is { } cloud and not "public")
            throw new NotSupportedException($"the cloud {cloud} is not evaluated, only Azure's public one");
        if (resource.Type != VaultType)
            return;
        var vault = resource.Inputs.Object("properties");
        if (vault?.Flag("enableRbacAuthorization") != true || vault.List("accessPolicies").Count > 0)
            throw new NotSupportedException("access policies of a vault are not evaluated; set enableRbacAuthorization and no accessPolicies");
    }

    private static void Check(List<FederatedCredential> credentials)
    {
        var identity = credentials[0].IdentityId;
        if (credentials.Count > MostCredentials)
            throw new FormatException($"{identity} has {credentials.Count} federated credentials; Azure takes {MostCredentials}");
        if (credentials.GroupBy(credential => (credential.Issuer, credential.Subject)).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new FormatException($"{identity} has two federated credentials for {twice.Key.Subject} of {twice.Key.Issuer}; Azure takes one");
    }

    private FederatedCredential Credential(PlanResource resource)
    {
        var inputs = resource.Inputs;
        inputs.OnlyKnows("resourceGroupName", "resourceName", "federatedIdentityCredentialResourceName", "issuer", "subject", "audiences");
        var identity = Identities.Values.FirstOrDefault(identity => AzureId.AreEqual(identity.Id, IdOf(resource)))
            ?? throw new NotSupportedException($"a federated credential is for {IdOf(resource)}, which the plan does not hold; make it in the stack");
        return new(
            resource.Urn, inputs.Text("federatedIdentityCredentialResourceName"), identity.Id, inputs.Text("issuer"), inputs.Text("subject"),
            inputs.Texts("audiences"));
    }

    private (AzureIdentity Identity, AzureScope Scope, bool Reads) Assignment(PlanResource resource)
    {
        var inputs = resource.Inputs;
        inputs.OnlyKnows("principalId", "principalType", "roleDefinitionId", "roleAssignmentName", "scope", "description");
        if (inputs.OptionalText("principalType") is { } kind and not "ServicePrincipal")
            throw new NotSupportedException($"who belongs to a principal of type {kind} is not evaluated");
        var principal = inputs.Text("principalId");
        var identity = Identities.Values.FirstOrDefault(identity => AzureId.AreEqual(identity.PrincipalId, principal))
            ?? throw new NotSupportedException($"a role is assigned to the principal {principal}, which is no identity of the plan");
        return (identity, new AzureScope(inputs.Text("scope")), AzureRole.ReadsValues(inputs.Text("roleDefinitionId")));
    }

    private IEnumerable<PlanResource> Of(string type) => _resources.Where(resource => resource.Type == type);

    private string Subscription(PlanResource resource) => resource.ProviderIn(_resources).Text("subscriptionId");

    // A federated credential names its identity by the inputs that the identity has.
    private string IdOf(PlanResource resource) =>
        AzureId.Identity(Subscription(resource), resource.Inputs.Text("resourceGroupName"), resource.Inputs.Text("resourceName"));

    private static string Name(PlanResource resource)
    {
        resource.Inputs.OnlyKnows("resourceGroupName", "resourceName", "location", "tags");
        return $"{resource.Inputs.Text("resourceGroupName")}/{resource.Inputs.Text("resourceName")}";
    }
}
