using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Program.Clouds;
using SecretsLadder.Infra.Program.Inputs;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program;

/// <summary>What a pipeline has to do in one AWS account of a stack.</summary>
/// <param name="Backend">A backend in the account.</param>
/// <param name="Regions">The regions in which the account has backends.</param>
/// <param name="Others">The other accounts whose entries are read there by their ARNs.</param>
/// <param name="Planned">What the stack manages there, as the settings say it: what stands for ARNs of keys is as long as they are.</param>
/// <param name="Known">The same, with the ARNs of keys.</param>
internal sealed record PipelineWork(
    AwsBackend Backend, ImmutableArray<string> Regions, ImmutableArray<string> Others, PipelineScope Planned, Output<PipelineScope> Known)
{
    /// <summary>The work in each account of a stack.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="providers">The providers of the stack.</param>
    /// <param name="keys">The keys that encrypt entries.</param>
    /// <param name="backends">The backends of the stack.</param>
    public static IEnumerable<PipelineWork> Of(StackSettings settings, StackProviders providers, StackKeys keys, StackBackends backends)
    {
        var applications =
            settings.Applications.Select(application => ApplicationInputs.Of(settings, application, providers, backends, pipelines: null)).ToList();
        ImmutableArray<PipelineEntry> entries =
        [
            .. applications.SelectMany(application => application.Provisioned).SelectMany(provisioned => InAws(provisioned.Home, provisioned.Entry)),
            .. SealedSecretsSettings.EscrowOf(settings, backends).SelectMany(escrow => Copies(settings, escrow)),
        ];
        return settings.Backends.Values.OfType<AwsBackend>()
            .OrderBy(backend => backend.Name, StringComparer.Ordinal)
            .GroupBy(backend => backend.AccountId)
            .Select(account => In(
                [.. account],
                settings,
                [.. applications.SelectMany(application => ReadersOf(application, account.Key)),
                    .. SharedReadersOf(settings, [.. account], backends)],
                [.. entries.Where(pair => pair.Entry.AccountId == account.Key)],
                keys.ManagedIn(settings, account.Key)));
    }

    private static PipelineWork In(
        ImmutableArray<AwsBackend> backends, StackSettings settings,
        ImmutableArray<PipelineReader> readers,
        ImmutableArray<PipelineEntry> entries, ImmutableArray<Output<string>> keys)
    {
        var planned = new PipelineScope(
            backends[0].AccountId,
            backends[0].Region,
            settings.Cluster.Name,
            settings.Cluster.Platform == ClusterPlatform.Eks ? AwsPartition.RegionOfIssuer(settings.Cluster.OidcIssuer) : null,
            [.. readers.Select(reader => IrsaRole.NameOf(settings.Cluster.Name, reader.Name))],
            [.. entries.Select(pair => pair.Entry)],
            [.. backends.Where(backend => backend.IsKmsKeyManaged).Select(backend =>
                $"arn:{AwsPartition.Of(backend.Region)}:kms:{backend.Region}:{backend.AccountId}:key/{Guid.Empty}")])
        {
            ReaderPolicies = [.. readers.SelectMany(reader =>
                reader.Policies.Select((_, index) => IrsaRole.PolicyNameOf(IrsaRole.NameOf(settings.Cluster.Name, reader.Name), index)))],
        };
        var known = Output.Tuple(Output.All(entries.Select(pair => pair.Key ?? "")), Output.All(keys.Select(key => (Input<string>)key))).Apply(arns =>
            planned with
            {
                Entries = [.. planned.Entries.Zip(arns.Item1, (entry, arn) => arn.Length == 0 ? entry : entry with { KmsKeyArn = arn })],
                Keys = arns.Item2,
            });
        var others = readers.SelectMany(reader => reader.Policies).SelectMany(entries => entries)
            .Select(entry => AwsArn.Parse(entry.PolicyArn)!.AccountId).Distinct().Where(account => account != backends[0].AccountId);
        return new(backends[0], [.. backends.Select(backend => backend.Region).Distinct()], [.. others], planned, known);
    }

    private static IEnumerable<PipelineReader> ReadersOf(
        ApplicationSecretsArgs application, string accountId)
    {
        var backends = application.Uses.Select(use => use.Backend).ToList();
        return application.Uses
            .Where(use => use.Backend is AwsSecretBackend backend && backend.AccountId == accountId && backend.Credential is null)
            .GroupBy(use => ApplicationStores.ReaderOf(application.Application, backends, use.Backend))
            .Select(reader => new PipelineReader(reader.Key, BackendUse.PoliciesOf(reader)));
    }

    private static IEnumerable<PipelineReader> SharedReadersOf(
        StackSettings settings, ImmutableArray<AwsBackend> own, StackBackends backends) =>
        from shared in settings.Shared.Values
        from backend in own.Where(backend => backend.Name == shared.Backend && backend.Credential is null)
        orderby shared.Name
        select new PipelineReader(
            SharedSecret.ReaderOf(shared.Name, suffix: ""),
            BackendUse.PoliciesOf(
                [backends.UseOf(
                    backend, Settings.Backends.Backend.Platform, [.. shared.EntryNames(backend, settings.Environment).Values], deliveries: [])]));

    private static IEnumerable<PipelineEntry> Copies(StackSettings settings, SealingKeyEscrow escrow) =>
        from number in Enumerable.Range(1, SealedSecretsSettings.KeySettingsOf(settings)?.Generations ?? 0)
        from entry in InAws(escrow.Home, escrow.EntryOf(number))
        select entry;

    /// <summary>An entry, where it is one of AWS: a pipeline's roles are there.</summary>
    private static IEnumerable<PipelineEntry> InAws(EntryHome home, string entry) =>
        home.Backend is AwsSecretBackend aws ? [new(aws.Entry(entry, home.KmsKeyArn is null ? null : aws.AnyKeyArn), home.KmsKeyArn)] : [];
}
