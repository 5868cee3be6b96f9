using System.Collections.Immutable;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Components.Tests.Stores;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary>The stores of an application that reads from the clouds.</summary>
internal static class CloudStores
{
    public const string Reader = "shop-stores-reader";

    /// <summary>An issuer that ends in a slash, as those of AKS do.</summary>
    public const string Issuer = "https://oidc.example.com/id/";

    public static readonly WorkloadCluster Cluster = new("prod-eu", Issuer, new("eso", "operator"));

    /// <summary>The stores of one backend.</summary>
    public static Task<Recorded> RunAsync(SecretBackend backend, ImmutableArray<string> entries, bool isPreview = false) =>
        RunAsync(run => [UseOf(run, backend, entries)], isPreview);

    /// <summary>The stores of several.</summary>
    public static Task<Recorded> RunAsync(Func<Recorded, ImmutableArray<BackendUse>> uses, bool isPreview = false) =>
        Recorded.RunAsync(run => Create(run, uses(run)), isPreview);

    /// <summary>What is read from a backend, by the provider of its cloud.</summary>
    public static BackendUse UseOf(Recorded run, SecretBackend backend, ImmutableArray<string> entries) => new(
        backend,
        entries,
        backend switch
        {
            AzureSecretBackend => run.Azure,
            GcpSecretBackend => run.Gcp,
            VaultSecretBackend => run.Vault,
            _ => run.Aws,
        });

    /// <summary>The stores, in a run that is under way.</summary>
    public static ApplicationStores Create(Recorded run, ImmutableArray<BackendUse> uses) => new(
        "shop-stores",
        new ApplicationStoresArgs { Application = "shop", Namespace = "production", Cluster = Cluster, Uses = uses },
        run.Options);

    /// <summary>Names of the resources of a type, in order.</summary>
    public static IEnumerable<string> OfType(this Recorded recorded, string type) => recorded.Names.Where(name => recorded.TypeOf(name) == type);

    /// <summary>The backends of a test by their short names.</summary>
    public static SecretBackend Named(string name) => name switch
    {
        "azure" => BackendForms.Azure,
        "gcp" => BackendForms.Gcp,
        "gcp outside gke" => BackendForms.GcpOutsideGke,
        "vault" => BackendForms.Vault,
        "parameters" => BackendForms.Parameters with { Name = "default" },
        _ => BackendForms.Aws,
    };
}
