using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using Azure = Pulumi.AzureNative;

namespace SecretsLadder.Components.Identity;

/// <summary>Inputs of <see cref="AzureWorkloadIdentity"/>.</summary>
public sealed class AzureWorkloadIdentityArgs : ResourceArgs
{
    /// <summary>Name of the identity, unique in its resource group.</summary>
    /// <value>3 to 128 letters, digits, '-' and '_'.</value>
    [Input("identityName", required: true)]
    public required string IdentityName { get; init; }

    /// <summary>The subscription.</summary>
    [Input("subscriptionId", required: true)]
    public required string SubscriptionId { get; init; }

    /// <summary>Resource group of the identity.</summary>
    [Input("resourceGroup", required: true)]
    public required string ResourceGroup { get; init; }

    /// <summary>Location of the identity.</summary>
    [Input("location", required: true)]
    public required string Location { get; init; }

    /// <summary>The cluster's OIDC issuer, exactly as in its tokens; an AKS issuer ends in a slash.</summary>
    [Input("issuer", required: true)]
    public required string Issuer { get; init; }

    /// <summary>The service accounts that may assume the identity.</summary>
    /// <value>1 to 20, Azure's limit.</value>
    public required ImmutableArray<NamespacedName> ServiceAccounts { get; init; }

    /// <summary>Resource ids of the vaults and entries that the identity may read, by short name.</summary>
    public required ImmutableSortedDictionary<string, string> Scopes { get; init; }

    /// <summary>Resource ids of the certificates and keys whose public part the identity may read, by short name.</summary>
    /// <value>Default none.</value>
    public ImmutableSortedDictionary<string, string> PublicScopes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>A user-assigned identity that service accounts of one cluster assume, with access to exactly the given scopes.</summary>
public sealed class AzureWorkloadIdentity : ComponentResource
{
    /// <summary>The built-in role "Key Vault Secrets User": reads the entries of its scope and changes nothing.</summary>
    public const string SecretsUser = "4633458b-17de-408a-b874-0445c86b69e6";

    /// <summary>
    /// The built-in role "Key Vault Certificate User". On one certificate it reads the certificate, on one key the public key: its permission to read
    /// secrets applies to neither. "Key Vault Crypto User" would let the reader sign and decrypt.
    /// </summary>
    public const string CertificateUser = "db79e9a7-68ee-4b58-9aeb-b90e7c24fcba";

    private const string Token = "secrets-ladder:identity:AzureWorkloadIdentity";
    private const string Audience = "api://AzureADTokenExchange";
    private const int LongestName = 128;
    private const int LongestCredentialName = 120;
    private const int MostCredentials = 20;

    /// <summary>Creates the identity, its trust and its permissions.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">Who may read what.</param>
    /// <param name="options">Options, the Azure provider among them, and in <c>DependsOn</c> the vaults that must exist first.</param>
    public AzureWorkloadIdentity(string name, AzureWorkloadIdentityArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        if (args.ServiceAccounts.Length is 0 or > MostCredentials)
        {
            throw new ResourceException(
                $"the identity '{args.IdentityName}' is for {args.ServiceAccounts.Length} service accounts, Azure allows 1 to {MostCredentials}; "
                + "give each application an identity of its own",
                this);
        }

        var identity = new Azure.ManagedIdentity.UserAssignedIdentity(
            $"{name}-identity",
            new Azure.ManagedIdentity.UserAssignedIdentityArgs
            {
                ResourceGroupName = args.ResourceGroup,
                ResourceName = args.IdentityName,
                Location = args.Location,
                Tags = Labels.OfCloud(),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));
        Trust(name, args, identity, options);
        foreach (var (key, scope) in args.Scopes)
        {
            Permit($"{name}-{key}", args, identity, scope, SecretsUser, options);
        }

        foreach (var (key, scope) in args.PublicScopes)
        {
            Permit($"{name}-{key}", args, identity, scope, CertificateUser, options);
        }

        ClientId = identity.ClientId;
        RegisterOutputs();
    }

    /// <summary>Client id of the identity, for the annotation of a service account. Unknown until the identity exists.</summary>
    [Output("clientId")]
    public Output<string> ClientId { get; private set; }

    /// <summary>Name of a reader's identity. It contains the cluster, because several clusters may share a resource group.</summary>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="reader">Name of the service account; its dots are not allowed in the name of an identity.</param>
    public static string NameOf(string cluster, string reader) => ShortName.Of($"{cluster}_{reader.Replace('.', '_')}", LongestName);

    /// <summary>Creates one credential after the other: Azure refuses concurrent creation for one identity.</summary>
    private void Trust(string name, AzureWorkloadIdentityArgs args, Resource identity, ComponentResourceOptions? options)
    {
        var previous = identity;
        foreach (var (space, account) in args.ServiceAccounts)
        {
            previous = new Azure.ManagedIdentity.FederatedIdentityCredential(
                $"{name}-{space}-{account}-credential",
                new Azure.ManagedIdentity.FederatedIdentityCredentialArgs
                {
                    ResourceGroupName = args.ResourceGroup,
                    ResourceName = args.IdentityName,
                    FederatedIdentityCredentialResourceName = ShortName.Of($"{space}_{account.Replace('.', '_')}", LongestCredentialName),
                    Issuer = args.Issuer,
                    Subject = ServiceAccountSubject.Of(space, account),
                    Audiences = { Audience },
                },
                ChildOptions.Of(this, options, new CustomResourceOptions { DependsOn = { previous }, DeleteBeforeReplace = true }));
        }
    }

    private void Permit(
        string name, AzureWorkloadIdentityArgs args, Azure.ManagedIdentity.UserAssignedIdentity identity, string scope, string role,
        ComponentResourceOptions? options) =>
        _ = new Azure.Authorization.RoleAssignment(
            $"{name}-assignment",
            new Azure.Authorization.RoleAssignmentArgs
            {
                RoleAssignmentName = StableGuid.Of($"{scope} {role} {args.ResourceGroup}/{args.IdentityName}").ToString(),
                RoleDefinitionId = $"/subscriptions/{args.SubscriptionId}/providers/Microsoft.Authorization/roleDefinitions/{role}",
                Scope = scope,
                PrincipalId = identity.PrincipalId,

                // Without the type, Azure looks the principal up and does not find one that was just created.
                PrincipalType = Azure.Authorization.PrincipalType.ServicePrincipal,
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));
}
