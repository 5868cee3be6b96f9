using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>What must fit together between one contract and the backend that it is read from or pushed to.</summary>
internal static class ContractBackendChecks
{
    /// <summary>Reports what does not fit together.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="node">Where the stack says what differs for the application.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(StackSettings settings, PlacedContract contract, SettingNode node, Reading reading)
    {
        if (contract.Source is ContractSource.Undeclared)
        {
            reading.Report(
                node.Nearest("backends", contract.Name),
                $"the Secret '{contract.Name}' needs the backend '{contract.BackendName}', which is not under {SettingKeys.Namespace}backends"
                + NearMiss.Suggest(contract.BackendName, settings.Backends.Keys));
        }

        if (contract.ReadsBackend && contract.Contract.SingleKeys.FirstOrDefault(key => key.IsOptional) is { } optional)
        {
            reading.Report(
                node.Nearest("deliveries", contract.Name),
                $"{contract.Contract.Source}: the key '{optional.Name}' of the Secret '{contract.Name}' is optional, "
                + "and External Secrets writes nothing of a Secret that lacks a key which is read by its name; "
                + $"write 'extract: {optional.From.Entry}' in the contract and name the key like its property, or leave out 'optional'");
        }

        if (contract.Backend is not { } backend)
        {
            return;
        }

        CheckPlace(settings, contract, backend, node, reading);
        if (contract.Source is ContractSource.Issued issued)
        {
            CheckIssued(issued, contract.Contract, node, reading);
        }
        else
        {
            CheckEntries(contract, backend, node, reading);
        }
    }

    /// <summary>Reports why the entries of a contract cannot lie in a backend.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="backend">The backend.</param>
    /// <param name="node">Where the stack says what differs for the application.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void CheckPlace(StackSettings settings, PlacedContract contract, Backend backend, SettingNode node, Reading reading)
    {
        if (backend.CheckCluster(settings.Cluster) is { } fault)
        {
            reading.Report(node, $"the Secret '{contract.Name}' {fault}");
        }

        if (backend.CheckOwner(settings.Environment, contract.Application.Name) is { } misplaced)
        {
            reading.Report(node, $"the Secret '{contract.Name}' {misplaced}");
        }

        if (!backend.IsPlacePerApplication && contract.Application.Name.Contains(EntryPattern.Run, StringComparison.Ordinal)
            && EntryPattern.ReliesOnRun(backend.PatternIn(settings.Environment)))
        {
            reading.Report(
                node,
                $"the name of the application holds '{EntryPattern.Run}', which ends an application's name in '{backend.Entry}', "
                + $"the entry pattern of the backend '{backend.Name}'; rename the application, "
                + "or separate the names in the pattern by another character");
        }
    }

    /// <summary>Reports entries of a contract that a backend cannot have.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="backend">The backend.</param>
    /// <param name="node">Where the stack says what differs for the application.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void CheckEntries(PlacedContract contract, Backend backend, SettingNode node, Reading reading)
    {
        foreach (var entry in contract.Contract.EntryNames)
        {
            var fullName = contract.EntryName(entry, backend);
            if (backend.CheckEntry(fullName) is { } allowed)
            {
                reading.Report(
                    node.Nearest("entries", entry),
                    $"the entry {Echo.Of(fullName)} of the Secret '{contract.Name}' is not legal in {backend.Kind}; allowed: {allowed}; "
                    + "change the backend's entry pattern, or name the entry here");
            }
        }

        foreach (var entry in contract.Contract.WholeEntries)
        {
            if (backend.CheckExtract(contract.EntryName(entry, backend)) is { } fault)
            {
                reading.Report(node, $"{contract.Contract.Source}: the Secret '{contract.Name}' {fault}");
            }
        }

        foreach (var key in contract.Contract.Keys)
        {
            if (backend.CheckKey(contract.EntryName(key.From.Entry, backend), key) is { } fault)
            {
                reading.Report(node, $"{contract.Contract.Source}: the key '{key.Name}' of the Secret '{contract.Name}' {fault}");
            }

            if (key.Version is not null && backend.CheckVersion(key.Version) is { } allowed)
            {
                reading.Report(
                    node,
                    $"{contract.Contract.Source}: the key '{key.Name}' of the Secret '{contract.Name}' reads the version {Echo.Of(key.Version)}, "
                    + $"which no entry of {backend.Kind} has; allowed: {allowed}");
            }
        }
    }

    /// <summary>A credential is issued whole, by one read: a second one would be another credential.</summary>
    private static void CheckIssued(ContractSource.Issued issued, SecretContract contract, SettingNode node, Reading reading)
    {
        if (issued.DatabaseRole is null)
        {
            reading.Report(
                node.Nearest("databases"),
                $"the Secret '{contract.Name}' is issued by a Vault, which needs a database role; add '{contract.Name}: <role>' under databases");
        }

        var problem =
            contract.Extract is not null ? "reads an entry as a whole; name its fields under 'keys'"
            : contract.Keys.Any(key => key.Generate is not null) ? "has keys with 'generate'; a credential that is issued holds no other values"
            : contract.Keys.Any(key => key.Version is not null) ? "has keys with 'version'; a credential that is issued is always new"
            : contract.Keys.Any(key => key.From.Property is null) ? "has keys without a field; write <entry>#<field>, such as db#username"
            : contract.EntryNames.Count() > 1
            ? "has keys of several entries; a credential has the fields of one, and static values belong into a Secret of their own"
            : null;
        if (problem is not null)
        {
            reading.Report(node, $"{contract.Source}: the Secret '{contract.Name}', which is issued by a Vault, {problem}");
        }
    }
}
