using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>What must fit together between one application and what a stack says of it.</summary>
internal static class ApplicationChecks
{
    /// <summary>Reports what does not fit together.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="application">The application.</param>
    /// <param name="own">What the stack says of it.</param>
    /// <param name="node">Where the stack says so.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(StackSettings settings, Application application, ApplicationSettings own, SettingNode node, Reading reading)
    {
        if (!settings.Namespaces.ContainsKey(own.Namespace))
        {
            reading.Report(
                node.Nearest("namespace"),
                $"the namespace '{own.Namespace}' is not declared under {SettingKeys.Namespace}namespaces{NearMiss.Suggest(own.Namespace, settings.Namespaces.Keys)}");
        }

        var secrets = application.Secrets.Select(contract => contract.Name);
        var parameters = application.Secrets.SelectMany(contract => contract.DerivedKeys).SelectMany(derived => derived.Template.Parameters);
        CheckNames(node, "deliveries", own.Deliveries, secrets, "contract", reading);
        CheckNames(node, "backends", own.Backends, secrets, "contract", reading);
        CheckNames(node, "databases", own.Databases, secrets, "contract", reading);
        CheckNames(node, "entries", own.Entries, application.Secrets.SelectMany(contract => contract.EntryNames), "entry", reading);
        CheckNames(node, "parameters", own.Parameters, parameters, "parameter", reading);

        foreach (var missing in parameters.Except(own.Parameters.Keys))
        {
            reading.Report(
                node.Nearest("parameters"),
                $"the parameter {Echo.Of(missing)} has no value here, and a template of {application.Source.File} needs it; where the template means the text itself, write $${{{missing}}} there");
        }

        foreach (var (secret, delivery) in own.Deliveries.Where(pair => !IsAllowed(pair.Value, settings.Level)))
        {
            reading.Report(
                node.Nearest("deliveries", secret),
                $"level {Word.Of(settings.Level)} does not reach delivery '{Word.Of(delivery)}'; a level allows the deliveries up to its own");
        }

        if (settings.Backends.Values.Any(backend => backend.Provision))
        {
            CheckProvisioned(settings, application, node, reading);
        }

        foreach (var contract in application.Secrets)
        {
            CheckEntries(settings, application, own, contract, node, reading);
        }
    }

    private static void CheckEntries(
        StackSettings settings, Application application, ApplicationSettings own, SecretContract contract, SettingNode node, Reading reading)
    {
        var delivery = settings.DeliveryOf(application.Name, contract.Name);
        if (delivery == DeliveryKind.Csi)
        {
            reading.Report(
                node.Nearest("deliveries", contract.Name),
                $"the Secret '{contract.Name}' would be delivered '{Word.Of(delivery)}', which this release cannot do yet; it delivers plain, sealed and external");
        }

        CheckFunctions(contract, delivery, node, reading);
        if (delivery != DeliveryKind.External)
        {
            return;
        }

        var name = settings.BackendNameOf(application.Name, contract.Name);
        if (!settings.Backends.TryGetValue(name, out var backend))
        {
            reading.Report(
                node.Nearest("backends", contract.Name),
                $"the Secret '{contract.Name}' needs the backend '{name}', which is not under {SettingKeys.Namespace}backends{NearMiss.Suggest(name, settings.Backends.Keys)}");
            return;
        }

        if (backend.CheckCluster(settings.Cluster) is { } fault)
        {
            reading.Report(node, $"the Secret '{contract.Name}' {fault}");
        }

        if (backend.CheckOwner(settings.Environment, application.Name) is { } misplaced)
        {
            reading.Report(node, $"the Secret '{contract.Name}' {misplaced}");
        }

        if (!backend.IsPlacePerApplication && application.Name.Contains(EntryPattern.Run, StringComparison.Ordinal) && EntryPattern.ReliesOnRun(backend.PatternIn(settings.Environment)))
        {
            reading.Report(
                node,
                $"the name of the application holds '{EntryPattern.Run}', which ends an application's name in '{backend.Entry}', the entry pattern of the backend '{backend.Name}'; rename the application, or separate the names in the pattern by another character");
        }

        if (settings.IsIssued(application.Name, contract))
        {
            CheckIssued(own, contract, node, reading);
            return;
        }

        foreach (var entry in contract.EntryNames)
        {
            var fullName = own.EntryName(settings.Environment, application.Name, entry, backend);
            if (backend.CheckEntry(fullName) is { } allowed)
            {
                reading.Report(
                    node.Nearest("entries", entry),
                    $"the entry {Echo.Of(fullName)} of the Secret '{contract.Name}' is not legal in {backend.Kind}; allowed: {allowed}; change the backend's entry pattern, or name the entry here");
            }
        }

        foreach (var key in contract.Keys)
        {
            if (key.Version is not null && backend.CheckVersion(key.Version) is { } allowed)
            {
                reading.Report(
                    node,
                    $"{contract.Source}: the key '{key.Name}' of the Secret '{contract.Name}' reads the version {Echo.Of(key.Version)}, which no entry of {backend.Kind} has; allowed: {allowed}");
            }
        }
    }

    private static void CheckFunctions(SecretContract contract, DeliveryKind delivery, SettingNode node, Reading reading)
    {
        foreach (var (name, template) in contract.DerivedKeys)
        {
            foreach (var function in template.Functions.Where(function => !function.Producers.Contains(delivery)))
            {
                reading.Report(
                    node.Nearest("deliveries", contract.Name),
                    $"{contract.Source}: the template {contract.Name}.{name} uses {function.Name}, which {string.Join(" and ", function.Producers.Select(Word.Of))} delivery alone can compute, and the Secret is "
                    + $"delivered '{Word.Of(delivery)}'; deliver it {Word.Of(function.Producers[0])}, or let keys of the contract hold the result");
            }
        }
    }

    /// <summary>A credential is issued whole, by one read: a second one would be another credential.</summary>
    private static void CheckIssued(ApplicationSettings own, SecretContract contract, SettingNode node, Reading reading)
    {
        if (!own.Databases.ContainsKey(contract.Name))
        {
            reading.Report(node.Nearest("databases"), $"the Secret '{contract.Name}' is issued by a Vault, which needs a database role; add '{contract.Name}: <role>' under databases");
        }

        var problem =
            contract.Extract is not null ? "reads an entry as a whole; name its fields under 'keys'"
            : contract.Keys.Any(key => key.Generate is not null) ? "has keys with 'generate'; a credential that is issued holds no other values"
            : contract.Keys.Any(key => key.Version is not null) ? "has keys with 'version'; a credential that is issued is always new"
            : contract.Keys.Any(key => key.From.Property is null) ? "has keys without a field; write <entry>#<field>, such as db#username"
            : contract.EntryNames.Count() > 1 ? "has keys of several entries; a credential has the fields of one, and static values belong into a Secret of their own"
            : null;
        if (problem is not null)
        {
            reading.Report(node, $"{contract.Source}: the Secret '{contract.Name}', which is issued by a Vault, {problem}");
        }
    }

    /// <summary>An entry that the stack creates holds generated values only, each of one key: it could not know the others, or whose length to take.</summary>
    private static void CheckProvisioned(StackSettings settings, Application application, SettingNode node, Reading reading)
    {
        var entries =
            from contract in application.Secrets
            where settings.DeliveryOf(application.Name, contract.Name) == DeliveryKind.External && !settings.IsIssued(application.Name, contract)
            let backend = settings.Backends.GetValueOrDefault(settings.BackendNameOf(application.Name, contract.Name))
            where backend is { Provision: true }
            from key in contract.Keys
            group (contract, key) by (backend.Name, key.From.Entry) into entry
            where entry.Any(pair => pair.key.Generate is not null)
            select entry;
        foreach (var entry in entries)
        {
            var problem =
                IsForeign(settings, application, entry.Key.Entry, entry.Key.Name) ? "has the name of another account's entry, or of one that a service of AWS keeps, which only its owner can create; remove 'generate'"
                : entry.Any(pair => pair.key.Generate is null) ? "holds generated and supplied values; give the generated ones an entry of their own"
                : entry.CountBy(pair => pair.key.From.Property ?? "").Any(count => count.Value > 1) ? "would generate one value for two keys; give each a property of its own"
                : entry.Any(pair => pair.key.From.Property is null) && entry.Count() > 1 ? "is read both as a whole and by property; give every key a property"
                : null;
            if (problem is not null)
            {
                reading.Report(node, $"the entry {Echo.Of(entry.Key.Entry)} of {entry.First().contract.Source}, which this stack creates, {problem}");
            }
        }
    }

    private static bool IsForeign(StackSettings settings, Application application, string entry, string backend) =>
        settings.Backends[backend] is AwsBackend aws && AwsBackend.IsForeign(settings.ApplicationSettings[application.Name].EntryName(settings.Environment, application.Name, entry, aws));

    private static void CheckNames<T>(SettingNode node, string key, IReadOnlyDictionary<string, T> named, IEnumerable<string> known, string what, Reading reading)
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
