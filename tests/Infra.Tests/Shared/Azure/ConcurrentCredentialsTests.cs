using System.Text.Json.Nodes;
using static SecretsLadder.Infra.Tests.Shared.Azure.AzureText;

namespace SecretsLadder.Infra.Tests.Shared.Azure;

/// <summary>Azure answers with 409 where several credentials of one identity are created at the same time.</summary>
public sealed class ConcurrentCredentialsTests
{
    private const string OfPay = $"of {Group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/pay-secrets";

    [Fact]
    public void ConcurrentCredentials_One_None() => Assert.Empty(Plan(Identity(), Credential()).ConcurrentCredentials());

    [Fact]
    public void ConcurrentCredentials_Chain_None() =>
        Assert.Empty(Of(NamedCredential("a", []), NamedCredential("b", ["a"]), NamedCredential("c", ["b"])));

    [Fact]
    public void ConcurrentCredentials_ChainByWayOfAnother_None() =>
        Assert.Empty(Of(NamedCredential("b", []), PlanText.Resource("x:y:Z", "z", null, [], "b"), NamedCredential("a", ["z"])));

    [Fact]
    public void ConcurrentCredentials_WaitsForTheComponentAroundTheOther_None() =>
        Assert.Empty(Of(Inside("one", NamedCredential("a", [])), NamedCredential("b", ["one"])));

    [Fact]
    public void ConcurrentCredentials_NoOrder_EveryPair() => Assert.Equal(
        [$"a and b {OfPay}", $"a and c {OfPay}", $"b and c {OfPay}"],
        Of(NamedCredential("c", []), NamedCredential("b", []), NamedCredential("a", [])));

    [Fact]
    public void ConcurrentCredentials_BothWaitForAThird_ThePair() =>
        Assert.Equal([$"b and c {OfPay}"], Of(NamedCredential("a", []), NamedCredential("b", ["a"]), NamedCredential("c", ["a"])));

    [Fact]
    public void ConcurrentCredentials_TwoIdentities_None() =>
        Assert.Empty(Of(NamedCredential("a", []), NamedCredential("b", [], ("resourceName", "shop-secrets"))));

    private static IReadOnlyList<string> Of(params IEnumerable<JsonObject> resources) =>
        Plan([Identity(), Identity("shop-secrets"), .. resources]).ConcurrentCredentials();

    private static JsonObject Inside(string component, JsonObject resource)
    {
        resource["parent"] = $"urn:{component}";
        return resource;
    }
}
