using System.Text.RegularExpressions;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>What must fit together between AWS backends, their keys, and where they lie.</summary>
internal static class AwsBackendChecks
{
    /// <summary>Reports what does not fit together.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="config">The configuration they were read from, for places.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(StackSettings settings, MappingNode config, Reading reading)
    {
        foreach (var backend in settings.Backends.Values.OfType<AwsBackend>())
        {
            var node = config.Nearest($"{SettingKeys.Namespace}backends", backend.Name);
            if (FaultOf(backend) is { } fault)
            {
                reading.Report(node.Nearest("kmsKey"), fault);
            }

            if (settings.Pipeline is not null && !AwsPartition.KnowsCallers(backend.Region))
            {
                reading.Report(
                    node.Nearest("region"),
                    "a pipeline limits its readers by how AWS services introduce themselves to KMS, "
                    + $"which AWS does not document for {AwsPartition.Of(backend.Region)}; "
                    + $"remove {SettingKeys.Namespace}{SettingKeys.Pipeline} and give the pipeline a role of your own");
            }
        }

        if (settings.Cluster.Platform == ClusterPlatform.Eks
            && AwsPartition.RegionOfIssuer(settings.Cluster.OidcIssuer) is { } region
            && !Regex.IsMatch(region, AwsPartition.RegionPattern, RegexOptions.CultureInvariant))
        {
            reading.Report(
                config.Nearest($"{SettingKeys.Namespace}cluster", "oidcIssuer"),
                $"the issuer is of the region '{region}', which is in none of the partitions of AWS that are known here; correct it");
        }

        foreach (var (application, own) in settings.ApplicationSettings)
        {
            foreach (var (name, entry) in own.Entries.Where(pair => AwsArn.Parse(pair.Value) is { } arn && !AwsPartition.KnowsCallers(arn.Region)))
            {
                reading.Report(
                    config.Nearest($"{SettingKeys.Namespace}apps", application, "entries", name),
                    $"the entry {Echo.Of(entry)} needs permission on its owner's KMS key by how AWS services introduce themselves to KMS, "
                    + $"which AWS does not document for {AwsPartition.Of(AwsArn.Parse(entry)!.Region)}; copy it into the stack's account");
            }
        }
    }

    /// <summary>
    /// Why the key of a backend cannot serve its entries, or null. The key of another account can; that of another region or partition is not
    /// reachable.
    /// </summary>
    private static string? FaultOf(AwsBackend backend) =>
        backend.KmsKey is null ? null
        : !AwsPartition.KnowsCallers(backend.Region)
            ? "a customer's key is bound to entries by how AWS services introduce themselves to KMS, "
                + $"which AWS does not document for {AwsPartition.Of(backend.Region)}; leave kmsKey out, so that AWS's own key encrypts the entries"
        : backend.KmsKeyArn is { } key
            && AwsArn.Parse(key) is { } arn
            && (arn.Region != backend.Region || arn.Partition != AwsPartition.Of(backend.Region))
            ? $"the key is in {arn.Partition} {arn.Region}, the entries are in {AwsPartition.Of(backend.Region)} {backend.Region}; "
                + "a service uses keys of its own region alone; name a key there, or a replica of this one"
            : null;
}
