using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Planning;

public sealed class PlannedResourcesTests
{
    private static readonly PlannedResource First = PlanBuilder.Resource("a:b:C", "first");
    private static readonly PlannedResource Second = PlanBuilder.Resource("a:b:C", "second");
    private static readonly PlannedResources All = [First, PlanBuilder.Resource("pulumi:providers:aws", "aws"), Second];

    [Fact]
    public void OfType_Type_AreAllOfItInOrder() => Assert.Equal([First, Second], All.OfType("a:b:C"));

    [Fact]
    public void OfType_OtherType_None() => Assert.Empty(All.OfType("a:b:D"));

    [Fact]
    public void Find_Urn_IsTheResource() => Assert.Same(Second, All.Find(Second.Urn));

    [Fact]
    public void Find_UrnOfTwo_IsTheFirst()
    {
        var again = Second with { Name = "again" };
        PlannedResources twice = [Second, again];

        Assert.Same(Second, twice.Find(again.Urn));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("urn:pulumi:dev::secrets-ladder::a:b:C::other")]
    public void Find_NothingOfTheUrn_Null(string? urn) => Assert.Null(All.Find(urn));

    [Fact]
    public void ProvidersOf_Package_AreFoundByUrn() => Assert.Equal([All[1].Urn], All.ProvidersOf("aws").Keys);
}
