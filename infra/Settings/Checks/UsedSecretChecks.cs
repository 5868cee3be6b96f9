using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>What workloads use must be there: Secrets of their application, or of the platform that their namespace gets.</summary>
internal static class UsedSecretChecks
{
    /// <summary>Reports what is not there.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="application">The application.</param>
    /// <param name="own">What the stack specifies for it.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(StackSettings settings, Application application, ApplicationSettings own, Reading reading)
    {
        var contracts = application.Secrets.Select(contract => contract.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var workload in application.Workloads)
        {
            var path = $"workloads.{workload.Name}";
            Check(workload.Uses, path);
            foreach (var container in workload.Containers)
            {
                Check(container.Uses, $"{path}.{(container.IsInit ? "initContainers" : "containers")}.{container.Name}");
            }
        }

        void Check(ImmutableArray<SecretUse> uses, string path)
        {
            foreach (var (index, use) in uses.Index())
            {
                foreach (var secret in use.Secrets.Where(secret => !contracts.Contains(secret)))
                {
                    if (Fault(secret, use) is { } fault)
                    {
                        reading.Report(use.Source, $"{path}.use[{index}]", fault);
                    }
                }
            }
        }

        string? Fault(string secret, SecretUse use)
        {
            if (!settings.Shared.TryGetValue(secret, out var shared))
            {
                return $"uses the Secret '{secret}', which this application has no contract for"
                    + NearMiss.Suggest(secret, contracts.Concat(settings.Shared.Keys));
            }

            if (!shared.Namespaces.Contains(own.Namespace))
            {
                return $"uses the Secret '{secret}', which the stack does not share with the namespace '{own.Namespace}'; "
                    + $"add it under {SettingKeys.Namespace}shared.{secret}.namespaces";
            }

            return KeysOf(use, secret).FirstOrDefault(key => !shared.Keys.ContainsKey(key)) is { } missing
                ? $"the shared Secret '{secret}' has no key {Echo.Of(missing)}; it has {string.Join(", ", shared.Keys.Keys.Select(Echo.Of))}"
                : null;
        }
    }

    private static IEnumerable<string> KeysOf(SecretUse use, string secret) => use switch
    {
        SecretUse.Env env => env.Variables.Where(variable => variable.Secret == secret).Select(variable => variable.Key),
        SecretUse.Files files => files.Items.Select(item => item.Key),
        _ => [],
    };
}
