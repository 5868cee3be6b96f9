using System.Collections.Immutable;
using SecretsLadder.Infra.Reports.Rendered;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Tests.Stacks;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Reports.Rendered;

public sealed class RenderedObjectTests
{
    public static TheoryData<string> All => ShippedStacks.All;

    [Fact]
    public void Of_AnnotationsOfTheEngine_AreLeftOutAndOthersStay() => Assert.Equal(
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  annotations:\n    secrets-ladder/reads: b\n  namespace: shop\n",
        Rendered(PlanBuilder.Map(("pulumi.com/waitFor", "condition=Ready"), ("pulumi.com/skipAwait", "true"), ("secrets-ladder/reads", "b"))));

    [Fact]
    public void Of_AnnotationsOfTheEngineAlone_LeaveNoEmptyMap() => Assert.Equal(
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  namespace: shop\n",
        Rendered(PlanBuilder.Map(("pulumi.com/timeoutSeconds", "300"))));

    [Theory]
    [MemberData(nameof(All))]
    public async Task Of_EveryStack_NothingIsForTheEngine(string stack) => Assert.DoesNotContain(
        await ShippedStacks.RenderedAsync(stack, ""),
        file => file.Value.Contains("pulumi.com/", StringComparison.Ordinal) || file.Value.Contains("annotations: {}", StringComparison.Ordinal));

    private static string Rendered(ImmutableDictionary<string, object> annotations)
    {
        var resource = PlanBuilder.Kubernetes("core/v1:ConfigMap", "v1", "a", "shop");
        var metadata = ((IReadOnlyDictionary<string, object>)resource.Inputs["metadata"]).ToImmutableDictionary().Add("annotations", annotations);
        var inputs = resource.Inputs.ToImmutableDictionary().SetItem("metadata", metadata);
        return ManifestYaml.Write(RenderedObject.Of(resource with { Inputs = inputs }).Manifest);
    }
}
