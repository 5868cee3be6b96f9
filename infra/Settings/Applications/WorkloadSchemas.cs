using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Applications;

/// <summary>What an application file may specify for its workloads.</summary>
internal static class WorkloadSchemas
{
    private const int LongestPath = 4096;

    private static readonly TextSchema SecretName = Texts.Subdomain("the name of a Secret");

    private static readonly TextSchema MountPath = new(
        "a folder in the container",
        path => path.StartsWith('/') && path.Length > 1 && !path.Contains(':', StringComparison.Ordinal) && !path.Split('/').Contains("..")
            ? null
            : "an absolute path without '..' and ':', such as /etc/tls",
        "^/[^:]+$",
        "/etc/tls");

    private static readonly Field<bool> OptionalKey = Field.Optional(
        "optional", BooleanSchema.Instance, "Whether the container starts where the Secret, or the key, is not there.", false);

    private static readonly Schema<SecretVariable> VariableSource = new ConvertedSchema<string, SecretVariable>(
        Texts.Matching(
            "a key of a Secret, <secret>/<key>",
            "^[a-z0-9]([-.a-z0-9]*[a-z0-9])?/[-._a-zA-Z0-9]+$",
            "the name of a Secret, '/', and one of its keys",
            "app-secrets/database-url",
            isSecretLikely: true),
        text => new("", text[..text.IndexOf('/', StringComparison.Ordinal)], text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..]));

    private static readonly Field<SecretVariable> VariableSourceKey =
        Field.Required("from", VariableSource, "The <secret>/<key> that the variable takes its value from.");

    private static readonly Schema<SecretVariable> Variable = new VariantSchema<SecretVariable>(
        "a key of a Secret, <secret>/<key>, or a mapping with the keys from and optional",
        (VariantSchema<SecretVariable>.IsScalar, VariableSource),
        (VariantSchema<SecretVariable>.IsMapping, new ObjectSchema<SecretVariable>(
            "A variable whose key may not be there.",
            [VariableSourceKey, OptionalKey],
            values => values.Get(VariableSourceKey) with { IsOptional = values.Get(OptionalKey) })));

    private static readonly Field<string> EnvFromKey =
        Field.Required("envFrom", SecretName, "A Secret of the application, every key of which becomes an environment variable.");

    private static readonly Field<IReadOnlyDictionary<string, SecretVariable>> EnvKey = Field.Required(
        "env",
        new MapSchema<SecretVariable>(
            new TextSchema("the name of an environment variable", KubernetesNames.CheckEnvironmentVariable), Variable, least: 1),
        "Environment variables, each with the <secret>/<key> it takes its value from.");

    private static readonly Field<string> FilesKey =
        Field.Required("files", SecretName, "A Secret of the application, every key of which becomes a file.");

    private static readonly TextSchema FilePath = new(
        "the path of a file",
        path => path.Length is > 0 and <= LongestPath && !path.StartsWith('/') && !path.EndsWith('/') && !path.Any(char.IsControl)
            && !path.Split('/').Any(part => part is "" or "." || part.StartsWith("..", StringComparison.Ordinal))
            ? null
            : "a path below the folder, without '..', such as certs/ca.pem",
        "^[^/].*$",
        "certs/ca.pem");

    private static readonly Field<IReadOnlyDictionary<string, string>> ItemsKey = Field.Optional<IReadOnlyDictionary<string, string>>(
        "items",
        new MapSchema<string>(Texts.SecretKey, FilePath, least: 1),
        "The keys that become files, each with the path of its file below the folder. Default: every key, under its own name.",
        ImmutableDictionary<string, string>.Empty);

    private static readonly Field<int?> ModeKey = Field.Optional<int?>(
        "mode",
        new ConvertedSchema<string, int?>(
            Texts.Matching("permission bits", "^0[0-7]{3}$", "four octal digits in quotes, such as \"0400\"", "0400"),
            text => Convert.ToInt32(text, 8)),
        "Permission bits of the files, as an octal number in quotes. Default: 0644.",
        null);

    private static readonly Field<string> AtKey = Field.Required("at", MountPath, "Folder in the container.");
    private static readonly Field<string> TokenKey =
        Field.Required("token", Texts.Any("a token audience"), "Audience of a projected service account token.");

    private static readonly Field<TimeSpan> ExpiresKey = Field.Optional(
        "expires",
        new DurationSchema(TimeSpan.FromMinutes(10), TimeSpan.FromDays(1)),
        "How long a token lives before it is replaced.",
        TimeSpan.FromHours(1));

    private static readonly Field<string> ImagePullKey = Field.Required(
        "imagePullSecret", SecretName,
        "A Secret of the application, of type kubernetes.io/dockerconfigjson, with which the images of the pod are pulled.");

    private static readonly Schema<SecretUse> Use = new VariantSchema<SecretUse>(
        "a mapping with one of the keys envFrom, env, files, token, imagePullSecret",
        (VariantSchema<SecretUse>.Has("envFrom"), new ObjectSchema<SecretUse>(
            "Every key of a Secret becomes an environment variable.",
            [EnvFromKey, OptionalKey],
            values => new SecretUse.EnvFrom(values.Get(EnvFromKey), values.Get(OptionalKey)) { Source = values.At })),
        (VariantSchema<SecretUse>.Has("env"), new ObjectSchema<SecretUse>(
            "Single keys become environment variables.",
            [EnvKey],
            values => new SecretUse.Env([.. values.Get(EnvKey).Select(pair => pair.Value with { Name = pair.Key })]) { Source = values.At })),
        (VariantSchema<SecretUse>.Has("files"), new ObjectSchema<SecretUse>(
            "Keys of a Secret become files.",
            [FilesKey, AtKey, ItemsKey, ModeKey, OptionalKey],
            values => new SecretUse.Files(values.Get(FilesKey), values.Get(AtKey))
            {
                Items = values.Get(ItemsKey) is { Count: > 0 } items ? [.. items.Select(pair => new SecretFile(pair.Key, pair.Value))] : [],
                Mode = values.Get(ModeKey),
                IsOptional = values.Get(OptionalKey),
                Source = values.At,
            })),
        (VariantSchema<SecretUse>.Has("token"), new ObjectSchema<SecretUse>(
            "A short-lived token of the workload's service account becomes the file 'token'.",
            [TokenKey, AtKey, ExpiresKey],
            values => new SecretUse.Token(values.Get(TokenKey), values.Get(AtKey), values.Get(ExpiresKey)) { Source = values.At })),
        (VariantSchema<SecretUse>.Has("imagePullSecret"), new ObjectSchema<SecretUse>(
            "The kubelet pulls the images of the pod with a Secret.",
            [ImagePullKey],
            values => new SecretUse.ImagePull(values.Get(ImagePullKey)) { Source = values.At })));

    private static readonly TextSchema ContainerName = Texts.Label("the name of a container");

    private static readonly ChoiceSchema<WorkloadKind> Kinds =
        new([.. Enum.GetValues<WorkloadKind>().Select(kind => (kind.ToString(), kind))]);

    private static readonly Field<WorkloadKind> KindKey =
        Field.Optional("kind", Kinds, "Kind of the workload. A Rollout needs Argo's schema in its kustomization.", WorkloadKind.Deployment);

    private static readonly Field<string> ContainerKey = Field.Required("container", ContainerName, "The container that gets the Secrets.");

    private static readonly Field<string?> FirstContainerKey =
        Field.Optional<string?>("container", ContainerName!, "The container that 'use' is for.", null);

    private static readonly Field<string?> ServiceAccountKey = Field.Optional<string?>(
        "serviceAccount", Texts.Subdomain("the name of a service account")!,
        "The workload's own service account: the patch names it, nobody creates it. Default: as the manifest says.", null);

    private static readonly Field<bool> RestartKey = Field.Optional(
        "restart", BooleanSchema.Instance, "Whether the pods are restarted when a Secret they use changes.", false);

    private static readonly Field<ImmutableArray<SecretUse>> UseKey =
        Field.Required("use", new ListSchema<SecretUse>(Use), "How the container uses the Secrets.");

    private static readonly Field<ImmutableArray<SecretUse>> FirstUseKey = Field.Optional<ImmutableArray<SecretUse>>(
        "use", new ListSchema<SecretUse>(Use), "How the container named by 'container', or the pod, uses the Secrets.", []);

    private static readonly MapSchema<ImmutableArray<SecretUse>> Containers = new(
        ContainerName,
        new ObjectSchema<ImmutableArray<SecretUse>>("A container that uses Secrets of the application.", [UseKey], values => values.Get(UseKey)),
        least: 1);

    private static readonly Field<IReadOnlyDictionary<string, ImmutableArray<SecretUse>>> ContainersKey = Field.Required(
        "containers", Containers, "Containers and how each uses the Secrets, by the name of the container.");

    private static readonly Field<IReadOnlyDictionary<string, ImmutableArray<SecretUse>>> InitContainersKey = Field.Required(
        "initContainers",
        Containers,
        "Init containers and how each uses the Secrets, in the order in which they run: kustomize puts those of a patch before all others, "
        + "so that one that runs earlier is named too, with 'use: []'.");

    private static readonly Field<IReadOnlyDictionary<string, ImmutableArray<SecretUse>>> MoreInitContainersKey =
        Field.Optional<IReadOnlyDictionary<string, ImmutableArray<SecretUse>>>(
        "initContainers", Containers, "The same for init containers, in the order in which they run.",
        ImmutableDictionary<string, ImmutableArray<SecretUse>>.Empty);

    /// <summary>Three forms; a file uses exactly one, so each missing key can be reported by its name.</summary>
    public static readonly Schema<Workload> Workload = new VariantSchema<Workload>(
        "a mapping with 'container' and 'use', or with 'containers' or 'initContainers'",
        (VariantSchema<Workload>.Has("containers"), new ObjectSchema<Workload>(
            "A workload of which several containers use Secrets of the application.",
            [KindKey, FirstContainerKey, ServiceAccountKey, RestartKey, FirstUseKey, ContainersKey, MoreInitContainersKey],
            values => WorkloadOf(values, values.Get(FirstContainerKey), values.Get(FirstUseKey)) with
            {
                Containers = [.. Of(values.Get(ContainersKey), isInit: false), .. Of(values.Get(MoreInitContainersKey), isInit: true)],
            })),
        (VariantSchema<Workload>.Has("initContainers"), new ObjectSchema<Workload>(
            "A workload whose init containers use Secrets of the application.",
            [KindKey, FirstContainerKey, ServiceAccountKey, RestartKey, FirstUseKey, InitContainersKey],
            values =>
                WorkloadOf(values, values.Get(FirstContainerKey), values.Get(FirstUseKey)) with
                { Containers = [.. Of(values.Get(InitContainersKey), isInit: true)] })),
        (_ => true, new ObjectSchema<Workload>(
            "A workload that uses Secrets of the application.",
            [KindKey, ContainerKey, ServiceAccountKey, RestartKey, UseKey],
            values => WorkloadOf(values, values.Get(ContainerKey), values.Get(UseKey)))));

    private static IEnumerable<WorkloadContainer> Of(IReadOnlyDictionary<string, ImmutableArray<SecretUse>> containers, bool isInit) =>
        containers.Select(pair => new WorkloadContainer(pair.Key, isInit, pair.Value));

    private static Workload WorkloadOf(FieldValues values, string? container, ImmutableArray<SecretUse> uses) => new()
    {
        Name = values.Key,
        Kind = values.Get(KindKey),
        Container = container,
        ServiceAccount = values.Get(ServiceAccountKey),
        Restart = values.Get(RestartKey),
        Uses = uses,
        Source = values.At,
    };
}
