using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra;

/// <summary>What the pipeline of a stack is in each AWS account of it; nothing where the settings name no pipeline.</summary>
internal sealed class StackPipelines
{
    private static readonly string[] Purposes = ["preview", "deploy"];

    private readonly SortedDictionary<string, PipelineIdentity> _identities = new(StringComparer.Ordinal);

    /// <summary>Creates the pipeline's identities.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="providers">The providers of the stack.</param>
    /// <param name="keys">The keys that encrypt entries.</param>
    /// <param name="backends">The backends of the stack.</param>
    public StackPipelines(StackSettings settings, StackProviders providers, StackKeys keys, StackBackends backends)
    {
        if (settings.Pipeline is not { } pipeline)
        {
            return;
        }

        foreach (var work in PipelineWork.Of(settings, providers, keys, backends))
        {
            _identities[work.Backend.AccountId] = new(
                $"pipeline-{work.Backend.AccountId}",
                new PipelineIdentityArgs
                {
                    Cluster = settings.Cluster.Name,
                    Preview = new(
                        PipelineTrust.Of(work.Backend.AccountId, work.Backend.Region, pipeline.Repository, settings.Stack + PipelineSettings.PreviewSuffix),
                        Permissions(work, ("entries", PipelinePreviewPolicy.Entries), ("policies", PipelinePreviewPolicy.Policies), ("roles", PipelinePreviewPolicy.Roles))),
                    Deploy = new(
                        PipelineTrust.Of(work.Backend.AccountId, work.Backend.Region, pipeline.Repository, settings.Stack, pipeline.Branch),
                        Permissions(work, ("entries", PipelineDeployPolicy.Entries), ("policies", PipelineDeployPolicy.Policies), ("roles", PipelineDeployPolicy.Roles))),
                    ReaderBoundary = ReaderBoundary.Of(work.Backend.AccountId, work.Regions),
                },
                new ComponentResourceOptions { Providers = { providers.Of(work.Backend) } });
        }
    }

    /// <summary>ARNs of the roles by what they are for, with the account in front where there are several; null where there are none.</summary>
    public Output<ImmutableDictionary<string, string>?> Roles => _identities.Count == 0
        ? Output.Create(default(ImmutableDictionary<string, string>))
        : Output.All(_identities.Values.SelectMany(identity => new Input<string>[] { identity.PreviewRoleArn, identity.DeployRoleArn }))
            .Apply(arns => (ImmutableDictionary<string, string>?)Names().Zip(arns).ToImmutableDictionary(pair => pair.First, pair => pair.Second));

    /// <summary>ARN of the boundary that a reader of a backend carries, or null where there is no pipeline.</summary>
    /// <param name="backend">The backend.</param>
    public Input<string>? BoundaryOf(AwsBackend backend) =>
        _identities.TryGetValue(backend.AccountId, out var identity) ? (Input<string>)identity.ReaderBoundaryArn : null;

    private IEnumerable<string> Names() =>
        from accountId in _identities.Keys
        from purpose in Purposes
        select _identities.Count == 1 ? purpose : $"{accountId}/{purpose}";

    /// <summary>Which policies there are follows from the settings; what they name of keys may be known only later.</summary>
    private static ImmutableSortedDictionary<string, Input<PolicyDocument>> Permissions(PipelineWork work, params (string Topic, Func<PipelineScope, PolicyDocument> Policy)[] topics) => topics
        .Where(topic => !topic.Policy(work.Planned).Statements.IsEmpty)
        .ToImmutableSortedDictionary(topic => topic.Topic, topic => (Input<PolicyDocument>)work.Known.Apply(topic.Policy), StringComparer.Ordinal);
}
