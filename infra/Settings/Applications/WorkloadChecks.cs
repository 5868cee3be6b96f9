using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Applications;

/// <summary>What must fit together inside one workload, and with the contracts of its application.</summary>
internal static class WorkloadChecks
{
    /// <summary>Reports what does not fit together.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="node">Where it is written.</param>
    /// <param name="secrets">The contracts of the application, by name.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(Workload workload, SettingNode node, IReadOnlyDictionary<string, SecretContract> secrets, Reading reading)
    {
        CheckUses(workload.Uses, node.Nearest("use"), secrets, reading);
        var names = new HashSet<string?>([workload.Container], StringComparer.Ordinal);
        foreach (var container in workload.Containers)
        {
            var place = node.Nearest(container.IsInit ? "initContainers" : "containers", container.Name);
            CheckUses(container.Uses, place.Nearest("use"), secrets, reading);
            CheckIsOfAContainer(container, place, reading);
            if (!names.Add(container.Name))
            {
                reading.Report(place, $"the container '{container.Name}' is named twice; put all its uses in one place");
            }
        }

        if (workload.Container is null && workload.Uses.Any(use => use is not SecretUse.ImagePull))
        {
            reading.Report(node.Nearest("use"), "belongs to no container; name it by 'container', or put the uses under 'containers'");
        }

        if (workload is { Restart: true, Kind: WorkloadKind.CronJob or WorkloadKind.Job })
        {
            reading.Report(
                node.Nearest("restart"),
                $"a {workload.Kind} is not restarted, because its pods end: {(workload.Kind == WorkloadKind.Job ? "a new Job" : "every run")} reads "
                + "the Secrets as they are then; leave out 'restart'");
        }
    }

    private static void CheckIsOfAContainer(WorkloadContainer container, SettingNode place, Reading reading)
    {
        for (var index = 0; index < container.Uses.Length; index++)
        {
            if (container.Uses[index] is SecretUse.ImagePull)
            {
                reading.Report(
                    place.Nearest("use", $"[{index}]"),
                    "images are pulled for the pod, not for a container; put imagePullSecret under the 'use' of the workload");
            }
        }
    }

    private static void CheckUses(
        ImmutableArray<SecretUse> uses, SettingNode node, IReadOnlyDictionary<string, SecretContract> secrets, Reading reading)
    {
        var variables = new HashSet<string>(StringComparer.Ordinal);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < uses.Length; index++)
        {
            var place = node.Nearest($"[{index}]");
            CheckUse(uses[index], place, secrets, reading);
            foreach (var variable in (uses[index] is SecretUse.Env env ? env.Variables : []).Where(variable => !variables.Add(variable.Name)))
            {
                reading.Report(
                    place.Nearest("env", variable.Name),
                    $"the variable {Echo.Of(variable.Name)} is set by another use already; remove one of the two");
            }

            if (FolderOf(uses[index]) is { } folder && !folders.Add(folder.TrimEnd('/')))
            {
                reading.Report(place, $"two uses are mounted at {Echo.Of(folder)}; give one another folder");
            }
        }
    }

    private static string? FolderOf(SecretUse use) => use switch
    {
        SecretUse.Files files => files.MountPath,
        SecretUse.Token token => token.MountPath,
        _ => null,
    };

    /// <summary>What is read of a contract of the application. A Secret without a contract may be the platform's, which the stack tells.</summary>
    private static void CheckUse(SecretUse use, SettingNode node, IReadOnlyDictionary<string, SecretContract> secrets, Reading reading)
    {
        if (use is SecretUse.Files { Items: { IsEmpty: false } items } files)
        {
            foreach (var path in items.CountBy(item => item.Path).Where(path => path.Value > 1))
            {
                reading.Report(node.Nearest("items"), $"two keys become the file {Echo.Of(path.Key)}; give one another path");
            }

            foreach (var item in items)
            {
                CheckKey(files.Secret, item.Key, files.IsOptional, node.Nearest("items", item.Key), secrets, reading);
            }
        }

        foreach (var variable in (use as SecretUse.Env)?.Variables ?? [])
        {
            CheckKey(variable.Secret, variable.Key, variable.IsOptional, node.Nearest("env", variable.Name), secrets, reading);
        }
    }

    private static void CheckKey(
        string secret, string key, bool isOptional, SettingNode node, IReadOnlyDictionary<string, SecretContract> secrets, Reading reading)
    {
        if (!secrets.TryGetValue(secret, out var contract))
        {
            return;
        }

        if (!isOptional && contract.Keys.Any(known => known.IsOptional && known.Name == key))
        {
            reading.Report(
                node, $"the key {Echo.Of(key)} of the Secret '{secret}' may be missing, and the pod waits for it; write 'optional: true' here too");
        }

        if (!contract.AllKeys.Contains(key))
        {
            reading.Report(
                node, $"the Secret '{secret}' has no key {Echo.Of(key)}; it has {string.Join(", ", contract.AllKeys.Select(Echo.Of))}");
        }
    }
}
