using System.Collections.Immutable;
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
        var repository = new RepositoryOptsArgs
        {
            CaFile = "ca",
            CertFile = "cert",
            KeyFile = "key",
            Password = "word",
            Repo = "https://helm.releases.hashicorp.com",
            Username = "user",
        };

        Assert.Equal(
            Registered.Json("""
            {
              "chart": "vault", "compat": "true",
              "repositoryOpts": {
                "caFile": "ca", "certFile": "cert", "keyFile": "key", "password": "word",
                "repo": "https://helm.releases.hashicorp.com", "username": "user"
              }
            }
            """),
            await Registered.Inputs(() => new Release("it", new ReleaseArgs { Chart = "vault", RepositoryOpts = repository })));
    }

    [Fact]
    public async Task Ctor_TextAndNumbers_HaveTheirWireNames()
    {
        var args = new ReleaseArgs
        {
            Chart = "vault",
            Description = "d",
            Keyring = "k",
            MaxHistory = 5,
            Name = "vault",
            Namespace = "vault-system",
            Postrender = "p",
            Timeout = 600,
            Version = "0.30.0",
            ResourceNames = { ["Secret/v1"] = ImmutableArray.Create("vault/tls") },
            Manifest = { ["m"] = "1" },
        };

        Assert.Equal(
            Registered.Json("""
            {
              "chart": "vault", "compat": "true", "description": "d", "keyring": "k", "maxHistory": 5, "name": "vault", "namespace": "vault-system",
              "postrender": "p", "timeout": 600, "version": "0.30.0", "resourceNames": { "Secret/v1": ["vault/tls"] }, "manifest": { "m": "1" }
            }
            """),
            await Registered.Inputs(() => new Release("it", args)));
    }

    [Fact]
    public async Task Ctor_Switches_HaveTheirWireNames()
    {
        var args = new ReleaseArgs
        {
            Chart = "vault",
            AllowNullValues = true,
            Atomic = true,
            CleanupOnFail = true,
            CreateNamespace = true,
            DependencyUpdate = true,
            Devel = true,
            DisableCRDHooks = true,
            DisableOpenapiValidation = true,
            DisableWebhooks = true,
            ForceUpdate = true,
            Lint = true,
            RecreatePods = true,
            RenderSubchartNotes = true,
            Replace = true,
            ResetValues = true,
            ReuseValues = true,
            SkipAwait = true,
            SkipCrds = true,
            Verify = true,
            WaitForJobs = true,
        };

        Assert.Equal(
            Registered.Json("""
            {
              "chart": "vault", "compat": "true", "allowNullValues": true, "atomic": true, "cleanupOnFail": true, "createNamespace": true,
              "dependencyUpdate": true, "devel": true, "disableCRDHooks": true, "disableOpenapiValidation": true, "disableWebhooks": true,
              "forceUpdate": true, "lint": true, "recreatePods": true, "renderSubchartNotes": true, "replace": true, "resetValues": true,
              "reuseValues": true, "skipAwait": true, "skipCrds": true, "verify": true, "waitForJobs": true
            }
            """),
            await Registered.Inputs(() => new Release("it", args)));
    }

    [Fact]
    public async Task Password_Assigned_IsSecret()
    {
        var repository = new RepositoryOptsArgs { Password = "word" };

        Assert.True(await Output.IsSecretAsync(repository.Password!.ToOutput()));
    }

    [Fact]
    public async Task Status_FromTheEngine_IsTyped()
    {
        var state = ImmutableDictionary<string, object>.Empty.Add(
            "status", new Dictionary<string, object> { ["namespace"] = "vault-system", ["revision"] = 2, ["status"] = "deployed" });

        var status = await Registered.Output(state, () => new Release("it", new ReleaseArgs { Chart = "vault" }).Status);

        Assert.Equal(("vault-system", 2, "deployed"), (status.Namespace, status.Revision, status.Status));
    }

    [Fact]
    public async Task ResourceNames_FromTheEngine_AreTyped()
    {
        var args = new ReleaseArgs { Chart = "vault", ResourceNames = { ["Secret/v1"] = ImmutableArray.Create("vault/tls") } };

        var names = await Registered.Output([], () => new Release("it", args).ResourceNames);

        Assert.Equal("vault/tls", names["Secret/v1"].Single());
    }

    [Fact]
    public async Task ValueYamlFiles_Text_IsSentAsAnAsset()
    {
        var args = new ReleaseArgs { Chart = "vault", ValueYamlFiles = { new StringAsset("a: 1") } };

        var resources = await Registered.By(() => _ = new Release("it", args));

        Assert.IsType<StringAsset>(((ImmutableArray<object>)resources["it"].Inputs["valueYamlFiles"]).Single());
    }
}
