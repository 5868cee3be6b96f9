using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Arn;

/// <summary>ARN001 outside AWS: a subscription of Azure, a project of GCP or a namespace of a Vault that is not the provider's.</summary>
internal sealed class CloudPlaceRule() : Guardrail("ARN001")
{
    private const string Subscriptions = "/subscriptions/";
    private const string Projects = "projects/";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var providers = plan.Resources.ProvidersOf("azure-native");
        foreach (var (urn, provider) in plan.Resources.ProvidersOf("gcp").Concat(plan.Resources.ProvidersOf("vault")))
        {
            providers.Add(urn, provider);
        }

        if (providers.Count == 0)
        {
            yield break;
        }

        foreach (var resource in plan.Resources)
        {
            if (resource.Provider is not null && providers.TryGetValue(resource.Provider, out var provider))
            {
                foreach (var fault in FaultsOf(resource, provider))
                {
                    yield return new(resource.Urn, fault);
                }
            }
        }
    }

    private static IEnumerable<string> FaultsOf(PlannedResource resource, PlannedResource provider) => provider.Type switch
    {
        "pulumi:providers:azure-native" => FaultsOfAzure(resource, provider.Input("subscriptionId") as string),
        "pulumi:providers:gcp" => FaultsOfGcp(resource, provider.Input("project") as string),
        _ => FaultsOfVault(resource, provider.Input("namespace") as string),
    };

    /// <summary>Ids of Azure are not case-sensitive. Those that begin otherwise belong to no subscription.</summary>
    private static IEnumerable<string> FaultsOfAzure(PlannedResource resource, string? subscription) =>
        from id in resource.Inputs.Values.OfType<string>()
        where id.StartsWith(Subscriptions, StringComparison.OrdinalIgnoreCase)
            && !SegmentAfter(id, Subscriptions.Length).Equals(subscription, StringComparison.OrdinalIgnoreCase)
        select $"'{id}' is not in the subscription of the provider ({subscription}); correct subscriptionId of the backend";

    /// <summary>A member is of its cluster's project, which may be another than that of the entries.</summary>
    private static IEnumerable<string> FaultsOfGcp(PlannedResource resource, string? project)
    {
        if (resource.Input("project") is string own && own != project)
        {
            yield return $"the project '{own}' is not the provider's ({project}); correct project of the backend";
        }

        if ((resource.Input("secretId") ?? resource.Input("secret")) is string entry
            && entry.StartsWith(Projects, StringComparison.Ordinal)
            && !SegmentAfter(entry, Projects.Length).SequenceEqual(project))
        {
            yield return $"'{entry}' is not in the project of the provider ({project}); correct project of the backend";
        }
    }

    /// <summary>The namespace of a resource is relative to the provider's, so that naming it twice leads one deeper.</summary>
    private static IEnumerable<string> FaultsOfVault(PlannedResource resource, string? space)
    {
        if (space is not null && resource.Input("namespace") is string own)
        {
            yield return $"the namespace '{own}' is relative to the provider's, so that this would be made in '{space}/{own}'; "
                + "name the namespace in one of the two places";
        }
    }

    private static ReadOnlySpan<char> SegmentAfter(string text, int start)
    {
        var rest = text.AsSpan(start);
        return rest.IndexOf('/') is >= 0 and var end ? rest[..end] : rest;
    }
}
