using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails.Rules.Sea;
using SecretsLadder.Infra.Guardrails.Rules.Val;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Changes.Promotions;

/// <summary>
/// What the target of a promotion lacks, as far as its files show: settings, values and entries that the promoted contracts newly require.
/// </summary>
internal static class Shortfalls
{
    /// <summary>Placeholder for a namespace that has yet to be chosen.</summary>
    private const string Choose = "<namespace>";

    /// <summary>What is lacking: settings, values, entries.</summary>
    /// <param name="target">The target as it is now.</param>
    /// <param name="promoted">The promoted applications.</param>
    public static IEnumerable<Shortfall> Of(StackSettings target, ImmutableArray<Application> promoted)
    {
        var after = WithEverySetting(target, promoted);
        return [.. promoted.SelectMany(application => Settings(target, after, application)),
            .. promoted.SelectMany(after.ContractsOf).SelectMany(contract => Values(after, contract)), .. Entries(target, after)];
    }

    /// <summary>The target after the promotion, with settings to be chosen for an application that has none.</summary>
    private static StackSettings WithEverySetting(StackSettings target, ImmutableArray<Application> promoted)
    {
        var none = ImmutableDictionary<string, string>.Empty;
        var names = promoted.Select(application => application.Name).ToHashSet();
        return target with
        {
            Applications = [.. target.Applications.Where(application => !names.Contains(application.Name)), .. promoted],
            ApplicationSettings = promoted.Where(application => !target.ApplicationSettings.ContainsKey(application.Name))
                .Select(application =>
                    KeyValuePair.Create(
                        application.Name,
                        new ApplicationSettings(Choose, none, none, ImmutableDictionary<string, DeliveryKind>.Empty, none, none, none)))
                .Concat(target.ApplicationSettings)
                .ToImmutableDictionary(),
        };
    }

    private static IEnumerable<Shortfall> Settings(StackSettings target, StackSettings after, Application application)
    {
        var own = target.ApplicationSettings.GetValueOrDefault(application.Name);
        var parameters = application.Secrets.SelectMany(contract => contract.DerivedKeys).SelectMany(derived => derived.Template.Parameters)
            .Distinct().Where(parameter => own?.Parameters.ContainsKey(parameter) != true).ToList();
        var databases = after.ContractsOf(application).Where(contract => contract.Source is ContractSource.Issued { DatabaseRole: null })
            .Select(contract => contract.Name).ToList();
        if (own is null || parameters.Count + databases.Count > 0)
        {
            var isSettingsFile = target.SettingsFileKeys.Contains(SettingKeys.Apps);
            var file = isSettingsFile ? $"{target.Stack}/{SettingsFile.Name}" : $"Pulumi.{target.Stack}.yaml";
            string[] lines =
            [
                $"{(isSettingsFile ? "" : SettingKeys.Namespace)}{SettingKeys.Apps}:",
                $"  {application.Name}:",
                .. own is null ? [$"    namespace: {Choose}"] : Array.Empty<string>(),
                .. parameters.Count > 0 ? ["    parameters:"] : Array.Empty<string>(),
                .. parameters.Select(parameter => $"      {parameter}: <its value in {target.Stack}>"),
                .. databases.Count > 0 ? ["    databases:"] : Array.Empty<string>(),
                .. databases.Select(secret => $"      {secret}: <the database role in {target.Stack}>"),
            ];
            yield return new(
                $"settings of the application '{application.Name}'; write into {file}:",
                [.. lines.Select(line => isSettingsFile ? line : $"  {line}")]);
        }
    }

    private static IEnumerable<Shortfall> Values(StackSettings after, PlacedContract contract)
    {
        var (application, secret) = (contract.Application.Name, contract.Name);
        ImmutableArray<string> commands = contract.Source switch
        {
            ContractSource.Configured =>
            [
                .. contract.Contract.Keys.Where(key =>
                    key is { Generate: null, IsOptional: false } && !after.Values.IsSet(application, secret, key.Name))
                    .Select(key => MissingValueRule.SetCommand(after.Stack, application, secret, key.Name)),
            ],
            ContractSource.Sealed source =>
            [
                .. contract.Contract.Keys.Where(key => !key.IsOptional && !source.Content.EncryptedData.ContainsKey(key.Name))
                    .Select(key => UnsealedKeyRule.SealCommand(after.Stack, contract.Own.Namespace, secret, key.Name)),
            ],
            _ => [],
        };
        return commands.IsEmpty ? [] : [new($"values of the Secret '{secret}'; each command asks for its value:", commands)];
    }

    private static IEnumerable<Shortfall> Entries(StackSettings target, StackSettings after)
    {
        var now = NeededEntry.Of(target).ToDictionary(entry => entry.Key);
        return
            from entry in NeededEntry.Of(after)
            where !entry.IsProvisioned
            let known = now.GetValueOrDefault(entry.Key)
            let added = entry.Properties.Except(known?.Properties ?? []).ToImmutableArray()
            where !added.IsEmpty
            select entry.ToShortfall(after, isNew: known is null, added);
    }
}
