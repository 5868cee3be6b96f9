using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>What must fit together between a stack's settings and its application files.</summary>
internal static class StackChecks
{
    /// <summary>The API server's limit for all values of a Secret together.</summary>
    private const int LargestSecret = 1024 * 1024;

    private static readonly string[] SystemNamespaces = ["default", "kube-system", "kube-public", "kube-node-lease"];

    /// <summary>Reports what does not fit together.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="config">The configuration they were read from, for places.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(StackSettings settings, MappingNode config, Reading reading)
    {
        CheckMoves(settings.Cluster, config, reading);
        CheckNamespaces(settings, config, reading);
        CheckValues(settings, config, reading);
        SealingKeyChecks.Check(settings, config, reading);
        PipelineChecks.Check(settings, config, reading);
        PodIdentityChecks.Check(settings, config, reading);
        AwsBackendChecks.Check(settings, config, reading);
        StoreBackendChecks.Check(settings, config, reading);

        var files = settings.Applications.ToDictionary(application => application.Name);
        foreach (var name in settings.ApplicationSettings.Keys.Where(name => !files.ContainsKey(name)))
        {
            reading.Report(
                config.Nearest(Key("apps"), name),
                $"there is no file for this application under {settings.Stack}/apps{NearMiss.Suggest(name, files.Keys)}");
        }

        foreach (var application in settings.Applications)
        {
            if (settings.ApplicationSettings.TryGetValue(application.Name, out var own))
            {
                ApplicationChecks.Check(settings, application, own, config.Nearest(Key("apps"), application.Name), reading);
            }
            else
            {
                reading.Report(
                    config.Nearest(Key("apps")),
                    $"the application '{application.Name}' ({application.Source.File}) has no settings under {Key("apps")}; "
                    + $"add at least '{application.Name}: {{ namespace: <namespace> }}'");
            }
        }
    }

    private static void CheckMoves(ClusterSettings cluster, MappingNode config, Reading reading)
    {
        foreach (var (index, former) in cluster.MovedFrom.Index().Where(item =>
            item.Item == cluster.Context || cluster.MovedFrom.IndexOf(item.Item) != item.Index))
        {
            reading.Report(
                config.Nearest(Key("cluster"), "movedFrom", $"[{index}]"),
                former == cluster.Context
                    ? $"'{former}' is the context that the stack deploys to, so it has not moved from it; list former contexts only"
                    : $"'{former}' is listed twice; list each former context once, the first one first");
        }
    }

    private static void CheckNamespaces(StackSettings settings, MappingNode config, Reading reading)
    {
        foreach (var name in settings.Namespaces.Where(pair => pair.Value == NamespaceMode.Managed && SystemNamespaces.Contains(pair.Key))
            .Select(pair => pair.Key))
        {
            reading.Report(config.Nearest(Key("namespaces"), name), "every cluster has this namespace; it must be 'existing'");
        }

        foreach (var shared in settings.Shared.Values)
        {
            foreach (var (index, name) in shared.Namespaces.Index().Where(item => !settings.Namespaces.ContainsKey(item.Item)))
            {
                reading.Report(
                    config.Nearest(Key("shared"), shared.Name, "namespaces", $"[{index}]"),
                    $"the namespace '{name}' is not declared under "
                    + $"{SettingKeys.Namespace}namespaces{NearMiss.Suggest(name, settings.Namespaces.Keys)}");
            }

            CheckShared(settings, shared, config.Nearest(Key("shared"), shared.Name), reading);
        }
    }

    private static void CheckShared(StackSettings settings, SharedSecretSettings shared, SettingNode node, Reading reading)
    {
        if (settings.Level < Level.External)
        {
            reading.Report(
                node, $"level {Word.Of(settings.Level)} does not reach Secrets that several namespaces get; "
                    + "they come from a backend, which level external begins with");
        }

        if (!settings.Backends.TryGetValue(shared.Backend, out var backend))
        {
            reading.Report(
                node.Nearest("backend"), $"there is no backend '{shared.Backend}'{NearMiss.Suggest(shared.Backend, settings.Backends.Keys)}");
            return;
        }

        var fault = backend.CheckCluster(settings.Cluster) ?? backend.CheckOwner(settings.Environment, Backend.Platform);
        if (fault is not null && settings.Level >= Level.External)
        {
            reading.Report(node, $"the Secret '{shared.Name}' {fault}");
        }

        var names = shared.EntryNames(backend, settings.Environment);
        foreach (var (key, reference) in shared.Keys)
        {
            if (backend.CheckKey(names[reference.Entry], new(key, reference)) is { } unreadable)
            {
                reading.Report(node.Nearest("keys", key), $"the key '{key}' {unreadable}");
            }
        }

        foreach (var (_, entry) in names)
        {
            if (backend.CheckEntry(entry) is { } allowed)
            {
                reading.Report(node.Nearest("keys"), $"the entry {Echo.Of(entry)} is not legal in {backend.Kind}; allowed: {allowed}");
            }
        }
    }

    private static void CheckValues(StackSettings settings, MappingNode config, Reading reading)
    {
        var applications = settings.Applications.ToDictionary(application => application.Name);
        foreach (var (application, secret, key) in settings.Values.Keys)
        {
            var contract = applications.GetValueOrDefault(application)?.Secrets.FirstOrDefault(contract => contract.Name == secret);
            if (contract is null || contract.Keys.All(known => known.Name != key))
            {
                var known = contract?.Keys.Select(other => other.Name) ?? [];
                reading.Report(
                    config.Nearest(Key(SettingKeys.Values), application, secret, key),
                    $"no contract asks for this value; remove it with 'pulumi config rm --path'{NearMiss.Suggest(key, known)}");
            }
            else if (contract.IsBase64(key) && settings.Values.IsMalformed(application, secret, key))
            {
                reading.Report(
                    config.Nearest(Key(SettingKeys.Values), application, secret, key),
                    "the contract decodes it from base64, and the value is not in base64; "
                    + "set it with 'base64 < FILE | pulumi config set --secret --path'");
            }
            else if (contract.IsPkcs12(key) && settings.Values.IsMalformedPkcs12(application, secret, key))
            {
                reading.Report(
                    config.Nearest(Key(SettingKeys.Values), application, secret, key),
                    "a template takes it apart as a PKCS#12 file, and it is none without a password, with one private key and the chain of its "
                    + "certificates; write one with 'openssl pkcs12 -export -passout pass: ...', and set it with "
                    + "'base64 < FILE | pulumi config set --secret --path'");
            }
        }

        foreach (var keys in PipelineVariables.Ambiguous(settings.Applications))
        {
            reading.Report(
                config.Nearest(Key(SettingKeys.Values)),
                $"the variable {keys.Key} stands for {string.Join(" and ", keys)}; "
                + "unset it, and set these values with 'pulumi config set --secret --path'");
        }

        foreach (var keys in PipelineVariables.Former(settings.Applications))
        {
            reading.Report(
                config.Nearest(Key(SettingKeys.Values)),
                $"the variable {keys.Key} has the former name, which does not tell the application; "
                + $"it is called {string.Join(" or ", keys)} now; rename it");
        }

        foreach (var application in settings.Applications)
        {
            foreach (var contract in application.Secrets.Where(contract => settings.Values.SizeOf(application.Name, contract.Name) > LargestSecret))
            {
                reading.Report(
                    config.Nearest(Key(SettingKeys.Values), application.Name, contract.Name),
                    $"the values have {settings.Values.SizeOf(application.Name, contract.Name)} bytes; a Secret holds at most {LargestSecret}");
            }
        }
    }

    private static string Key(string name) => SettingKeys.Namespace + name;
}
