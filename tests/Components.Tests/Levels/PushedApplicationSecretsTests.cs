using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Components.Tests.Stores;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary>An application whose Secret is delivered plain and pushed to a backend.</summary>
public sealed class PushedApplicationSecretsTests
{
    private const string Push = "shop/push/shop-db-push-secret";
    private const string Writer = "shop-writers-writer";

    private static readonly SecretContract Contract = new() { Name = "shop-db", Keys = [new("password", new("db", "password"))] };

    [Theory]
    [InlineData("shop", "shop-writers", "shop/shop-db", "shop/push/shop-db")]
    [InlineData("shop-writers", "shop-writers-writer-role", "shop-writers-writer", "shop-writers-default")]
    public async Task Ctor_Push_IsStoresAndAPushSecret(string parent, params string[] children)
    {
        var recorded = await RunAsync(BackendForms.Aws);

        Assert.Equal(children, recorded.Names.Where(name => recorded.OptionsOf(name).Parent?.GetResourceName() == parent));
    }

    [Fact]
    public async Task Ctor_Push_HasNoReader() =>
        Assert.DoesNotContain("shop-stores", (await RunAsync(BackendForms.Aws)).Names);

    [Theory]
    [InlineData("shop-writers-writer-account", "shop-writer")]
    [InlineData("shop-writers-default-store", "shop.default.writer")]
    [InlineData(Push, "shop-db")]
    public async Task Ctor_Object_HasItsName(string resource, string name) => Assert.Equal(
        name, ((ImmutableDictionary<string, object>)(await RunAsync(BackendForms.Aws)).InputsOf(resource)["metadata"])["name"]);

    [Fact]
    public async Task Ctor_PushSecret_WaitsForTheSecretAndTheStores() =>
        Assert.Equal(["earlier", "shop/shop-db", "shop-writers"], await (await RunAsync(BackendForms.Aws)).DependenciesOf(Push));

    [Fact]
    public async Task Ctor_Aws_WriterMayWriteTheEntry() => Assert.Equal(
        AwsWritePolicy.Of([BackendForms.Aws.Entry("prod/db")]).ToJson(),
        (await RunAsync(BackendForms.Aws)).InputsOf($"{Writer}-role-policy")["policy"]);

    [Fact]
    public async Task Ctor_Aws_RoleSaysThatItWrites() => Assert.Equal(
        "Writes the secrets of shop for production/shop-writer",
        (await RunAsync(BackendForms.Aws)).InputsOf($"{Writer}-role-role")["description"]);

    [Fact]
    public async Task Ctor_Vault_WriterMayWriteTheEntry() => Assert.Equal(
        VaultWritePolicy.Of(VaultWritePolicy.EntryPaths("secret", "prod/db")),
        (await RunAsync(BackendForms.Vault)).InputsOf($"{Writer}-role-policy")["policy"]);

    [Theory]
    [InlineData("azure", "AzureSecretBackend")]
    [InlineData("gcp", "GcpSecretBackend")]
    public async Task Ctor_OtherBackend_IsRefused(string backend, string type) => Assert.Equal(
        $"the backend 'default' is of a kind that this release does not write to: {type}",
        await Recorded.RefusalAsync(run => Create(run, CloudStores.Named(backend))));

    [Fact]
    public void StoreName_WriterAndReader_StayApart() => Assert.NotEqual(
        ApplicationStores.StoreName("shop", "default"), ApplicationStores.StoreName("shop", "default", EntryAccess.Write));

    private static Task<Recorded> RunAsync(SecretBackend backend) => Recorded.RunAsync(run => Create(run, backend));

    private static void Create(Recorded run, SecretBackend backend) => _ = new ApplicationSecrets(
        "shop",
        new ApplicationSecretsArgs
        {
            Application = "shop",
            Namespace = "production",
            Deliveries =
            [
                new(Contract, DeliveryKind.Plain, null, [])
                {
                    Push = new(backend.Name, ImmutableDictionary<string, string>.Empty.Add("db", "prod/db")),
                },
            ],
            Values = new Dictionary<SecretKeyName, Output<string>> { [new("shop-db", "password")] = Output.CreateSecret("hunter2") },
            TakeoverProvider = run.Takeover,
            Writes = [CloudStores.UseOf(run, backend, ["prod/db"]) with { Access = EntryAccess.Write }],
            Cluster = CloudStores.Cluster,
        },
        run.Options);
}
