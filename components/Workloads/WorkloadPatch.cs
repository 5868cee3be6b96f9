using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Workloads;

/// <summary>
/// The strategic merge patch by which a workload uses its Secrets. It is the same at every level, because it does not name their producer, and in
/// every environment, because it names no namespace.
/// </summary>
public static class WorkloadPatch
{
    private const int LongestVolume = 63;
    private const string ReloadAnnotation = "secret.reloader.stakater.com/reload";

    /// <summary>The patch, as nested maps and lists of plain values.</summary>
    public static ImmutableDictionary<string, object> Of(Workload workload) => Map(
        ("apiVersion", ApiVersionOf(workload.Kind)),
        ("kind", workload.Kind.ToString()),
        ("metadata", Map(("name", workload.Name), ("annotations", Annotations(workload)))),
        ("spec", workload.Kind == WorkloadKind.CronJob ? Map(("jobTemplate", Map(("spec", WithPods(workload))))) : WithPods(workload)));

    private static string ApiVersionOf(WorkloadKind kind) => kind switch
    {
        WorkloadKind.Job or WorkloadKind.CronJob => "batch/v1",
        WorkloadKind.Rollout => "argoproj.io/v1alpha1",
        _ => "apps/v1",
    };

    private static ImmutableDictionary<string, object> WithPods(Workload workload) => Map(("template", Map(("spec", PodSpec(workload)))));

    private static ImmutableDictionary<string, object>? Annotations(Workload workload)
    {
        var secrets = workload.AllUses.Where(use => use is not SecretUse.ImagePull).SelectMany(use => use.Secrets).Distinct()
            .Order(StringComparer.Ordinal).ToList();
        return workload.Restart && secrets.Count > 0 ? Map((ReloadAnnotation, string.Join(',', secrets))) : null;
    }

    private static ImmutableDictionary<string, object> PodSpec(Workload workload)
    {
        var pullSecrets = workload.Uses.OfType<SecretUse.ImagePull>().Select(use => use.Secret).Distinct().Select(secret => Map(("name", secret)));
        var volumes = workload.AllUses.SelectMany(Volumes).DistinctBy(volume => volume["name"]);
        return Map(
            ("initContainers", ListOrNothing(workload.AllContainers.Where(container => container.IsInit).Select(Container))),
            ("containers", ListOrNothing(workload.AllContainers.Where(container => !container.IsInit).Select(Container))),
            ("imagePullSecrets", ListOrNothing(pullSecrets)),
            ("serviceAccountName", workload.ServiceAccount),
            ("volumes", ListOrNothing(volumes)));
    }

    private static ImmutableDictionary<string, object> Container(WorkloadContainer container)
    {
        var envFrom = container.Uses.OfType<SecretUse.EnvFrom>().Select(use =>
            Map(("secretRef", Map(("name", use.Secret), ("optional", Optional(use.IsOptional))))));
        var env = container.Uses.OfType<SecretUse.Env>().SelectMany(use => use.Variables).Select(Variable);
        var mounts = container.Uses.SelectMany(Mounts);
        return Map(
            ("name", container.Name), ("envFrom", ListOrNothing(envFrom)), ("env", ListOrNothing(env)), ("volumeMounts", ListOrNothing(mounts)));
    }

    private static ImmutableDictionary<string, object> Variable(SecretVariable variable) => Map(
        ("name", variable.Name),
        ("valueFrom", Map(("secretKeyRef", Map(
            ("name", variable.Secret), ("key", variable.Key), ("optional", Optional(variable.IsOptional)))))));

    /// <summary>Left out where it is false, which is what Kubernetes takes it for.</summary>
    private static bool? Optional(bool isOptional) => isOptional ? true : null;

    private static IEnumerable<ImmutableDictionary<string, object>> Mounts(SecretUse use) => use switch
    {
        SecretUse.Files files => [Mount(VolumeOf(files), files.MountPath)],
        SecretUse.Token token => [Mount(VolumeOf(token), token.MountPath)],
        _ => [],
    };

    private static IEnumerable<ImmutableDictionary<string, object>> Volumes(SecretUse use) => use switch
    {
        SecretUse.Files files => [Map(("name", VolumeOf(files)), ("secret", SourceOf(files)))],
        SecretUse.Token token => [Map(("name", VolumeOf(token)), ("projected", Map(("sources", List(TokenSource(token))))))],
        _ => [],
    };

    private static ImmutableDictionary<string, object> Mount(string volume, string path) =>
        Map(("name", volume), ("mountPath", path), ("readOnly", true));

    private static ImmutableDictionary<string, object> TokenSource(SecretUse.Token token) => Map(("serviceAccountToken", Map(
        ("audience", token.Audience),
        ("expirationSeconds", token.Lifetime.TotalSeconds),
        ("path", "token"))));

    private static ImmutableDictionary<string, object> SourceOf(SecretUse.Files files) => Map(
        ("secretName", files.Secret),
        ("items", ListOrNothing(files.Items.Select(item => Map(("key", item.Key), ("path", item.Path))))),
        ("defaultMode", files.Mode),
        ("optional", Optional(files.IsOptional)));

    /// <summary>Two uses of a Secret share a volume if they ask for the same of it: what else than the whole Secret they ask for is a hash.</summary>
    private static string VolumeOf(SecretUse.Files files)
    {
        var name = DnsLabel.From($"secret-{files.Secret}");
        var asked = $"{files.Mode} {files.IsOptional}{string.Concat(files.Items.Select(item => $" {item.Key}={item.Path}"))}";
        return files is { Mode: null, IsOptional: false, Items.IsEmpty: true } ? name : ShortName.WithHash(name, asked, LongestVolume);
    }

    private static string VolumeOf(SecretUse.Token token) => DnsLabel.From($"token-{token.Audience}-{token.Lifetime.TotalSeconds}");
}
