using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

public sealed class ReleaseTests
{
    [Fact]
    public async Task Ctor_Type_IsHelmV3Release() =>
        Assert.Equal("kubernetes:helm.sh/v3:Release", await Registered.Type(() => new Release("it", new ReleaseArgs { Chart = "vault" })));

    [Fact]
    public async Task Ctor_ChartOnly_SendsItAndCompat() => Assert.Equal(
        """{"chart":"vault","compat":"true"}""",
        await Registered.Inputs(() => new Release("it", new ReleaseArgs { Chart = "vault" })));

    [Fact]
    public async Task Ctor_NoChart_Fails()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Registered.Type(() => new Release("it", new ReleaseArgs())));

        Assert.Contains("ReleaseArgs.Chart is required", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctor_Values_KeepTheirNestingAndTypes()
    {
        var args = new ReleaseArgs
        {
            Chart = "vault",
            Values =
            {
                ["server"] = new Dictionary<string, object> { ["ha"] = new Dictionary<string, object> { ["enabled"] = true, ["replicas"] = 3 } },
                ["list"] = new object[] { "a", 1 },
            },
        };

        Assert.Equal(
            """{"chart":"vault","compat":"true","values":{"list":["a",1],"server":{"ha":{"enabled":true,"replicas":3}}}}""",
            await Registered.Inputs(() => new Release("it", args)));
    }

    [Fact]
    public async Task Ctor_RepositoryOpts_SendsThem()
    {
        var repository = new RepositoryOptsArgs { Repo = "https://helm.releases.hashicorp.com" };

        Assert.Equal(
            """{"chart":"vault","compat":"true","repositoryOpts":{"repo":"https://helm.releases.hashicorp.com"}}""",
            await Registered.Inputs(() => new Release("it", new ReleaseArgs { Chart = "vault", RepositoryOpts = repository })));
    }

    [Fact]
    public async Task Ctor_TextAndNumbers_HaveTheirWireNames()
    {
        var args = new ReleaseArgs
        {
            Chart = "vault",
            Name = "vault",
            Namespace = "vault-system",
            Timeout = 600,
            Version = "0.30.0",
        };

        Assert.Equal(
            Registered.Json("""
            {
              "chart": "vault", "compat": "true", "name": "vault", "namespace": "vault-system", "timeout": 600, "version": "0.30.0"
            }
            """),
            await Registered.Inputs(() => new Release("it", args)));
    }

    [Fact]
    public async Task Ctor_Switches_HaveTheirWireNames()
    {
        var args = new ReleaseArgs { Chart = "vault", CleanupOnFail = true, SkipAwait = true, SkipCrds = true };

        Assert.Equal(
            """{"chart":"vault","cleanupOnFail":true,"compat":"true","skipAwait":true,"skipCrds":true}""",
            await Registered.Inputs(() => new Release("it", args)));
    }
}
