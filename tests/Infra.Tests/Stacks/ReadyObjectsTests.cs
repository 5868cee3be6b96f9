using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Program;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>What a stack says it is checked by is what its plan creates.</summary>
public sealed class ReadyObjectsTests
{
    private static readonly string[] Kinds = ["ClusterSecretStore", "ExternalSecret", "SealedSecret", "SecretStore"];

    [Theory]
    [MemberData(nameof(ShippedStacks.All), MemberType = typeof(ShippedStacks))]
    public async Task Of_ShippedStack_IsWhatThePlanCreates(string stack) => AssertAsPlanned(await ShippedStacks.PlanAsync(stack));

    [Fact]
    public async Task Of_SharedSecret_IsWhatThePlanCreates()
    {
        using var stacks = new TemporaryStacks().WithStack("dev", """
            config:
              secrets-ladder:environment: development
              secrets-ladder:level: external
              secrets-ladder:cluster: { name: test, platform: eks, context: test, oidcIssuer: "https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE" }
              secrets-ladder:namespaces: { shop: managed, mall: managed }
              secrets-ladder:backends: { default: { kind: aws, accountId: "111122223333", region: eu-west-1 } }
              secrets-ladder:shared: { ca-bundle: { keys: { ca.crt: pki#ca }, namespaces: [shop, mall] } }
              secrets-ladder:apps: {}
            """);

        Assert.Equal(["ClusterSecretStore: shared.ca-bundle", "ExternalSecret/mall: ca-bundle", "ExternalSecret/shop: ca-bundle"], AssertAsPlanned(
            await Planner.PlanAsync("dev", stacks.Root, () => stacks.Read())));
    }

    private static string[] AssertAsPlanned(Plan plan)
    {
        var planned =
            from resource in plan.Resources
            where Kinds.Contains(resource.Input("kind") as string)
            group $"{resource.Input("metadata", "name")}" by string.Join(
                '/', new[] { resource.Input("kind"), resource.Input("metadata", "namespace") }.OfType<string>()) into place
            select $"{place.Key}: {string.Join(' ', place.Order(StringComparer.Ordinal))}";
        string[] expected = [.. planned.Order(StringComparer.Ordinal)];

        Assert.Equal(expected, ReadyObjects.Of(plan.Settings).Select(pair => $"{pair.Key}: {pair.Value}").Order(StringComparer.Ordinal));
        return expected;
    }
}
