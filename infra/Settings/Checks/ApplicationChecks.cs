using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>What must fit together between one application and its settings in a stack.</summary>
internal static class ApplicationChecks
{
    /// <summary>Reports what does not fit together.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="application">The application.</param>
    /// <param name="own">What the stack specifies for it.</param>
    /// <param name="node">Where the stack says so.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(StackSettings settings, Application application, ApplicationSettings own, SettingNode node, Reading reading)
    {
        if (!settings.Namespaces.ContainsKey(own.Namespace))
        {
            reading.Report(
                node.Nearest("namespace"),
                $"the namespace '{own.Namespace}' is not declared under "
                + $"{SettingKeys.Namespace}namespaces{NearMiss.Suggest(own.Namespace, settings.Namespaces.Keys)}");
        }

        UsedSecretChecks.Check(settings, application, own, reading);
        var secrets = application.Secrets.Select(contract => contract.Name);
        var parameters = application.Secrets.SelectMany(contract => contract.DerivedKeys).SelectMany(derived => derived.Template.Parameters);
        CheckNames(node, "deliveries", own.Deliveries, secrets, "contract", reading);
        CheckNames(node, "backends", own.Backends, secrets, "contract", reading);
        CheckNames(node, "databases", own.Databases, secrets, "contract", reading);
        CheckNames(node, SettingKeys.Push, own.Push, secrets, "contract", reading);
        CheckNames(node, "entries", own.Entries, application.Secrets.SelectMany(contract => contract.EntryNames), "entry", reading);
        CheckNames(node, "parameters", own.Parameters, parameters, "parameter", reading);

        foreach (var missing in parameters.Except(own.Parameters.Keys))
        {
            reading.Report(
                node.Nearest("parameters"),
                $"the parameter {Echo.Of(missing)} has no value here, and a template of {application.Source.File} needs it; "
                + $"where the template means the text itself, write $${{{missing}}} there");
        }

        foreach (var (secret, delivery) in own.Deliveries.Where(pair => !IsAllowed(pair.Value, settings.Level)))
        {
            reading.Report(
                node.Nearest("deliveries", secret),
                $"level {Word.Of(settings.Level)} does not reach delivery '{Word.Of(delivery)}'; a level allows the deliveries up to its own");
        }

        if (settings.Backends.Values.Any(backend => backend.Provision))
        {
            CheckProvisioned(settings.ContractsOf(application), node, reading);
        }

        foreach (var contract in settings.ContractsOf(application))
        {
            CheckFunctions(contract, node, reading);
            if (contract.Delivery == DeliveryKind.Csi)
            {
                reading.Report(
                    node.Nearest("deliveries", contract.Name),
                    $"the Secret '{contract.Name}' would be delivered '{Word.Of(contract.Delivery)}', which this release cannot do yet; "
                    + "it delivers plain, sealed and external");
            }
            else
            {
                ContractBackendChecks.Check(settings, contract, node, reading);
            }

            PushChecks.Check(settings, contract, node, reading);
        }
    }

    private static void CheckFunctions(PlacedContract contract, SettingNode node, Reading reading)
    {
        foreach (var (name, template) in contract.Contract.DerivedKeys)
        {
            foreach (var function in template.Functions.Where(function => !function.Producers.Contains(contract.Delivery)))
            {
                reading.Report(
                    node.Nearest("deliveries", contract.Name),
                    $"{contract.Contract.Source}: the template {contract.Name}.{name} uses {function.Name}, "
                    + $"which {string.Join(" and ", function.Producers.Select(Word.Of))} delivery alone can compute, and the Secret is "
                    + $"delivered '{Word.Of(contract.Delivery)}'; deliver it {Word.Of(function.Producers[0])}, "
                    + "or let keys of the contract hold the result");
            }
        }
    }

    /// <summary>
    /// An entry that the stack creates holds generated values only, each of one key: it could not know the others, or whose length to take.
    /// </summary>
    private static void CheckProvisioned(IEnumerable<PlacedContract> contracts, SettingNode node, Reading reading)
    {
        var entries =
            from contract in contracts
            let backend = (contract.Source as ContractSource.Entries)?.Backend
            where backend is { Provision: true }
            from key in contract.Contract.Keys
            group (contract, backend, key) by (backend.Name, key.From.Entry) into entry
            where entry.Any(read => read.key.Generate is not null)
            select entry;
        foreach (var entry in entries)
        {
            var (first, backend, _) = entry.First();
            var problem =
                backend is AwsBackend && AwsBackend.IsForeign(first.EntryName(entry.Key.Entry, backend))
                    ? "has the name of another account's entry, or of one that a service of AWS keeps, "
                        + "which only its owner can create; remove 'generate'"
                : entry.Any(read => read.key.Generate is null) ? "holds generated and supplied values; give the generated ones an entry of their own"
                : entry.CountBy(read => read.key.From.Property ?? "").Any(count => count.Value > 1)
                    ? "would generate one value for two keys; give each a property of its own"
                : entry.Any(read => read.key.From.Property is null) && entry.Count() > 1
                ? "is read both as a whole and by property; give every key a property"
                : null;
            if (problem is not null)
            {
                reading.Report(node, $"the entry {Echo.Of(entry.Key.Entry)} of {first.Contract.Source}, which this stack creates, {problem}");
            }
        }
    }

    private static void CheckNames<T>(
        SettingNode node, string key, IReadOnlyDictionary<string, T> named, IEnumerable<string> known, string what, Reading reading)
    {
        if (named.Count == 0)
        {
            return;
        }

        foreach (var name in named.Keys.Where(name => !known.Contains(name)))
        {
            reading.Report(node.Nearest(key, name), $"the application has no {what} {Echo.Of(name)}{NearMiss.Suggest(name, known)}");
        }
    }

    private static bool IsAllowed(DeliveryKind delivery, Level level) => delivery switch
    {
        DeliveryKind.Plain => true,
        DeliveryKind.Sealed => level >= Level.Sealed,
        DeliveryKind.External => level >= Level.External,
        _ => level >= Level.Vault,
    };
}
