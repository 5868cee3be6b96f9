using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Provider;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

/// <remarks>The tests change environment variables; those of one class never run at the same time.</remarks>
public sealed class ProviderTests : IDisposable
{
    private static readonly string[] Variables =
        ["KUBECONFIG", "PULUMI_K8S_ENABLE_SERVER_SIDE_APPLY", "PULUMI_K8S_DELETE_UNREACHABLE", "PULUMI_K8S_HELM_DRIVER", "PULUMI_K8S_CLIENT_QPS"];
    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    public ProviderTests() => Array.ForEach(Variables, name => Environment.SetEnvironmentVariable(name, null));

    public void Dispose() => Array.ForEach(Variables, name => Environment.SetEnvironmentVariable(name, _before[name]));

    [Fact]
    public async Task Ctor_Type_IsTheKubernetesProvider() =>
        Assert.Equal("pulumi:providers:kubernetes", await Registered.Type(() => new K8s.Provider("it")));

    [Fact]
    public async Task Ctor_NoArgs_SendsNothing() => Assert.Equal("{}", await Registered.Inputs(() => new K8s.Provider("it")));

    [Fact]
    public async Task Ctor_Text_HasItsWireNames()
    {
        var args = new K8s.ProviderArgs { Context = "prod-admin", KubeConfig = "~/.kube/prod" };

        Assert.Equal(
            """{"context":"prod-admin","kubeconfig":"~/.kube/prod"}""",
            await Registered.Inputs(() => new K8s.Provider("it", args)));
    }

    [Fact]
    public async Task Ctor_Booleans_AreSentAsJsonText()
    {
        var args = new K8s.ProviderArgs
        {
            DeleteUnreachable = true,
            EnableConfigMapMutable = true,
            EnablePatchForce = false,
            EnableSecretMutable = true,
            EnableServerSideApply = false,
            SkipUpdateUnreachable = true,
            SuppressDeprecationWarnings = true,
            SuppressHelmHookWarnings = true,
            UpsertExistingObjects = true,
        };

        Assert.Equal(
            Registered.Json("""
            {
              "deleteUnreachable": "true", "enableConfigMapMutable": "true", "enablePatchForce": "false",
              "enableSecretMutable": "true", "enableServerSideApply": "false", "skipUpdateUnreachable": "true",
              "suppressDeprecationWarnings": "true", "suppressHelmHookWarnings": "true", "upsertExistingObjects": "true"
            }
            """),
            await Registered.Inputs(() => new K8s.Provider("it", args)));
    }

    [Fact]
    public async Task Ctor_NestedSettings_AreSentAsJsonText()
    {
        var args = new K8s.ProviderArgs
        {
            ClusterIdentifier = "prod",
            HelmReleaseSettings = new HelmReleaseSettingsArgs { Driver = "secret" },
            KubeClientSettings = new KubeClientSettingsArgs { Burst = 120, Qps = 50.5, Timeout = 0 },
        };

        Assert.Equal(
            Registered.Json("""
            {
              "clusterIdentifier": "prod", "helmReleaseSettings": "{ \"driver\": \"secret\" }",
              "kubeClientSettings": "{ \"burst\": 120, \"qps\": 50.5, \"timeout\": 0 }"
            }
            """),
            await Registered.Inputs(() => new K8s.Provider("it", args)));
    }

    [Fact]
    public async Task NestedSettings_InTheEnvironment_AreSent()
    {
        Environment.SetEnvironmentVariable("PULUMI_K8S_HELM_DRIVER", "configmap");
        Environment.SetEnvironmentVariable("PULUMI_K8S_CLIENT_QPS", "7.5");
        var args = new K8s.ProviderArgs { HelmReleaseSettings = new HelmReleaseSettingsArgs(), KubeClientSettings = new KubeClientSettingsArgs() };

        Assert.Equal(
            Registered.Json("""{ "helmReleaseSettings": "{ \"driver\": \"configmap\" }", "kubeClientSettings": "{ \"qps\": 7.5 }" }"""),
            await Registered.Inputs(() => new K8s.Provider("it", args)));
    }

    [Fact]
    public async Task KubeConfig_InTheEnvironment_IsSent()
    {
        Environment.SetEnvironmentVariable("KUBECONFIG", "/etc/kube");

        Assert.Equal("""{"kubeconfig":"/etc/kube"}""", await Registered.Inputs(() => new K8s.Provider("it")));
    }

    [Fact]
    public async Task KubeConfig_InTheEnvironmentAndTheArgs_IsTheArgs()
    {
        Environment.SetEnvironmentVariable("KUBECONFIG", "/etc/kube");

        var args = new K8s.ProviderArgs { KubeConfig = "mine" };

        Assert.Equal("""{"kubeconfig":"mine"}""", await Registered.Inputs(() => new K8s.Provider("it", args)));
    }

    [Theory]
    [InlineData("1", """{"enableServerSideApply":"true"}""")]
    [InlineData("True", """{"enableServerSideApply":"true"}""")]
    [InlineData("f", """{"enableServerSideApply":"false"}""")]
    [InlineData("yes", "{}")]
    public async Task EnableServerSideApply_InTheEnvironment_IsSentIfItIsABoolean(string value, string inputs)
    {
        Environment.SetEnvironmentVariable("PULUMI_K8S_ENABLE_SERVER_SIDE_APPLY", value);

        Assert.Equal(inputs, await Registered.Inputs(() => new K8s.Provider("it")));
    }

    [Fact]
    public async Task DeleteUnreachable_InTheEnvironment_IsSent()
    {
        Environment.SetEnvironmentVariable("PULUMI_K8S_DELETE_UNREACHABLE", "true");

        Assert.Equal("""{"deleteUnreachable":"true"}""", await Registered.Inputs(() => new K8s.Provider("it")));
    }

    [Fact]
    public async Task Ctor_Options_HaveThePackagesVersion()
    {
        var options = await Registered.Options(options => new K8s.Provider("it", options: options));

        Assert.Equal("4.32.0", options.Version);
    }

    [Fact]
    public async Task Provider_GivenToAResource_IsReferredToByUrnAndId()
    {
        var resources = await Registered.By(() =>
            _ = new ConfigMap("it", options: new CustomResourceOptions { Provider = new K8s.Provider("cluster") }));

        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:kubernetes::cluster::cluster-id", resources["it"].Provider);
    }

    [Fact]
    public async Task Provider_GivenToAParent_IsUsedByTheChild()
    {
        var resources = await Registered.By(() =>
        {
            var options = new ComponentResourceOptions { Provider = new K8s.Provider("cluster") };
            var parent = new ComponentResource("test:index:Parent", "parent", options);
            _ = new ConfigMap("it", options: new CustomResourceOptions { Parent = parent });
        });

        Assert.EndsWith("::cluster::cluster-id", resources["it"].Provider, StringComparison.Ordinal);
    }
}
