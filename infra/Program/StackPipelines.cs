using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Program.Clouds;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program;

/// <summary>What the pipeline of a stack is in each AWS account of it; nothing where the settings name no pipeline.</summary>
internal sealed class StackPipelines
{
    private static readonly ImmutableArray<(string Name, Func<PipelineScope, PolicyDocument> Policy)> Previews =
        [("entries", PipelinePreviewPolicy.Entries), ("policies", PipelinePreviewPolicy.Policies), ("roles", PipelinePreviewPolicy.Roles)];

    private static readonly ImmutableArray<(string Name, Func<PipelineScope, PolicyDocument> Policy)> Deploys =
        [("entries", PipelineDeployPolicy.Entries), ("policies", PipelineDeployPolicy.Policies), ("roles", PipelineDeployPolicy.Roles)];

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

        foreach (var work in PipelineWork.Of(settings, providers, keys, backends).Select(Complete))
        {
            _identities[work.Backend.AccountId] = new(
                $"pipeline-{work.Backend.AccountId}",
                new PipelineIdentityArgs
                {
                    Cluster = settings.Cluster.Name,
                    Preview = new(
                        PipelineTrust.Of(
                            work.Backend.AccountId, work.Backend.Region, pipeline.Repository, settings.Stack + PipelineSettings.PreviewSuffix),
                        Permissions(work, Previews)),
                    Deploy = new(
                        PipelineTrust.Of(work.Backend.AccountId, work.Backend.Region, pipeline.Repository, settings.Stack, pipeline.Branch),
                        Permissions(work, Deploys)),
                    ReaderBoundary = ReaderBoundary.Of(work.Backend.AccountId, work.Regions, work.Others),
                },
                new ComponentResourceOptions { Providers = { providers.Of(work.Backend) } });
        }
    }

    /// <summary>ARNs of the roles by what they are for, with the account in front where there are several; null where there are none.</summary>
    public Output<ImmutableDictionary<string, string>?> Roles => NamedOutputs.Of(
        from identity in _identities
        from role in RolesOf(identity.Value)
        select (_identities.Count == 1 ? role.Purpose : $"{identity.Key}/{role.Purpose}", role.Arn));

    /// <summary>ARN of the boundary that a reader of a backend carries, or null where there is no pipeline.</summary>
    /// <param name="backend">The backend.</param>
    public Input<string>? BoundaryOf(AwsBackend backend) =>
        _identities.TryGetValue(backend.AccountId, out var identity) ? (Input<string>)identity.ReaderBoundaryArn : null;

    private static ImmutableArray<(string Purpose, Output<string> Arn)> RolesOf(PipelineIdentity identity) =>
        [(PipelineIdentity.PreviewPurpose, identity.PreviewRoleArn), (PipelineIdentity.DeployPurpose, identity.DeployRoleArn)];

    /// <summary>
    /// The role that looks also looks at the pipeline's own policies, and so at those of its own: how many there are is found by trying.
    /// </summary>
    private static PipelineWork Complete(PipelineWork work)
    {
        var topics = MoreTopics(work.Planned);
        while (!topics.SequenceEqual(work.Planned.MoreTopics))
        {
            work = work with { Planned = work.Planned with { MoreTopics = topics } };
            topics = MoreTopics(work.Planned);
        }

        var all = topics;
        return work with { Known = work.Known.Apply(known => known with { MoreTopics = all }) };
    }

    private static ImmutableArray<PipelineTopic> MoreTopics(PipelineScope scope) =>
    [
        .. from role in new[] { (Purpose: PipelineIdentity.DeployPurpose, Topics: Deploys),
            (Purpose: PipelineIdentity.PreviewPurpose, Topics: Previews) }
           from topic in role.Topics
           from name in scope.Parts(topic.Name, topic.Policy).Select((_, index) => IrsaRole.PolicyNameOf(topic.Name, index)).Skip(1)
           select new PipelineTopic(role.Purpose, name),
    ];

    /// <summary>The settings decide which policies exist; the keys that they name may be known only later.</summary>
    private static ImmutableSortedDictionary<string, Input<PolicyDocument>> Permissions(
        PipelineWork work, ImmutableArray<(string Name, Func<PipelineScope, PolicyDocument> Policy)> topics) => topics
        .Where(topic => !topic.Policy(work.Planned).Statements.IsEmpty)
        .SelectMany(topic =>
            work.Planned.Parts(topic.Name, topic.Policy).Select((part, index) =>
                KeyValuePair.Create(
                    IrsaRole.PolicyNameOf(topic.Name, index), (Input<PolicyDocument>)work.Known.Apply(known => topic.Policy(Part(known, part))))))
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>A part of what the stack manages, with the ARNs of keys.</summary>
    private static PipelineScope Part(PipelineScope known, PipelineScope part)
    {
        var entries = part.Entries.Select(entry => entry.PolicyArn).ToHashSet();
        return known with
        {
            Readers = part.Readers,
            ReaderPolicies = part.ReaderPolicies,
            Entries = [.. known.Entries.Where(entry => entries.Contains(entry.PolicyArn))],
        };
    }
}
