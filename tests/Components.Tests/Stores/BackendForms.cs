using System.Text.Json.Nodes;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Tests.Stores;

/// <summary>Every backend with every login that a store can have.</summary>
internal static class BackendForms
{
    public const string Subscription = "/subscriptions/00000000-0000-0000-0000-000000000001";
    public const string Certificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

    /// <summary>A secret zero.</summary>
    public static readonly StaticCredential Login = new("login", new DateOnly(2027, 3, 1));

    public static readonly StoreAccount Reader = new("shop-secrets", "prod-eu.shop-secrets");
    public static readonly StoreAccount ReaderOfTheCluster = Reader with { Namespace = "secrets-ladder" };

    public static readonly AwsSecretBackend Aws = new("default", AwsSecretService.SecretsManager, "111122223333", "eu-west-1");
    public static readonly AwsSecretBackend Parameters = new("params", AwsSecretService.ParameterStore, "111122223333", "eu-west-1");

    public static readonly AzureVault KeyVault = new("00000000-0000-0000-0000-000000000001", "secrets", "shop-prod");
    public static readonly AzureSecretBackend Azure = new("default", KeyVault, "00000000-0000-0000-0000-000000000002", "westeurope", IsShared: false);

    public static readonly GkeCluster Gke = new("acme-clusters", "123456789012", "europe-west1", "prod-eu");
    public static readonly GcpSecretBackend Gcp = new("default", "acme-secrets", Gke);

    public static readonly GcpFederatedCluster Federated = new("210987654321", "clusters", "prod-eu", "prod-eu");
    public static readonly GcpSecretBackend GcpOutsideGke = Gcp with { Cluster = Federated };

    public static readonly VaultSecretBackend Vault =
        new("default", "https://vault.example.com", "secret", new(VaultLoginMethod.Kubernetes, "kubernetes", "vault"), "database");

    public static readonly VaultSecretBackend VaultByJwt = Vault with { Login = new(VaultLoginMethod.Jwt, "jwt/prod-eu", "vault-prod") };

    public static readonly StoreSecretBackend Doppler = new(
        "default",
        "doppler",
        Map(
            ("auth", Map(("secretRef", Map(("dopplerToken", Map(("name", "doppler-token"), ("key", "dopplerToken"))))))),
            ("project", "acme"),
            ("config", "prd")));

    public static readonly StoreSecretBackend OnePassword = new(
        "default",
        "onepassword",
        Map(
            ("connectHost", "https://connect.example.com:8443"),
            ("vaults", Map(("prod", 1), ("shared", 2))),
            ("auth", Map(("secretRef", Map(("connectTokenSecretRef", Map(("name", "onepassword-token"), ("key", "token")))))))));

    public static readonly StoreSecretBackend Bitwarden = new(
        "default",
        "bitwardensecretsmanager",
        Map(
            ("organizationID", "00000000-0000-0000-0000-000000000003"),
            ("projectID", "00000000-0000-0000-0000-000000000004"),
            ("bitwardenServerSDKURL", "https://bitwarden-sdk-server.external-secrets:9998"),
            ("caProvider", Map(("type", "ConfigMap"), ("name", "bitwarden-ca"), ("key", "ca.crt"))),
            ("auth", Map(("secretRef", Map(("credentials", Map(("name", "bitwarden-token"), ("key", "token")))))))));

    public static readonly StoreSecretBackend Infisical = new(
        "default",
        "infisical",
        Map(
            ("auth", Map(("universalAuthCredentials", Map(
                ("clientId", Map(("name", "infisical-login"), ("key", "client-id"))),
                ("clientSecret", Map(("name", "infisical-login"), ("key", "client-secret"))))))),
            ("secretsScope", Map(("projectSlug", "acme"), ("environmentSlug", "prod"), ("recursive", true)))));

    public static readonly StoreSecretBackend PulumiEsc = new(
        "default",
        "pulumi",
        Map(
            ("organization", "acme"),
            ("project", "secrets"),
            ("environment", "prod"),
            ("auth", Map(("oidcConfig", Map(
                ("organization", "acme"), ("serviceAccountRef", Map(("name", "esc-reader"), ("audiences", List("urn:pulumi:org:acme"))))))))));

    private static readonly Dictionary<string, SecretBackend> Named = new()
    {
        ["aws by its token"] = Aws,
        ["aws parameters by its token"] = Parameters,
        ["aws by keys"] = Aws with { Credential = Login },
        ["azure by its token"] = Azure,
        ["azure by a password"] = Azure with { Credential = Login },
        ["gcp by its token"] = Gcp,
        ["gcp by federation"] = GcpOutsideGke,
        ["gcp by a key"] = Gcp with { Credential = Login },
        ["vault by the kubernetes method"] = Vault,
        ["vault by the jwt method"] = VaultByJwt,
        ["vault by a token"] = Vault with { Credential = Login },
        ["doppler as it is stated"] = Doppler,
        ["1Password as it is stated"] = OnePassword,
        ["bitwarden as it is stated"] = Bitwarden,
        ["infisical as it is stated"] = Infisical,
        ["pulumi as it is stated"] = PulumiEsc,
        ["vault enterprise of an own authority"] = Vault with { VaultNamespace = "team-a", CaCertificate = Certificate },
    };

    /// <summary>The names of all.</summary>
    public static TheoryData<string> Names => [.. Named.Keys];

    /// <summary>The one of a name.</summary>
    public static SecretBackend Of(string name) => Named[name];

    /// <summary>The namespace in every reference to an object of the cluster, or null where it has none.</summary>
    /// <param name="node">The spec of a store, or a part of it.</param>
    public static IEnumerable<string?> NamespacesOfReferences(JsonNode? node) => node switch
    {
        JsonObject reference when reference.ContainsKey("name") => [(string?)reference["namespace"]],
        JsonObject map => map.SelectMany(pair => NamespacesOfReferences(pair.Value)),
        JsonArray list => list.SelectMany(NamespacesOfReferences),
        _ => [],
    };
}
