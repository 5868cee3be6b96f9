using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Settings.Applications;

/// <summary>The workloads on the page about them are read as they stand there.</summary>
public sealed class WorkloadPageTests
{
    private const string Contracts = """
        owner: shop-team
        secrets:
          checkout-secrets: { keys: { API_KEY: payment#apiKey } }
          checkout-db-credentials: { keys: { password: db#password }, template: { DATABASE_URL: "x" } }
          checkout-tls: { keys: { tls.crt: tls#crt } }
          ca-bundle: { keys: { ca.crt: pki#ca } }
          registry: { type: kubernetes.io/dockerconfigjson, keys: { .dockerconfigjson: registry#config } }

        """;

    [Fact]
    public void Page_Workloads_AreReadAsTheyStand() =>
        Assert.Equal([WorkloadKind.Deployment, WorkloadKind.CronJob], Read().Select(workload => workload.Kind));

    [Fact]
    public void Page_InitContainers_KeepTheOrderInWhichTheyRun() =>
        Assert.Equal(["wait", "migrate"], Read()[0].AllContainers.Where(container => container.IsInit).Select(container => container.Name));

    private static ImmutableArray<Workload> Read()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "how-to", "use-a-secret.md"));
        using var stacks = TemporaryStacks.WithShop().WithApplication("dev", "shop", Contracts + page.Split("```yaml\n")[1].Split("```")[0]);
        return stacks.Read().Applications[0].Workloads;
    }
}
