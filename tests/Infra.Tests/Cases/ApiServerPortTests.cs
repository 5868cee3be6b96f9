using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>The API server of a local cluster listens where its tool puts it.</summary>
public sealed class ApiServerPortTests
{
    private const string Local = "[443,6443,8443,16443]";

    [Fact]
    public async Task Plan_Reloader_ReachesTheApiServer() => Assert.Equal(
        Local,
        Ports((await CaseFolder.PlanAsync("52-minikube")).Plan.Resources.Single(resource =>
            resource.Type == "kubernetes:networking.k8s.io/v1:NetworkPolicy").Input("spec", "egress")));

    [Theory]
    [InlineData("local", "", Local)]
    [InlineData("other", "", "[443,6443]")]
    [InlineData("eks", "", "[443,6443]")]
    [InlineData("other", ", apiServerPort: 16443", "[443,16443]")]
    [InlineData("local", ", apiServerPort: 9443", "[443,9443]")]
    [InlineData("eks", ", apiServerPort: 443", "[443]")]
    public async Task Plan_SealedSecretsController_ReachesTheApiServer(string platform, string port, string expected)
    {
        using var stacks = new TemporaryStacks()
            .WithStack(
                "dev",
                TemporaryStacks.Minimal.Replace("level: plain", "level: sealed", StringComparison.Ordinal).Replace(
                    "platform: local", $"platform: {platform}{port}", StringComparison.Ordinal)
                        + "  secrets-ladder:apps: { shop: { namespace: shop } }\n")
            .WithApplication("dev", "shop", TemporaryStacks.Shop);
        var plan = await Planner.PlanAsync("dev", stacks.Root, () => stacks.Read());

        Assert.Equal(
            expected,
            Ports(((IReadOnlyList<object>)plan.Resources.Single(resource => resource.IsChart)
                .Input("values", "extraDeploy")!)[0] is IReadOnlyDictionary<string, object> policy
                    ? ((IReadOnlyDictionary<string, object>)policy["spec"])["egress"]
                    : null));
    }

    [Fact]
    public void Read_PortThatIsNone_IsRefused()
    {
        using var stacks = TemporaryStacks.WithShop();
        stacks.WithStack("dev", TemporaryStacks.Minimal.Replace("platform: local", "platform: local, apiServerPort: 70000", StringComparison.Ordinal)
            + "  secrets-ladder:apps: { shop: { namespace: shop } }\n");

        Assert.Contains(
            "secrets-ladder:cluster.apiServerPort: must be a whole number from 1 to 65535", Assert.Single(stacks.Mistakes()),
            StringComparison.Ordinal);
    }

    private static string Ports(object? egress) => $"[{string.Join(',',
        from rule in (IReadOnlyList<object>)egress!
        from port in (IReadOnlyList<object>)((IReadOnlyDictionary<string, object>)rule)["ports"]
        select ((IReadOnlyDictionary<string, object>)port)["port"])}]";
}
