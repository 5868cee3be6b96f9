using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails;

namespace SecretsLadder.Infra.Lint;

/// <summary>A version of an API that a newer one took the place of.</summary>
/// <param name="Group">The API group.</param>
/// <param name="Old">The version that went.</param>
/// <param name="New">The version to write.</param>
/// <param name="Since">Since when.</param>
/// <param name="Kinds">The kinds that are concerned; other kinds of the group may have kept the version.</param>
/// <param name="Obstacles">What else changed.</param>
internal sealed record ApiVersionChange(string Group, string Old, string New, string Since, string[] Kinds, ApiObstacle[] Obstacles)
{
    /// <summary>Id of the rule on versions that are not served.</summary>
    public const string UnservedId = "API001";

    /// <summary>Id of the rule on versions that are deprecated.</summary>
    public const string DeprecatedId = "API002";

    private const string Kustomize = "kustomize.toolkit.fluxcd.io";
    private const string Helm = "helm.toolkit.fluxcd.io";
    private const string Source = "source.toolkit.fluxcd.io";

    private static readonly string[] Stores = ["SecretStore", "ClusterSecretStore", "ExternalSecret", "ClusterExternalSecret"];
    private static readonly string[] Sources = ["GitRepository", "OCIRepository", "HelmRepository", "HelmChart", "Bucket"];

    /// <summary>The changes, each found by comparing the CustomResourceDefinitions of the releases.</summary>
    public static IReadOnlyList<ApiVersionChange> All { get; } =
    [
        new("external-secrets.io", "v1alpha1", "v1", "External Secrets 0.16", Stores, ApiObstacle.ExternalSecrets),
        new("external-secrets.io", "v1beta1", "v1", "External Secrets 0.17", Stores, ApiObstacle.ExternalSecrets),
        new(Kustomize, "v1beta1", "v1", "Flux 2.7", ["Kustomization"], ApiObstacle.FluxKustomize),
        new(Kustomize, "v1beta2", "v1", "Flux 2.8", ["Kustomization"], ApiObstacle.FluxKustomize),
        new(Helm, "v2beta1", "v2", "Flux 2.7", ["HelmRelease"], ApiObstacle.FluxHelm),
        new(Helm, "v2beta2", "v2", "Flux 2.8", ["HelmRelease"], ApiObstacle.FluxHelm),
        new(Source, "v1beta1", "v1", "Flux 2.7", Sources, ApiObstacle.FluxSource),
        new(Source, "v1beta2", "v1", "Flux 2.8", Sources, ApiObstacle.FluxSource),
        new("secrets-store.csi.x-k8s.io", "v1alpha1", "v1", "Secrets Store CSI Driver 1.1", ["SecretProviderClass"], []) { IsStillServed = true },
    ];

    /// <summary>Whether the old version is accepted still.</summary>
    public bool IsStillServed { get; private init; }

    /// <summary>The API version to write.</summary>
    public string Served => $"{Group}/{New}";

    /// <summary>The rule that the change belongs to.</summary>
    public string Rule => IsStillServed ? DeprecatedId : UnservedId;

    /// <summary>Whether the change is about an object.</summary>
    /// <param name="apiVersion">Its API version.</param>
    /// <param name="kind">Its kind, or null if unknown: then a version that some kind of the group still has is left alone.</param>
    public bool Replaces(string apiVersion, string? kind) =>
        apiVersion == $"{Group}/{Old}"
        && (kind is null ? !Old.EndsWith("alpha1", StringComparison.Ordinal) : Kinds.Contains(kind, StringComparer.Ordinal));

    /// <summary>What else must change in an object, each a short instruction with its line.</summary>
    /// <param name="item">The object.</param>
    public IReadOnlyList<string> ObstaclesIn(KubernetesObject item) =>
        [.. Obstacles.SelectMany(obstacle => obstacle.In(item).Select(node => $"{node.Path} (line {node.At.Line}): {obstacle.Change}"))];

    /// <summary>What else may have to change in a template, found by words only.</summary>
    /// <param name="text">The template.</param>
    public IReadOnlyList<string> ObstaclesIn(string text) =>
        [.. Obstacles.Where(obstacle => obstacle.MayBeIn(text, Old)).Select(obstacle => $"{obstacle.Path}: {obstacle.Change}")];

    /// <summary>The finding on an object.</summary>
    /// <param name="at">Where its API version stands.</param>
    /// <param name="kind">Its kind, or null if unknown.</param>
    /// <param name="obstacles">What else must change.</param>
    public LintFinding Finding(SourceLocation at, string? kind, IReadOnlyList<string> obstacles)
    {
        var old = $"{Group}/{Old}";
        var what = kind is null ? old : $"{old} {kind}";
        var state =
            IsStillServed ? $"is deprecated since {Since}" : $"is no longer served since {Since}: the API server answers 'no matches for kind'";
        var more = obstacles.Count == 0 ? "" : $"; the version alone does not do, change {string.Join("; ", obstacles)}";
        return new(
            at,
            IsStillServed ? Severity.Warning : Severity.Error,
            Rule,
            $"{what} {state}; line {at.Line}, column {at.Column}: write `apiVersion: {Served}`{more}",
            obstacles.Count == 0 ? (old, Served) : null);
    }
}
