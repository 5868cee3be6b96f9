using System.Collections.Immutable;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Backends;
using static SecretsLadder.Infra.Tests.Guardrails.PlanBuilder;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>Plans of one application in each cloud, written by hand and sound, and one change of them at a time.</summary>
internal static class CloudPlan
{
    public const string Issuer = "https://westeurope.oic.prod-aks.azure.com/tenant/cluster/";
    public const string Subscription = "66666666-6666-6666-6666-666666666666";
    public const string Vault = "/subscriptions/" + Subscription + "/resourceGroups/secrets/providers/Microsoft.KeyVault/vaults/shop";

    private const string Pools = "iam.googleapis.com/projects/777777777777/locations/global/workloadIdentityPools";

    /// <summary>
    /// A vault of the application's own, the reader's identity, and a store: vault, entry, identity, credential, assignment, account and store.
    /// </summary>
    public static Plan Azure() => AzureBuilder().Plan;

    /// <summary>The same, to be added to.</summary>
    public static PlanBuilder AzureBuilder() => new PlanBuilder()
        .With(settings => settings with { Cluster = settings.Cluster with { OidcIssuer = Issuer } })
        .With(Resource("pulumi:providers:azure-native", "azure") with { Inputs = Map(("subscriptionId", Subscription), ("tenantId", "tenant")) })
        .With(Of("azure-native:keyvault:Vault", "vault", ("vaultName", "shop"), ("properties", Map(("enableRbacAuthorization", true)))) with
        { Protect = true })
        .With(Of("azure-native:keyvault:Secret", "entry", ("secretName", "db"), ("properties",
            Map(("value", "[secret]"), ("contentType", "text/plain")))) with
        { Protect = true })
        .With(Of("azure-native:managedidentity:UserAssignedIdentity", "identity", ("resourceName", "shop")))
        .With(Credential("credential"))
        .With(Of(
            "azure-native:authorization:RoleAssignment",
            "assignment",
            ("roleAssignmentName", "bb4776a4-cea1-b03d-03c2-b7251bce79a5"),
            ("roleDefinitionId",
                $"/subscriptions/{Subscription}/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6"),
            ("scope", Vault),
            ("principalType", "ServicePrincipal")))
        .With(Account("reader", ("azure.workload.identity/client-id", "client"), ("azure.workload.identity/tenant-id", "tenant")))
        .With(Store(
            "SecretStore",
            Map(("provider",
                Map(("azurekv",
                    Map(("authType", "WorkloadIdentity"), ("serviceAccountRef", Map(("name", "reader"))), ("vaultUrl",
                        "https://shop.vault.azure.net"))))))));

    /// <summary>A credential of the identity.</summary>
    public static PlannedResource Credential(string name, params string[] dependsOn) => Of(
        "azure-native:managedidentity:FederatedIdentityCredential",
        name,
        ("federatedIdentityCredentialResourceName", name),
        ("resourceGroupName", "secrets"),
        ("resourceName", "shop"),
        ("issuer", Issuer),
        ("subject", "system:serviceaccount:shop:reader"),
        ("audiences", List("api://AzureADTokenExchange"))) with
    { DependsOn = [.. dependsOn] };

    /// <summary>An entry, the reader's permission on it, and a store.</summary>
    public static Plan Gcp() => GcpPlan(
        "acme-clusters.svc.id.goog/subject/ns/shop/sa/reader.prod",
        Map(("workloadIdentity", Map(("serviceAccountRef", Map(("name", "reader.prod")))))));

    /// <summary>The same in a cluster outside GKE.</summary>
    public static Plan GcpFederated() => GcpPlan(
        "clusters/subject/system:serviceaccount:shop:reader.prod",
        Map(("workloadIdentityFederation", Map(
            ("audience", $"//{Pools}/clusters/providers/prod"),
            ("serviceAccountRef", Map(("name", "reader.prod"), ("audiences", List($"//{Pools}/clusters/providers/prod"))))))));

    private static Plan GcpPlan(string member, ImmutableDictionary<string, object> auth) => new PlanBuilder()
        .With(Resource("pulumi:providers:gcp", "gcp") with { Inputs = Map(("project", "acme-prod")) })
        .With(Of("gcp:secretmanager/secret:Secret", "entry", ("project", "acme-prod"), ("secretId", "shop-db"), ("labels", Map(("part-of", "shop"))))
            with
        { Protect = true })
        .With(Of(
            "gcp:secretmanager/secretVersion:SecretVersion", "version", ("secret", "projects/acme-prod/secrets/shop-db"), ("secretData", "[secret]")))
        .With(Of(
            "gcp:secretmanager/secretIamMember:SecretIamMember",
            "permission",
            ("project", "acme-prod"),
            ("secretId", "shop-db"),
            ("role", "roles/secretmanager.secretAccessor"),
            ("member", $"principal://{Pools}/{member}")))
        .With(Store(
            "SecretStore",
            Map(("provider", Map(("gcpsm", Map(("projectID", "acme-prod"), ("auth", auth))))))))
        .Plan;

    /// <summary>A policy and role of the Kubernetes method, a store that reads an entry and a generator that reads a credential.</summary>
    public static Plan VaultKubernetes() => VaultPlan(
        Of(
            "vault:kubernetes/authBackendRole:AuthBackendRole",
            "role",
            ("backend", "kubernetes"),
            ("roleName", "reader"),
            ("boundServiceAccountNames", List("reader")),
            ("boundServiceAccountNamespaces", List("shop")),
            ("audience", "vault"),
            ("tokenPolicies", List("reader")),
            ("tokenTtl", 600d),
            ("tokenMaxTtl", 600d)),
        Map(("kubernetes",
            Map(("mountPath", "kubernetes"), ("role", "reader"), ("serviceAccountRef", Map(("name", "reader"), ("audiences", List("vault"))))))));

    /// <summary>The same with the JWT method.</summary>
    public static Plan VaultJwt() => VaultPlan(
        Of(
            "vault:jwt/authBackendRole:AuthBackendRole",
            "role",
            ("backend", "jwt"),
            ("roleName", "reader"),
            ("roleType", "jwt"),
            ("userClaim", "sub"),
            ("boundSubject", "system:serviceaccount:shop:reader"),
            ("boundAudiences", List("vault")),
            ("tokenPolicies", List("reader")),
            ("tokenTtl", 600d)),
        Map(("jwt",
            Map(("path", "jwt"), ("role", "reader"), ("kubernetesServiceAccountToken",
                Map(("audiences", List("vault")), ("serviceAccountRef", Map(("name", "reader")))))))));

    /// <summary>A plan with one change.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="resource">Name of the resource.</param>
    /// <param name="edits">The change, as <see cref="PlanDefects"/> reads it.</param>
    public static Plan With(this Plan plan, string resource, string edits) => PlanDefects.Apply(
        plan, $$"""[{ "resource": "{{resource}}", "type": "{{Assert.Single(plan.Resources, known => known.Name == resource).Type}}", {{edits}} }]""");

    /// <summary>A resource of its package's provider, which has the package's name.</summary>
    public static PlannedResource Of(string type, string name, params (string Key, object Value)[] inputs)
    {
        var package = type[..type.IndexOf(':', StringComparison.Ordinal)];
        return Resource(type, name) with
        {
            Provider = Resource($"pulumi:providers:{package}", package == "azure-native" ? "azure" : package).Urn,
            Inputs = Map(inputs),
        };
    }

    /// <summary>A service account with annotations.</summary>
    public static PlannedResource Account(string name, params (string Key, object Value)[] annotations)
    {
        var account = Kubernetes("core/v1:ServiceAccount", "v1", name, "shop");
        return account with
        {
            Inputs = account.Inputs.ToImmutableDictionary().SetItem(
                "metadata", Map(("name", name), ("namespace", "shop"), ("annotations", Map(annotations))))
        };
    }

    private static Plan VaultPlan(PlannedResource role, ImmutableDictionary<string, object> auth) => new PlanBuilder()
        .With(settings => settings with { Backends = ImmutableDictionary<string, Backend>.Empty.Add("default", VaultBackend("default")) })
        .With(Resource("pulumi:providers:vault", "vault") with { Inputs = Map(("address", "https://vault.acme.com")) })
        .With(Of(
            "vault:index/policy:Policy",
            "policy",
            ("name", "reader"),
            ("policy",
                "path \"secret/data/production/shop/db\" {\n  capabilities = [\"read\"]\n}\npath \"database/creds/shop\" {\n  "
                + "capabilities = [\"read\"]\n}\n")))
        .With(role)
        .With(Store("SecretStore", Map(("provider", Map(("vault", Map(("server", "https://vault.acme.com"), ("path", "secret"), ("auth", auth))))))))
        .With(Generator("generator", Map(("server", "https://vault.acme.com"), ("auth", auth))))
        .With(Secret("static", ("secretStoreRef", Map(("kind", "SecretStore"), ("name", "store"))), ("data",
            List(Map(("remoteRef", Map(("key", "production/shop/db"))))))))
        .With(Secret(
            "dynamic", ("dataFrom", List(Map(("sourceRef", Map(("generatorRef", Map(("kind", "VaultDynamicSecret"), ("name", "generator"))))))))))
        .Plan;

    private static PlannedResource Secret(string name, params (string Key, object Value)[] spec)
    {
        var secret = Kubernetes("external-secrets.io/v1:ExternalSecret", "external-secrets.io/v1", name, "shop");
        return secret with { Inputs = secret.Inputs.ToImmutableDictionary().SetItem("spec", Map([("refreshInterval", "5m0s"), .. spec])) };
    }
}
