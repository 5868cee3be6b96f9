using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>Where EKS Pod Identity keeps tenants apart, and where it does not.</summary>
internal static class PodIdentityChecks
{
    private const string Cluster = $"{SettingKeys.Namespace}cluster";
    private const string Controllers = $"{SettingKeys.Namespace}controllers";
    private const string Remedy = "write 'identity: irsa' for the backend";

    /// <summary>Reports what does not fit together.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="config">The configuration they were read from, for places.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(StackSettings settings, MappingNode config, Reading reading)
    {
        if (settings.Cluster is { Aws: not null, Platform: not ClusterPlatform.Eks })
        {
            reading.Report(config.Nearest(Cluster, "aws"), "is the place of an EKS cluster, and the cluster's platform is another; remove the key");
        }

        var backends = OperatorPlace.BackendsOf(settings).ToList();
        if (backends.Count == 0)
        {
            return;
        }

        if (settings.Controllers.GetValueOrDefault(ControllerSettings.ExternalSecrets) is { IsExisting: true })
        {
            reading.Report(
                config.Nearest(Controllers, ControllerSettings.ExternalSecrets),
                "this stack does not install the operator. With Pod Identity all stores share the operator's role, "
                + $"so stores must not choose their own session tags, and only a stack that installs the operator can prevent that; {Remedy}");
        }

        if (settings.Pipeline is not null)
        {
            reading.Report(
                config.Nearest(SettingKeys.Namespace + SettingKeys.Pipeline),
                "a pipeline creates roles only within the readers' boundary, which allows reading entries and nothing else, "
                + $"and with Pod Identity the operator's role must assume others; {Remedy}, or remove the key");
        }

        CheckPlaces(settings.Cluster.Aws, backends, config, reading);
    }

    /// <summary>The operator gets one role, in the place of the cluster, and assumes those of readers in any account of the partition.</summary>
    private static void CheckPlaces(AwsPlace? cluster, List<AwsBackend> backends, MappingNode config, Reading reading)
    {
        var place = cluster ?? backends[0].Place;
        foreach (var backend in backends)
        {
            var at = config.Nearest($"{SettingKeys.Namespace}backends", backend.Name, "accountId");
            if (AwsPartition.Of(backend.Region) != AwsPartition.Of(place.Region))
            {
                reading.Report(
                    at,
                    $"the backend is in the partition {AwsPartition.Of(backend.Region)} and the operator's role in {AwsPartition.Of(place.Region)}, "
                    + $"and no role can be assumed from another partition; {Remedy}");
            }
            else if (cluster is null && backend.Place != place)
            {
                reading.Report(
                    at,
                    "Pod Identity gives the operator one role, in the account and region of the cluster, and the backends have several: "
                    + $"'{backends[0].Name}' is in {place.AccountId} {place.Region}, this one in {backend.AccountId} {backend.Region}; "
                    + $"write the cluster's under {Cluster} as aws: {{ accountId: \"{place.AccountId}\", region: {place.Region} }}");
            }
        }
    }
}
