using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Applications;

/// <summary>What must fit together inside one application file.</summary>
internal static class ContractChecks
{
    private const string BasicAuth = "kubernetes.io/basic-auth";

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
            WorkloadChecks.Check(workload, root.Nearest("workloads", workload.Name), secrets, reading);
        }
    }

    private static void CheckContract(SecretContract contract, MappingNode node, Reading reading)
    {
        CheckType(contract, node, reading);
        CheckKeys(contract, node, reading);
        if (contract.Annotations.Sum(annotation =>
            Encoding.UTF8.GetByteCount(annotation.Key) + Encoding.UTF8.GetByteCount(annotation.Value)) > SecretMetadata.LargestAnnotations)
        {
            reading.Report(
                node.Nearest("annotations"),
                $"the annotations have more than {SecretMetadata.LargestAnnotations} bytes together, the most that an object can have; shorten them");
        }

        if (contract is { Rotation: Rotation.Dynamic, Refresh: null })
        {
            reading.Report(
                node.Nearest("refresh"), "a credential that is issued ends, so that it cannot be read once only; write a duration, such as 5m");
        }

        if (!contract.DerivedKeys.IsEmpty)
        {
            CheckTemplates(contract, node, reading);
        }
    }

    /// <summary>The API server refuses a Secret that lacks a key of its type.</summary>
    private static void CheckType(SecretContract contract, MappingNode node, Reading reading)
    {
        var required = KeysByType.GetValueOrDefault(contract.Type, []);
        foreach (var missing in required.Except(contract.AllKeys))
        {
            reading.Report(node.Nearest("keys"), $"a Secret of type {contract.Type} needs the key '{missing}'");
        }

        foreach (var key in contract.Keys.Where(key => key.IsOptional && required.Contains(key.Name)))
        {
            reading.Report(node.Nearest("keys", key.Name), $"a Secret of type {contract.Type} needs the key; leave out 'optional'");
        }

        if (contract.Type == BasicAuth && !contract.AllKeys.Any(key => key is "username" or "password"))
        {
            reading.Report(node.Nearest("keys"), $"a Secret of type {BasicAuth} needs the key 'username' or 'password', and usually has both");
        }
    }

    private static void CheckKeys(SecretContract contract, MappingNode node, Reading reading)
    {
        if (contract.Keys.All(key => key.IsOptional))
        {
            reading.Report(node.Nearest("keys"), "every key is optional, and a Secret holds at least one; leave out 'optional' for one of them");
        }

        foreach (var key in contract.Keys.Where(key => key.IsOptional && (key.Generate is not null || key.Version is not null)))
        {
            reading.Report(
                node.Nearest("keys", key.Name), "a value that is generated, or is of one version, is always there; leave out 'optional'");
        }

        foreach (var key in contract.Keys.Where(key => key.Generate is not null))
        {
            if (key.Version is not null)
            {
                reading.Report(node.Nearest("keys", key.Name), "a value that is generated has one version; leave out 'version' or 'generate'");
            }

            if (key.IsBase64)
            {
                reading.Report(node.Nearest("keys", key.Name), "a value that is generated is text; leave out 'decode' or 'generate'");
            }
        }
    }

    private static void CheckTemplates(SecretContract contract, MappingNode node, Reading reading)
    {
        var optional = contract.Keys.Where(key => key.IsOptional).Select(key => key.Name).ToHashSet();
        var binary = contract.Keys.Where(key => key.IsBase64).Select(key => key.Name).ToHashSet();
        var generated = contract.Keys.Where(key => key.Generate is not null).Select(key => key.Name).ToHashSet();
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
                reading.Report(
                    place,
                    $"the template refers to the key {Echo.Of(key)}, which is binary; "
                    + "a template takes texts: leave out 'decode: base64', and write b64dec in the template");
            }

            foreach (var key in derived.Template.Keys.Where(optional.Contains))
            {
                reading.Report(place, $"the template refers to the key {Echo.Of(key)}, which may be missing; leave out 'optional' there");
            }

            foreach (var key in derived.Template.DecodedKeys.Where(generated.Contains))
            {
                reading.Report(place, $"the template decodes the key {Echo.Of(key)}, which is generated and so is no base64; leave out b64dec");
            }

            foreach (var missing in derived.Template.Keys.Except(keys))
            {
                reading.Report(
                    place,
                    $"the template refers to the key {Echo.Of(missing)}, which is "
                    + (composed.Contains(missing)
                        ? "composed itself; a template takes keys under 'keys' only"
                        : $"not under 'keys'{NearMiss.Suggest(missing, keys)}"));
            }
        }
    }
}
