using SecretsLadder.Infra.Settings.Schemas;

namespace SecretsLadder.Infra.Settings;

/// <summary>The cluster that a stack deploys to.</summary>
internal sealed record ClusterSettings(string Name, ClusterPlatform Platform, string Context, string? OidcIssuer)
{
    private static readonly Field<string> NameKey = Field.Required(
        "name", Texts.Matching("the name of a cluster", "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", "letters, digits, '-' and '_', at most 100 characters", "prod-eu"), "Name of the cluster, as its cloud knows it.");

    private static readonly Field<ClusterPlatform> PlatformKey = Field.Required(
        "platform",
        new ChoiceSchema<ClusterPlatform>(
            ("local", ClusterPlatform.Local), ("eks", ClusterPlatform.Eks), ("aks", ClusterPlatform.Aks), ("gke", ClusterPlatform.Gke), ("other", ClusterPlatform.Other)),
        "Who runs the cluster; decides which workload identity is there. 'local' is kind, minikube and the like.");

    private static readonly Field<string> ContextKey = Field.Required(
        "context", Texts.Any("a kubeconfig context", 253, "prod-eu"), "The kubeconfig context to deploy to, always given, so that nothing lands on another cluster.");

    private static readonly Field<string?> OidcIssuerKey = Field.Optional<string?>(
        "oidcIssuer", Texts.HttpsUrl("the cluster's OIDC issuer")!, "Issuer of the cluster's service account tokens; needed for workload identity.", null);

    public static readonly ObjectSchema<ClusterSettings> Schema = new(
        "The cluster that the stack deploys to.",
        [NameKey, PlatformKey, ContextKey, OidcIssuerKey],
        values => new(values.Get(NameKey), values.Get(PlatformKey), values.Get(ContextKey), values.Get(OidcIssuerKey)));
}
