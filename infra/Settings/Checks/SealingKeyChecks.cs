using System.Globalization;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Components.Levels;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Checks;

/// <summary>What must fit together between the sealing key, the places of its copies, and the controller.</summary>
internal static class SealingKeyChecks
{
    private const string KeyPath = $"{SettingKeys.Namespace}{SettingKeys.SealingKey}";
    private const string ControllersPath = $"{SettingKeys.Namespace}controllers";

    /// <summary>Reports what does not fit together.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="config">The configuration they were read from, for places.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public static void Check(StackSettings settings, MappingNode config, Reading reading)
    {
        CheckNamespace(settings, config, reading);
        if (settings.SealingKey is { } key)
        {
            CheckPair(key, config, reading);
            foreach (var (index, escrow) in key.Escrow.Index())
            {
                CheckEscrow(settings, key, escrow, index, config.Nearest(KeyPath, "escrow", $"[{index}]"), reading);
            }
        }
    }

    /// <summary>The key is in its namespace before the controller, so that the namespace cannot come with it.</summary>
    private static void CheckNamespace(StackSettings settings, MappingNode config, Reading reading)
    {
        foreach (var (name, controller) in settings.Controllers.Where(pair => pair.Value is { IsExisting: false, Namespace: not null }))
        {
            var node = config.Nearest(ControllersPath, name, "namespace");
            if (name != ControllerSettings.SealedSecrets)
            {
                reading.Report(node, $"this release installs '{name}' into a namespace of its own; remove the key");
            }
            else if (controller.Namespace != SealedSecretsController.DefaultNamespace && !settings.Namespaces.ContainsKey(controller.Namespace!))
            {
                reading.Report(
                    node,
                    $"the namespace '{controller.Namespace}' is not declared under "
                    + $"{SettingKeys.Namespace}namespaces{NearMiss.Suggest(controller.Namespace!, settings.Namespaces.Keys)}; "
                    + "declare it as 'managed', or as 'existing'");
            }
        }
    }

    private static void CheckPair(SealingKeySettings key, MappingNode config, Reading reading)
    {
        if (key is { Certificate: not null, PrivateKey: null })
        {
            reading.Report(
                config.Nearest(KeyPath, "certificate"), "the certificate is brought without its private key; set privateKey too, or remove it");
        }
        else if (key is { Certificate: { } certificate, PrivateKey: { } privateKey } && privateKey.Breaks(text => Pem.IsPair(certificate, text)))
        {
            reading.Report(
                config.Nearest(KeyPath, "certificate"),
                "the certificate is not one of the private key; bring both of one pair, or the private key alone");
        }
    }

    private static void CheckEscrow(
        StackSettings settings, SealingKeySettings key, SealingKeyEscrowSettings escrow, int index, SettingNode node, Reading reading)
    {
        if (key.Escrow.Take(index).Any(other => other.Backend == escrow.Backend))
        {
            reading.Report(node, $"the backend '{escrow.Backend}' keeps a copy already; name each backend once");
        }
        else if (!settings.Backends.TryGetValue(escrow.Backend, out var backend))
        {
            reading.Report(
                node.Nearest("backend"), $"there is no backend '{escrow.Backend}'{NearMiss.Suggest(escrow.Backend, settings.Backends.Keys)}");
        }
        else if (!backend.TakesEntries)
        {
            reading.Report(
                node.Nearest("backend"),
                $"the stack cannot write a copy into {backend.Kind}, a source that the ladder does not know; name a backend of another kind");
        }
        else
        {
            CheckEntries(settings, key, backend, escrow.EntryIn(settings.Cluster.Name, backend), node, reading);
        }
    }

    private static void CheckEntries(
        StackSettings settings, SealingKeySettings key, Backend backend, string pattern, SettingNode node, Reading reading)
    {
        var entries = Enumerable.Range(1, key.Generations)
            .Select(number => pattern.Replace(SealingKeyEscrow.Generation, number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            .ToHashSet();
        if (entries.Select(backend.CheckCreated).FirstOrDefault(allowed => allowed is not null) is { } allowed)
        {
            reading.Report(node.Nearest("entry"), $"the entry {Echo.Of(pattern)} is not legal in {backend.Kind}; allowed: {allowed}");
        }

        var place = backend.PlaceOf(settings.Environment, Backend.Platform);
        foreach (var contract in settings.Contracts)
        {
            if (contract.Backend is { } other
                && other.PlaceOf(settings.Environment, contract.Application.Name) == place
                && contract.Contract.EntryNames.Any(name => entries.Contains(contract.EntryName(name, other))))
            {
                reading.Report(
                    node,
                    $"the Secret '{contract.Name}' of '{contract.Application.Name}' would read a copy of the sealing key, "
                    + "and with it every SealedSecret; "
                    + "give the copy or the entry another name");
            }
        }
    }
}
