using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Applications;

/// <summary>The file of one application: <c>stacks/&lt;stack&gt;/apps/&lt;app&gt;.yaml</c>.</summary>
internal static class ApplicationFile
{
    private static readonly Field<string> OwnerKey = Field.Required(
        "owner", Texts.Matching("a team", "^[A-Za-z0-9][A-Za-z0-9._/@-]{0,99}$", "letters, digits and . _ / @ -", "payments-team"),
        "The team that owns the file.");

    private static readonly Field<IReadOnlyDictionary<string, SecretContract>> SecretsKey = Field.Required(
        "secrets",
        new MapSchema<SecretContract>(Texts.Subdomain("the name of a Secret"), ContractSchemas.Contract, least: 1),
        "The contracts, by the name of the Kubernetes Secret.");

    private static readonly Field<IReadOnlyDictionary<string, Workload>> WorkloadsKey = Field.Optional<IReadOnlyDictionary<string, Workload>>(
        "workloads",
        new MapSchema<Workload>(Texts.Label("the name of a workload"), WorkloadSchemas.Workload),
        "The workloads that use the Secrets, by the name of the Deployment or other kind.",
        ImmutableDictionary<string, Workload>.Empty);

    public static readonly ObjectSchema<Application> Schema = new(
        "The secret contracts and workloads of one application. Nothing in it differs between environments.",
        [OwnerKey, SecretsKey, WorkloadsKey],
        values => new()
        {
            Name = "",
            Owner = values.Get(OwnerKey),
            Secrets = [.. values.Get(SecretsKey).Values],
            Workloads = [.. values.Get(WorkloadsKey).Values],
            Source = values.At,
        });

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="displayName">The file as mistakes name it.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The application, or null if the file cannot be used.</returns>
    public static Application? Read(string path, string displayName, Reading reading)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (KubernetesNames.CheckLabel(name) is { } allowed)
        {
            reading.Report(new(displayName), "", $"the file is named after its application, and that name must be {allowed}");
            return null;
        }

        if (name == Backend.Platform)
        {
            reading.Report(
                new(displayName), "",
                $"no application can be called '{Backend.Platform}': the platform's own entries, such as copies of the sealing key, "
                + "have this name as their prefix; rename the application");
            return null;
        }

        if (YamlReader.ReadFile(path, displayName, reading) is not { } root || !Schema.TryRead(root, reading, out var application))
        {
            return null;
        }

        application = application with { Name = name };
        ContractChecks.Check(application, (MappingNode)root, reading);
        return application;
    }
}
