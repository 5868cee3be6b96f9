using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Documents;
using SecretsLadder.Infra.Settings.Schemas;

namespace SecretsLadder.Infra.Settings;

/// <summary>What must fit together inside one application file.</summary>
internal static class ContractChecks
{
    private static readonly Dictionary<string, string[]> KeysByType = new()
    {
        ["kubernetes.io/tls"] = ["tls.crt", "tls.key"],
        ["kubernetes.io/dockerconfigjson"] = [".dockerconfigjson"],
        ["kubernetes.io/dockercfg"] = [".dockercfg"],
        ["kubernetes.io/ssh-auth"] = ["ssh-privatekey"],
    };

    /// <summary>Reports what does not fit together.</summary>
    /// <param name="application">The application.</param>
    /// <param name="root">Its file, for places.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(Application application, MappingNode root, Reading reading)
    {
        foreach (var contract in application.Secrets)
        {
            CheckContract(contract, (MappingNode)root.Nearest("secrets", contract.Name), reading);
        }

        var secrets = application.Secrets.ToDictionary(contract => contract.Name);
        foreach (var workload in application.Workloads)
        {
            var uses = (SequenceNode)root.Nearest("workloads", workload.Name, "use");
            for (var index = 0; index < workload.Uses.Length; index++)
            {
                CheckUse(workload.Uses[index], (MappingNode)uses.Items[index], secrets, reading);
            }

            CheckMountPaths(workload, uses, reading);
            CheckVariables(workload, uses, reading);
        }
    }

    private static void CheckContract(SecretContract contract, MappingNode node, Reading reading)
    {
        if (KeysByType.TryGetValue(contract.Type, out var all))
        {
            foreach (var required in all.Except(contract.AllKeys))
            {
                reading.Report(node.Nearest("keys"), $"a Secret of type {contract.Type} needs the key '{required}'");
            }
        }

        foreach (var key in contract.Keys.Where(key => key is { Generate: not null, IsBase64: true }))
        {
            reading.Report(node.Nearest("keys", key.Name), "a value that is generated is text; leave out 'decode' or 'generate'");
        }

        if (!contract.DerivedKeys.IsEmpty)
        {
            CheckTemplates(contract, node, reading);
        }
    }

    private static void CheckTemplates(SecretContract contract, MappingNode node, Reading reading)
    {
        var binary = contract.Keys.Where(key => key.IsBase64).Select(key => key.Name).ToHashSet();
        var keys = contract.Keys.Select(key => key.Name).ToList();
        var composed = contract.DerivedKeys.Select(derived => derived.Name).ToList();
        foreach (var derived in contract.DerivedKeys)
        {
            var place = node.Nearest("template", derived.Name);
            if (keys.Contains(derived.Name))
            {
                reading.Report(place, "the key stands under 'keys' as well; give the composed key another name");
            }

            foreach (var key in derived.Template.Keys.Where(binary.Contains))
            {
                reading.Report(place, $"the template refers to the key {Echo.Of(key)}, which is binary; a template takes texts");
            }

            foreach (var missing in derived.Template.Keys.Except(keys))
            {
                reading.Report(place, $"the template refers to the key {Echo.Of(missing)}, which is {(composed.Contains(missing) ? "composed itself; a template takes keys under 'keys' only" : $"not under 'keys'{NearMiss.Suggest(missing, keys)}")}");
            }
        }
    }

    private static void CheckUse(SecretUse use, MappingNode node, Dictionary<string, SecretContract> secrets, Reading reading)
    {
        foreach (var missing in use.Secrets.Where(secret => !secrets.ContainsKey(secret)))
        {
            reading.Report(node, $"uses the Secret '{missing}', which this application has no contract for{NearMiss.Suggest(missing, secrets.Keys)}");
        }

        if (use is SecretUse.Env env)
        {
            foreach (var variable in env.Variables.Where(variable => secrets.ContainsKey(variable.Secret) && !secrets[variable.Secret].AllKeys.Contains(variable.Key)))
            {
                reading.Report(
                    node.Nearest("env", variable.Name),
                    $"the Secret '{variable.Secret}' has no key {Echo.Of(variable.Key)}; it has {string.Join(", ", secrets[variable.Secret].AllKeys.Select(Echo.Of))}");
            }
        }
    }

    private static void CheckVariables(Workload workload, SequenceNode uses, Reading reading)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < workload.Uses.Length; index++)
        {
            var variables = workload.Uses[index] is SecretUse.Env env ? env.Variables : [];
            foreach (var variable in variables.Where(variable => !taken.Add(variable.Name)))
            {
                reading.Report(uses.Items[index].Nearest("env", variable.Name), $"the variable {Echo.Of(variable.Name)} is set by another use already; remove one of the two");
            }
        }
    }

    private static void CheckMountPaths(Workload workload, SequenceNode uses, Reading reading)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < workload.Uses.Length; index++)
        {
            var path = workload.Uses[index] switch
            {
                SecretUse.Files files => files.MountPath,
                SecretUse.Token token => token.MountPath,
                _ => null,
            };
            if (path is not null && !taken.Add(path.TrimEnd('/')))
            {
                reading.Report(uses.Items[index], $"two uses are mounted at {Echo.Of(path)}; give one another folder");
            }
        }
    }
}
