using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Schemas;

namespace SecretsLadder.Infra.Settings;

/// <summary>What an application file may say of its workloads.</summary>
internal static class WorkloadSchemas
{
    private static readonly TextSchema SecretName = Texts.Subdomain("the name of a Secret");

    private static readonly TextSchema MountPath = new(
        "a folder in the container",
        path => path.StartsWith('/') && path.Length > 1 && !path.Contains(':', StringComparison.Ordinal) && !path.Split('/').Contains("..")
            ? null
            : "an absolute path without '..' and ':', such as /etc/tls",
        "^/[^:]+$",
        "/etc/tls");

    private static readonly Schema<SecretVariable> VariableSource = new ConvertedSchema<string, SecretVariable>(
        Texts.Matching(
            "a key of a Secret, <secret>/<key>",
            "^[a-z0-9]([-.a-z0-9]*[a-z0-9])?/[-._a-zA-Z0-9]+$",
            "the name of a Secret, '/', and one of its keys",
            "app-secrets/database-url",
            isSecretLikely: true),
        text => new("", text[..text.IndexOf('/', StringComparison.Ordinal)], text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..]));

    private static readonly Field<string> EnvFromKey = Field.Required("envFrom", SecretName, "A Secret of the application, every key of which becomes an environment variable.");

    private static readonly Field<IReadOnlyDictionary<string, SecretVariable>> EnvKey = Field.Required(
        "env",
        new MapSchema<SecretVariable>(new TextSchema("the name of an environment variable", KubernetesNames.CheckEnvironmentVariable), VariableSource, least: 1),
        "Environment variables, each with the <secret>/<key> it takes its value from.");

    private static readonly Field<string> FilesKey = Field.Required("files", SecretName, "A Secret of the application, every key of which becomes a file.");
    private static readonly Field<string> AtKey = Field.Required("at", MountPath, "Folder in the container.");
    private static readonly Field<string> TokenKey = Field.Required("token", Texts.Any("a token audience"), "Audience of a projected service account token.");

    private static readonly Field<TimeSpan> ExpiresKey = Field.Optional(
        "expires",
        new DurationSchema(TimeSpan.FromMinutes(10), TimeSpan.FromDays(1)),
        "How long a token lives before it is replaced.",
        TimeSpan.FromHours(1));

    private static readonly Schema<SecretUse> Use = new VariantSchema<SecretUse>(
        "a mapping with one of the keys envFrom, env, files, token",
        (VariantSchema<SecretUse>.Has("envFrom"), new ObjectSchema<SecretUse>(
            "Every key of a Secret becomes an environment variable.",
            [EnvFromKey],
            values => new SecretUse.EnvFrom(values.Get(EnvFromKey)) { Source = values.At })),
        (VariantSchema<SecretUse>.Has("env"), new ObjectSchema<SecretUse>(
            "Single keys become environment variables.",
            [EnvKey],
            values => new SecretUse.Env([.. values.Get(EnvKey).Select(pair => pair.Value with { Name = pair.Key })]) { Source = values.At })),
        (VariantSchema<SecretUse>.Has("files"), new ObjectSchema<SecretUse>(
            "Every key of a Secret becomes a file.",
            [FilesKey, AtKey],
            values => new SecretUse.Files(values.Get(FilesKey), values.Get(AtKey)) { Source = values.At })),
        (VariantSchema<SecretUse>.Has("token"), new ObjectSchema<SecretUse>(
            "A short-lived token of the workload's service account becomes the file 'token'.",
            [TokenKey, AtKey, ExpiresKey],
            values => new SecretUse.Token(values.Get(TokenKey), values.Get(AtKey), values.Get(ExpiresKey)) { Source = values.At })));

    private static readonly Field<WorkloadKind> KindKey = Field.Optional(
        "kind",
        new ChoiceSchema<WorkloadKind>(
            ("Deployment", WorkloadKind.Deployment), ("StatefulSet", WorkloadKind.StatefulSet), ("DaemonSet", WorkloadKind.DaemonSet)),
        "Kind of the workload.",
        WorkloadKind.Deployment);

    private static readonly Field<string> ContainerKey = Field.Required("container", Texts.Label("the name of a container"), "The container that gets the Secrets.");

    private static readonly Field<string?> ServiceAccountKey = Field.Optional<string?>(
        "serviceAccount", Texts.Subdomain("the name of a service account")!, "The workload's own service account; referenced, never created.", null);

    private static readonly Field<bool> RestartKey = Field.Optional(
        "restart", BooleanSchema.Instance, "Whether the pods are restarted when a Secret they use changes.", false);

    private static readonly Field<ImmutableArray<SecretUse>> UseKey = Field.Required("use", new ListSchema<SecretUse>(Use), "How the container uses the Secrets.");

    public static readonly ObjectSchema<Workload> Workload = new(
        "A workload that uses Secrets of the application.",
        [KindKey, ContainerKey, ServiceAccountKey, RestartKey, UseKey],
        values => new()
        {
            Name = values.Key,
            Kind = values.Get(KindKey),
            Container = values.Get(ContainerKey),
            ServiceAccount = values.Get(ServiceAccountKey),
            Restart = values.Get(RestartKey),
            Uses = values.Get(UseKey),
            Source = values.At,
        });
}
