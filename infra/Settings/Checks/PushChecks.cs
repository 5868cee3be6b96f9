using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>What must fit together before the values of a contract are pushed to a backend.</summary>
internal static class PushChecks
{
    /// <summary>Reports what does not fit together.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="node">Where the stack says what differs for the application.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(StackSettings settings, PlacedContract contract, SettingNode node, Reading reading)
    {
        if (!contract.Own.Push.TryGetValue(contract.Name, out var name))
        {
            return;
        }

        var at = node.Nearest(SettingKeys.Push, contract.Name);
        if (contract.Delivery != DeliveryKind.Plain)
        {
            reading.Report(at, $"the Secret '{contract.Name}' is delivered {Word.Of(contract.Delivery)}, and only one that is delivered plain "
                + "can be pushed, as its values are this stack's; "
                + (contract.ReadsBackend
                    ? "its values come from a backend now, so remove the line"
                    : "remove the line, or deliver the Secret plain"));
        }
        else if (!settings.Backends.TryGetValue(name, out var backend))
        {
            reading.Report(
                at, $"there is no backend '{name}' under {SettingKeys.Namespace}backends{NearMiss.Suggest(name, settings.Backends.Keys)}");
        }
        else if ((FaultOf(settings, backend) ?? FaultOf(contract, backend)) is { } fault)
        {
            reading.Report(at, $"the Secret '{contract.Name}' cannot be pushed to the backend '{name}': {fault}");
        }
        else
        {
            ContractBackendChecks.CheckPlace(settings, contract, backend, node, reading);
            ContractBackendChecks.CheckEntries(contract, backend, node, reading);
        }
    }

    /// <summary>Why nothing can be pushed to a backend, or null.</summary>
    private static string? FaultOf(StackSettings settings, Backend backend) => backend switch
    {
        { Provision: true } => "the stack creates the entries there itself ('provision: true'), and an entry has one writer; "
            + "remove 'provision', or remove the line",
        { Credential: not null } => "its stores log in with a static credential, which is the readers' too, and nothing limits what it writes; "
            + "push to a backend with workload identity",
        AwsBackend { Service: AwsSecretService.ParameterStore } => NotYet("SSM Parameter Store"),
        AwsBackend when settings.Pipeline is not null =>
            $"the roles of {SettingKeys.Namespace}{SettingKeys.Pipeline} give the stack's identities no more than reading; "
            + $"remove {SettingKeys.Pipeline} and deploy this stack by hand, or remove the line",
        AzureBackend or GcpBackend => NotYet(backend.Kind),
        VaultBackend { Version: KeyValueVersion.V1 } => "version 1 of the KV engine keeps no metadata, so the operator would write its mark "
            + "into the entry, as a property of its own; push to an engine of version 2",
        _ => null,
    };

    private static string NotYet(string kind) =>
        $"this release pushes to AWS Secrets Manager and to KV engines of version 2, and to no {kind}; push to another backend, or remove the line";

    /// <summary>Why the values of a contract cannot be pushed, or null.</summary>
    private static string? FaultOf(PlacedContract placed, Backend backend)
    {
        var contract = placed.Contract;
        return contract.Rotation != Rotation.Static
            ? $"it asks for {Word.Of(contract.Rotation)} rotation, so its backend changes the values, "
                + "and each push would write the former ones back; push contracts of static rotation"
            : contract.Extract is not null
            ? "it reads an entry as a whole, whose properties the stack does not know; name each under 'keys', and remove 'extract'"
            : contract.Keys.Select(key => FaultOf(key, placed, backend)).FirstOrDefault(fault => fault is not null) ?? FaultOfEntries(contract);
    }

    private static string? FaultOf(ContractKey key, PlacedContract placed, Backend backend)
    {
        var entry = placed.EntryName(key.From.Entry, backend);
        return key.IsOptional
            ? $"the key '{key.Name}' may be missing, and the operator pushes nothing of a Secret that lacks one; "
                + "leave out 'optional', or remove the line"
            : key.IsBase64
            ? $"the key '{key.Name}' is binary, and the operator would write its bytes where a reader expects base64; "
                + "write the entry by hand, and remove the line"
            : key.Version is not null
            ? $"the key '{key.Name}' reads the version {Echo.Of(key.Version)} of its entry, and a push makes a new one each time; remove 'version'"
            : backend is AwsBackend && AwsBackend.IsForeign(entry)
            ? $"the entry {Echo.Of(entry)} is another account's, or one that a service of AWS keeps, so only its owner can write it"
            : backend is AwsBackend && key.From.Property is { } property && !IsPlain(property)
            ? $"the operator would take the property {Echo.Of(property)} of the key '{key.Name}' for a path into the entry's JSON; "
                + "name it with letters, digits, '_' and '-', beginning with a letter or '_'"
            : backend is VaultBackend vault && entry.StartsWith($"{vault.Mount}/", StringComparison.Ordinal)
            ? $"the entry {Echo.Of(entry)} begins like the mount '{vault.Mount}', "
                + "and the operator would write its mark at another path than the value; give the entry another name"
            : null;
    }

    /// <summary>An entry is written key by key: two keys on one place would overwrite each other for ever.</summary>
    private static string? FaultOfEntries(SecretContract contract) => contract.Keys
        .GroupBy(key => key.From.Entry)
        .Select(entry =>
            entry.CountBy(key => key.From.Property ?? "").Any(count => count.Value > 1)
                ? $"two keys would write one value of the entry {Echo.Of(entry.Key)}; give each key a property of its own"
            : entry.Any(key => key.From.Property is null) && entry.Count() > 1
                ? $"the entry {Echo.Of(entry.Key)} would be written both as a whole and by property; give every key a property"
            : null)
        .FirstOrDefault(fault => fault is not null);

    private static bool IsPlain(string property) =>
        (char.IsAsciiLetter(property[0]) || property[0] == '_')
        && property.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-');
}
