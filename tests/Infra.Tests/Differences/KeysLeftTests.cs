using System.Collections.Immutable;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Differences;

public sealed class KeysLeftTests
{
    private const string Patch = "kubectl --context kind-test -n shop patch secret a --type merge -p '{\"data\":{\"OLD\":null,\"OLDER\":null}}'";

    [Fact]
    public void Between_KeysThatLeave_AreToldWithTheCommandThatRemovesThem()
    {
        var keys = Assert.Single(Between(Secret(true, "KEY", "OLDER", "OLD"), Secret(true, "KEY")));

        Assert.Equal(("shop", "a", false, Patch), (keys.Namespace, keys.Name, keys.Stay, keys.Removes));
        Assert.Equal(["OLD", "OLDER"], keys.Keys.ToArray());
    }

    [Fact]
    public void Between_SecretOfAnEarlierRelease_KeepsThem() =>
        Assert.True(Assert.Single(Between(Secret(false, "KEY", "OLD"), Secret(true, "KEY"))).Stay);

    [Fact]
    public void Between_KeyMore_Nothing() => Assert.Empty(Between(Secret(true, "KEY"), Secret(true, "KEY", "NEW")));

    [Fact]
    public void Between_AnotherProducer_Nothing() => Assert.Empty(Between(Secret(true, "KEY"), Compared.External("a")));

    private static ImmutableArray<KeysLeft> Between(PlannedResource before, PlannedResource after) =>
        PlanDifference.Between(
            Compared.Plan(PlanBuilder.Cluster(adopts: true), before), Compared.Plan(PlanBuilder.Cluster(adopts: true), after)).Keys;

    private static PlannedResource Secret(bool hasOneManager, params string[] keys)
    {
        var secret = Compared.Secret("a");
        var inputs = secret.Inputs.ToDictionary();
        inputs["data"] = PlanBuilder.Map([.. keys.Select(key => (key, (object)"[secret]"))]);
        inputs["metadata"] = ((IReadOnlyDictionary<string, object>)inputs["metadata"]).ToImmutableDictionary()
            .SetItem("annotations", hasOneManager ? PlanBuilder.Map(("pulumi.com/patchFieldManager", "secrets-ladder")) : PlanBuilder.Map());
        return secret with { Inputs = inputs };
    }
}
