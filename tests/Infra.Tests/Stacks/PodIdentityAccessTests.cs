using System.Text.Json.Nodes;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Shared.Aws;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>Who may read what where production reads AWS through the operator's Pod Identity.</summary>
public sealed class PodIdentityAccessTests
{
    private const string Account = "333333333333";
    private const string Operator = $"arn:aws:iam::{Account}:role/prod-eu.external-secrets";

    [Fact]
    public async Task Guardrails_Stack_FindNothing()
    {
        using var copy = Copy();

        Assert.Empty(GuardrailSet.Judge(await Planner.PlanAsync("prod", copy.Root, () => copy.Read("prod")), Purpose.Review));
    }

    [Fact]
    public async Task Allowed_Stack_EveryStoreReadsItsApplicationsEntriesAndNothingElse()
    {
        using var copy = Copy();
        var settings = copy.Read("prod");

        Assert.Equal(Expected(settings), Allowed(settings, await ProdCopy.PlanAsync(copy)));
    }

    [Theory]
    [InlineData("\\\"aws:RequestTag/esoStoreName\\\":\\\"checkout.default\\\"", "\\\"aws:RequestTag/esoStoreName\\\":\\\"app-team.default\\\"")]
    [InlineData("\\\"aws:RequestTag/esoNamespace\\\":\\\"production\\\"", "\\\"aws:RequestTag/esoNamespace\\\":\\\"app-team\\\"")]
    [InlineData("\\\"aws:RequestTag/esoStoreKind\\\":\\\"SecretStore\\\"", "\\\"aws:RequestTag/esoStoreKind\\\":\\\"ClusterSecretStore\\\"")]
    [InlineData("\\\"aws:RequestTag/kubernetes-namespace\\\":\\\"external-secrets\\\"", "\\\"aws:RequestTag/kubernetes-namespace\\\":\\\"other\\\"")]
    public async Task Allowed_PlanIsNotAsMeant_CellsDiffer(string part, string replacement)
    {
        using var copy = Copy();
        var settings = copy.Read("prod");
        var plan = ShippedStacks.Json(await Planner.PlanAsync("prod", copy.Root, () => copy.Read("prod")));
        Assert.Contains(part, plan, StringComparison.Ordinal);

        Assert.NotEqual(Expected(settings), Allowed(settings, JsonNode.Parse(plan.Replace(part, replacement, StringComparison.Ordinal))!));
    }

    [Fact]
    public async Task Plan_StaticCredentialBesidePodIdentity_TakesOnNoRole()
    {
        using var copy = ProdCopy.With(
            "      region: eu-west-1\n",
            "      region: eu-west-1\n      identity: podIdentity\n      staticCredential: { secret: aws-static-creds, expires: \"2099-03-31\" }\n");

        Assert.DoesNotContain(
            "aws:iam/role:Role", (await Planner.PlanAsync("prod", copy.Root, () => copy.Read("prod"))).Resources.Select(resource => resource.Type));
    }

    private static TemporaryStacks Copy() => ProdCopy.With("      region: eu-west-1\n", "      region: eu-west-1\n      identity: podIdentity\n");

    private static IReadOnlyList<string> Expected(StackSettings settings) =>
        [.. NamedEntry.Of(settings).Select(entry => $"{entry.Application} -> prod-eu.{entry.Application}-secrets -> {entry.Name}")
            .Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Allowed(StackSettings settings, JsonNode plan) => AccessMatrix.Allowed(
        new AwsPlan(plan, Account),
        Sessions(settings),
        NamedEntry.Of(settings).SelectMany(named => named.Neighbours.Prepend(named.Name)).Distinct().ToDictionary(name => name, Entry),
        settings.Applications.Select(application => $"prod-eu.{application.Name}-secrets"));

    private static AwsEntryUnderTest Entry(string name) =>
        name.StartsWith('/') ? AwsEntryUnderTest.Parameter("eu-west-1", Account, name) : AwsEntryUnderTest.Secret("eu-west-1", Account, name);

    /// <summary>For every application the operator on behalf of its store, and of stores that are not quite it.</summary>
    private static Dictionary<string, WorkloadIdentity> Sessions(StackSettings settings)
    {
        var pod = new PodIdentitySession($"arn:aws:eks:eu-west-1:{Account}:cluster/prod-eu", "external-secrets", "external-secrets");
        return new(
            from application in settings.Applications
            let space = settings.ApplicationSettings[application.Name].Namespace
            let store = $"{application.Name}.{settings.ContractsOf(application).First().BackendName}"
            let right = new StoreSession(Operator, pod, space, store, "SecretStore")
            from session in (IEnumerable<(string Label, WorkloadIdentity Session)>)
            [
                (application.Name, right),
                ($"{application.Name} for a store of another name", right with { StoreName = $"{store}-x" }),
                ($"{application.Name} for a store of another namespace", right with { Namespace = $"{space}-x" }),
                ($"{application.Name} for a store of the cluster", right with { StoreKind = "ClusterSecretStore" }),
                ($"{application.Name} for no store", right with { StoreName = null, Namespace = null, StoreKind = null }),
                ($"{application.Name} by another service account", right with { Operator = pod with { ServiceAccount = "default" } }),
                ($"{application.Name} without the operator", pod),
            ]
            select KeyValuePair.Create(session.Label, session.Session));
    }
}
