using System.Globalization;
using System.Text;

namespace SecretsLadder.Shared;

/// <summary>
/// A generated fleet at level external: per application some Secrets of three keys, and so a reader, a store, and an identity with its
/// permissions. The applications stand in the settings file, as those of a stack of this size must.
/// </summary>
public static class Fleet
{
    /// <summary>Name of the fleet's stack.</summary>
    public const string Stack = "fleet";

    /// <summary>The backends that a fleet can read from: cluster and backend settings by name.</summary>
    public static readonly IReadOnlyDictionary<string, (string Cluster, string Backend)> Backends =
        new Dictionary<string, (string Cluster, string Backend)>
        {
            ["aws"] = ("platform: eks, oidcIssuer: \"https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE\"",
            "kind: aws, accountId: \"111122223333\", region: eu-west-1"),
            ["azure"] = ("platform: aks, oidcIssuer: \"https://westeurope.oic.prod-aks.azure.com/EXAMPLE/\"",
            "kind: azure, tenantId: 44444444-4444-4444-4444-444444444444, subscriptionId: "
            + "66666666-6666-6666-6666-666666666666, resourceGroup: fleet, "
            + "location: westeurope, provision: true"),
            ["gcp"] = ("platform: gke", "kind: gcp, project: acme-fleet, projectNumber: \"777777777777\", clusterLocation: europe-west1"),
            ["vault"] = ("platform: other", "kind: vault, address: \"https://vault.acme.com\""),
        };

    private const int Namespaces = 50;

    /// <summary>Writes the stacks folder of a fleet.</summary>
    /// <param name="folder">The folder; made anew.</param>
    /// <param name="applications">How many applications.</param>
    /// <param name="backend">Name of one of <see cref="Backends"/>.</param>
    /// <param name="secrets">How many Secrets each application has.</param>
    public static void Write(string folder, int applications, string backend = "aws", int secrets = 5)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var apps = Directory.CreateDirectory(Path.Combine(folder, Stack, "apps")).FullName;
        File.WriteAllText(Path.Combine(folder, $"Pulumi.{Stack}.yaml"), StackFile(Backends[backend]));
        File.WriteAllText(Path.Combine(folder, Stack, "settings.yaml"), SettingsFile(applications));
        for (var index = 0; index < applications; index++)
        {
            File.WriteAllText(Path.Combine(apps, $"{NameOf(index)}.yaml"), ApplicationFile(index, secrets));
        }
    }

    private static string StackFile((string Cluster, string Backend) settings) => $$"""
        config:
          pulumi:disable-default-providers: ["*"]
          secrets-ladder:environment: production
          secrets-ladder:level: external
          secrets-ladder:cluster: { name: fleet, context: fleet, {{settings.Cluster}} }
          secrets-ladder:backends: { default: { {{settings.Backend}} } }

        """;

    private static string SettingsFile(int applications)
    {
        var file = new StringBuilder("namespaces:\n");
        for (var index = 0; index < Namespaces; index++)
        {
            file.Append(CultureInfo.InvariantCulture, $"  team-{index}: existing\n");
        }

        file.Append("apps:\n");
        for (var index = 0; index < applications; index++)
        {
            file.Append(
                CultureInfo.InvariantCulture,
                $"  {NameOf(index)}: {{ namespace: team-{index % Namespaces}, parameters: {{ dbHost: db-{index}.acme.com }} }}\n");
        }

        return file.ToString();
    }

    private static string ApplicationFile(int index, int secrets)
    {
        var file = new StringBuilder($"owner: team-{index % Namespaces}\nsecrets:\n");
        for (var secret = 0; secret < secrets; secret++)
        {
            file.Append(
                CultureInfo.InvariantCulture,
                $"  {NameOf(index)}-{secret}:\n    keys: {{ USERNAME: entry-{secret}#username, PASSWORD: entry-{secret}#password, "
                + $"API_KEY: entry-{secret}#apiKey }}\n");
        }

        file.Append("    template: { DATABASE_URL: \"postgresql://{{ .USERNAME | urlquery }}:{{ .PASSWORD | urlquery }}@${dbHost}:5432/app\" }\n");
        file.Append(CultureInfo.InvariantCulture, $"workloads:\n  {NameOf(index)}:\n    container: app\n    use:\n");
        for (var secret = 0; secret < secrets; secret++)
        {
            file.Append(CultureInfo.InvariantCulture, $"      - envFrom: {NameOf(index)}-{secret}\n");
        }

        return file.ToString();
    }

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"app-{index:D5}");
}
