using System.Text.Json.Nodes;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Shared.Gcp;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>Who may read what in stack prod-gcp: as the settings mean it, and as members, roles and conditions decide it.</summary>
public sealed class GcpAccessTests
{
    private const string Stack = "prod-gcp";
    private const string OtherCluster = "prod-gcp-2";

    [Fact]
    public async Task Allowed_Stack_EveryReaderReadsItsEntriesAndNothingElse()
    {
        var settings = ShippedStacks.Read(Stack);

        Assert.Equal(Expected(settings), Allowed(settings, await ShippedStacks.JsonAsync(Stack)));
    }

    [Fact]
    public async Task Allowed_KeyRemoved_ExactlyItsPermissionIsGone()
    {
        var settings = ShippedStacks.Read(Stack);
        using var copy = StackCopy.Unchanged(Stack);
        StackCopy.Replace(copy, $"{Stack}/apps/checkout.yaml", ", STRIPE_WEBHOOK_SECRET: stripe#webhookSecret", "");

        Assert.Equal(
            ["checkout -> acme-prod/checkout--stripe"],
            Allowed(settings, await ShippedStacks.JsonAsync(Stack)).Except(Allowed(settings, await StackCopy.PlanAsync(copy, Stack))));
    }

    /// <summary>All clusters of a project share a pool of identities: what one stack gives its readers must be nothing to those of another.</summary>
    [Fact]
    public async Task Allowed_AnotherClusterOfTheProject_ItsReadersReadNothing()
    {
        var settings = ShippedStacks.Read(Stack);
        using var copy = StackCopy.With(Stack, "name: prod-gcp,", $"name: {OtherCluster},");

        Assert.Empty(Allowed(copy.Read(Stack), await ShippedStacks.JsonAsync(Stack)).Intersect(Expected(settings)));
    }

    [Theory]
    [InlineData("roles/secretmanager.secretAccessor", "roles/secretmanager.viewer")]
    [InlineData(
        "principal://iam.googleapis.com/projects/777777777777/locations/global/workloadIdentityPools/acme-prod.svc.id.goog"
        + "/subject/ns/production/sa/checkout-secrets.prod-gcp",
        "principalSet://iam.googleapis.com/projects/777777777777/locations/global/workloadIdentityPools/acme-prod.svc.id.goog"
        + "/namespace/production")]
    [InlineData("/sa/checkout-secrets.prod-gcp", "/sa/default")]
    [InlineData("\"secretId\": \"checkout--stripe\"", "\"secretId\": \"checkout--stripe2\"")]
    public async Task Allowed_PlanIsNotAsMeant_CellsDiffer(string part, string replacement)
    {
        var settings = ShippedStacks.Read(Stack);
        var plan = ShippedStacks.Json(await ShippedStacks.PlanAsync(Stack));
        Assert.Contains(part, plan, StringComparison.Ordinal);

        Assert.NotEqual(Expected(settings), Allowed(settings, JsonNode.Parse(plan.Replace(part, replacement, StringComparison.Ordinal))!));
    }

    private static IReadOnlyList<string> Expected(StackSettings settings) =>
        [.. NamedEntry.Of(settings).Select(entry => $"{entry.Application} -> acme-prod/{entry.Name}").Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Allowed(StackSettings settings, JsonNode json)
    {
        var plan = new GcpPlan(json);
        return
        [
            .. (from workload in Workloads(settings)
                from entry in Entries(settings)
                where plan.CanRead(workload.Value, entry)
                select $"{workload.Key} -> {entry.ProjectId}/{entry.Secret}").Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Every reader, and service accounts that are not quite it.</summary>
    private static Dictionary<string, GcpWorkload> Workloads(StackSettings settings) => new(
        from application in settings.Applications
        let space = settings.ApplicationSettings[application.Name].Namespace
        let right = new GcpWorkload(
            "acme-prod", "777777777777", "europe-west1", settings.Cluster.Name, space, $"{application.Name}-secrets.{settings.Cluster.Name}")
        from workload in (IEnumerable<(string Label, GcpWorkload Workload)>)
        [
            (application.Name, right),
            ($"{application.Name} in another project",
                right with { ProjectId = "acme-dev", ProjectNumber = "111111111111", Pool = "acme-dev.svc.id.goog" }),
            ($"{application.Name} in another namespace", right with { Namespace = $"{space}-x" }),
            ($"{application.Name} without the cluster", right with { ServiceAccount = $"{application.Name}-secrets" }),
            ($"{application.Name}'s own account", right with { ServiceAccount = application.Name }),
            ($"{application.Name}: the operator", right with { Namespace = "external-secrets", ServiceAccount = "external-secrets" }),
        ]
        select KeyValuePair.Create(workload.Label, workload.Workload));

    private static IEnumerable<GcpEntryUnderTest> Entries(StackSettings settings) => (
        from named in NamedEntry.Of(settings)
        from name in named.Neighbours.Prepend(named.Name)
        from entry in new[] { new GcpEntryUnderTest("acme-prod", "777777777777", name), new GcpEntryUnderTest("acme-dev", "111111111111", name) }
        select entry).Distinct();
}
