using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

public sealed class CustomResourceTests
{
    private static readonly StoreArgs Args = new()
    {
        Metadata = new ObjectMetaArgs { Name = "vault" },
        Spec = { ["provider"] = new Dictionary<string, object> { ["vault"] = new Dictionary<string, object> { ["path"] = "secret" } } },
    };

    [Fact]
    public async Task Ctor_Type_IsMadeOfApiVersionAndKind() =>
        Assert.Equal("kubernetes:external-secrets.io/v1:ClusterSecretStore", await Registered.Type(() => new CustomResource("it", Args)));

    [Fact]
    public async Task Ctor_ArgsWithOwnInput_SendsIt() => Assert.Equal(
        Registered.Json("""
        {
          "apiVersion": "external-secrets.io/v1", "kind": "ClusterSecretStore", "metadata": { "name": "vault" },
          "spec": { "provider": { "vault": { "path": "secret" } } }
        }
        """),
        await Registered.Inputs(() => new CustomResource("it", Args)));

    [Fact]
    public async Task Ctor_Options_HaveNoVersion()
    {
        var options = await Registered.Options(options => new CustomResource("it", Args, options));

        Assert.Null(options.Version);
    }

    private sealed class StoreArgs() : CustomResourceArgs("external-secrets.io/v1", "ClusterSecretStore")
    {
        [Input("spec")]
        private InputMap<object>? _spec;

        public InputMap<object> Spec => _spec ??= new InputMap<object>();
    }
}
