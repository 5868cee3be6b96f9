using SecretsLadder.Shared;
namespace SecretsLadder.Infra.Tests.Workflows;

/// <summary>What <c>.ci/check</c> expects, and what it reports of the rest.</summary>
public sealed class CheckTests
{
    private const string Step = """.ci/check "$STACK" """;
    private const string Checks =
        "{\"ExternalSecret/shop\":\"shop-db shop-secrets\",\"SecretStore/shop\":\"shop.default\""
        + ",\"ClusterSecretStore\":\"shared.ca\",\"SealedSecret/mall\":\"mall-secrets\"}";

    /// <summary>
    /// Kind, namespace, name, generation, what the controller acted on, condition: what kubectl prints of objects that are as deployed.
    /// </summary>
    private static readonly string[] Ready =
    [
        "ExternalSecret       shop     shop-db        7   7-0a1b2c   True",
        "ExternalSecret       shop     shop-secrets   3   3-4d5e6f   True",
        "SecretStore          shop     shop.default   1   1          True",
        "ClusterSecretStore   <none>   shared.ca      2   2          True",
        "SealedSecret         mall     mall-secrets   4   4          True",
    ];

    [Fact]
    public void Check_EveryObjectAsDeployed_Passes() => Assert.Equal((0, "prod: every store and Secret is as deployed (5)\n", ""), Of(Run(Ready)));

    [Theory]
    [InlineData(
        "ExternalSecret shop shop-secrets 4 3-4d5e6f True",
        "error ExternalSecret shop/shop-secrets is at generation 4, and its controller has acted on 3; "
        + "the reason is among its events: kubectl --context prod-eu -n shop describe externalsecret shop-secrets")]
    [InlineData(
        "ExternalSecret shop shop-secrets 3 3-4d5e6f False",
        "error ExternalSecret shop/shop-secrets is not ready: its condition is False; "
        + "the reason is among its events: kubectl --context prod-eu -n shop describe externalsecret shop-secrets")]
    [InlineData(
        "ExternalSecret shop shop-secrets 1 <none> <none>",
        "error ExternalSecret shop/shop-secrets is at generation 1, and its controller has acted on <none>; "
        + "the reason is among its events: kubectl --context prod-eu -n shop describe externalsecret shop-secrets")]
    [InlineData(
        "SecretStore shop shop.default 1 1 False",
        "error SecretStore shop/shop.default is not ready: its condition is False; "
        + "the reason is among its events: kubectl --context prod-eu -n shop describe secretstore shop.default")]
    [InlineData(
        "ClusterSecretStore <none> shared.ca 2 2 Unknown",
        "error ClusterSecretStore shared.ca is not ready: its condition is Unknown; "
        + "the reason is among its events: kubectl --context prod-eu describe clustersecretstore shared.ca")]
    [InlineData(
        "SealedSecret mall mall-secrets 5 4 True",
        "error SealedSecret mall/mall-secrets is at generation 5, and its controller has acted on 4; "
        + "the reason is among its events: kubectl --context prod-eu -n mall describe sealedsecret mall-secrets")]
    public void Check_ObjectThatIsNotAsDeployed_FailsWithTheCommandThatShowsWhy(string broken, string message)
    {
        var name = broken.Split(' ')[2];
        var run = Run([.. Ready.Select(line => line.Contains($" {name} ", StringComparison.Ordinal) ? broken : line)]);

        Assert.Equal((1, "", $"{message}\nerror 1 of 5 objects of the stack 'prod' are not as deployed after 0 s\n"), Of(run));
    }

    [Fact]
    public void Check_ObjectThatIsGone_FailsWithTheCommandThatMakesIt() => Assert.Equal(
        "error ExternalSecret shop/shop-db is not in the cluster; make it again: pulumi up --refresh --stack prod\nerror 1 of 5 objects of the stack "
        + "'prod' are not as deployed after 0 s\n",
        Run(Ready[1..]).Error);

    [Fact]
    public void Check_ObjectOfAnotherStack_IsNotJudged() =>
        Assert.Equal(0, Run([.. Ready, "ExternalSecret other other-secrets 2 1-abc False"]).ExitCode);

    [Fact]
    public void Check_ObjectThatBecomesReady_IsWaitedFor()
    {
        using var checkout = WithCluster(Ready).With("sleep", "");
        checkout.With("kubectl", $"[ $(grep -c ^kubectl '{checkout.At("calls")}') -le 4 ] || cat '{checkout.At("cluster")}'");
        var run = checkout.Run(Step, ("STACK", "prod"), ("CHECK_SECONDS", "60"));

        Assert.Equal((0, 1), (run.ExitCode, checkout.Calls.Count(call => call == "sleep 3")));
    }

    [Fact]
    public void Check_Kubectl_IsAskedForTheStacksContextAndTheLaddersObjectsAlone()
    {
        using var checkout = WithCluster(Ready);
        checkout.Run(Step, ("STACK", "prod"));
        var calls = checkout.Calls.Where(call => call.StartsWith("kubectl", StringComparison.Ordinal)).ToList();

        AssertEach.Of(calls, call => Assert.StartsWith("kubectl --context prod-eu get ", call, StringComparison.Ordinal));
        AssertEach.Of(calls, call => Assert.Contains("--selector app.kubernetes.io/managed-by=secrets-ladder ", call, StringComparison.Ordinal));
        Assert.Equal(
            ["clustersecretstores.external-secrets.io", "externalsecrets.external-secrets.io", "sealedsecrets.bitnami.com",
                "secretstores.external-secrets.io"],
            calls.Select(call => call.Split(' ')[4]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Check_StackWithoutSuchObjects_AsksNoCluster()
    {
        using var checkout = PipelineCheckout.WithShop().With("pulumi", "[ $3 != checks ] || echo '{}'");

        Assert.Equal((0, "poc: no object reports whether it is as deployed\n", ""), Of(checkout.Run(Step, ("STACK", "poc"))));
        Assert.DoesNotContain(checkout.Calls, call => call.StartsWith("kubectl", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_ClusterThatDoesNotAnswer_IsAFailure()
    {
        using var checkout =
            WithCluster(Ready).With("kubectl", "echo 'error: the server has asked for the client to provide credentials' >&2; exit 7");

        Assert.Equal((7, "", "error: the server has asked for the client to provide credentials\n"), Of(checkout.Run(Step, ("STACK", "prod"))));
    }

    private static (int ExitCode, string Output, string Error) Of(PipelineRun run) => (run.ExitCode, run.Output, run.Error);

    private static PipelineRun Run(string[] cluster)
    {
        using var checkout = WithCluster(cluster);
        return checkout.Run(Step, ("STACK", "prod"), ("CHECK_SECONDS", "0"));
    }

    private static PipelineCheckout WithCluster(string[] cluster)
    {
        var checkout = PipelineCheckout.WithShop();
        File.WriteAllLines(checkout.At("cluster"), cluster);
        return checkout
            .With("pulumi", $"case $3 in context) echo prod-eu ;; checks) echo '{Checks}' ;; esac")
            .With("kubectl", $"grep -i \"^${{4%%s.*}} \" '{checkout.At("cluster")}' || true");
    }
}
