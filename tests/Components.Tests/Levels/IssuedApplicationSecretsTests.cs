using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Components.Tests.Delivery;
using SecretsLadder.Components.Tests.Stores;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary><see cref="ApplicationSecrets"/> of which a Secret is issued by a Vault.</summary>
public sealed class IssuedApplicationSecretsTests
{
    private const string Secret = "shop/shop-db-external-secret";
    private const string Generator = "shop/shop-db-generator";

    private static readonly SecretContract Contract = new()
    {
        Name = "shop-db",
        Rotation = Rotation.Dynamic,
        Keys = [new("DB_USER", new("db", "username")), new("DB_PASS", new("db", "password"))],
        DerivedKeys = [new("DATABASE_URL", Template.Parse("postgresql://{{ .DB_USER | urlquery }}:{{ .DB_PASS | urlquery }}@db:5432/shop"))],
    };

    private static readonly Dictionary<string, string> Issued = new() { ["username"] = "v-shop", ["password"] = "a b/c" };

    [Fact]
    public async Task Ctor_Credential_IsIssuedByItsRole() =>
        Assert.Equal("/database/creds/shop-readwrite", (string?)GeneratorOf(await RunAsync())["path"]);

    [Theory]
    [InlineData("DB_USER", "v-shop")]
    [InlineData("DB_PASS", "a b/c")]
    [InlineData("DATABASE_URL", "postgresql://v-shop:a+b%2Fc@db:5432/shop")]
    public async Task Ctor_Secret_HoldsWhatTheContractSays(string key, string expected) =>
        Assert.Equal(expected, OperatorTemplate.Produce((await RunAsync()).InputsOf(Secret), Issued)[key]);

    [Fact]
    public async Task Ctor_Secret_HoldsNothingElse() => Assert.Equal(
        ["DATABASE_URL", "DB_PASS", "DB_USER"],
        OperatorTemplate.Produce((await RunAsync()).InputsOf(Secret), Issued).Keys);

    [Fact]
    public async Task Ctor_Generator_LogsInAsTheReaderOfTheStores() => Assert.Equal(
        SortedJson.OfYaml("{ mountPath: kubernetes, role: prod-eu.shop-secrets, serviceAccountRef: { name: shop-secrets, audiences: [vault] } }"),
        SortedJson.Of(GeneratorOf(await RunAsync())["provider"]!["auth"]!["kubernetes"]));

    [Fact]
    public async Task Ctor_Generator_LogsInToTheRoleThatThereIs() => Assert.Equal(
        (await RunAsync()).InputsOf("shop-stores-reader-role-role")["roleName"],
        (string?)GeneratorOf(await RunAsync())["provider"]!["auth"]!["kubernetes"]!["role"]);

    [Fact]
    public async Task Ctor_Role_MayReadTheCredentialAndNothingElse() => Assert.Equal(
        VaultReadPolicy.Of(["database/creds/shop-readwrite"]),
        (await RunAsync()).InputsOf("shop-stores-reader-role-policy")["policy"]);

    [Fact]
    public async Task Ctor_GeneratorOfASecondHome_LogsInAsTheReaderOfThat() => Assert.Equal(
        SortedJson.OfYaml(
            "{ mountPath: kubernetes, role: prod-eu.shop-secrets.vault, serviceAccountRef: { name: shop-secrets.vault, audiences: [vault] } }"),
        SortedJson.Of(GeneratorOf(await SecondHomeAsync())["provider"]!["auth"]!["kubernetes"]));

    [Fact]
    public async Task Ctor_RoleOfASecondHome_IsTheOneThatTheGeneratorLogsInTo() =>
        Assert.Equal("prod-eu.shop-secrets.vault", (await SecondHomeAsync()).InputsOf("shop-stores-reader.vault-role-role")["roleName"]);

    [Theory]
    [InlineData(Generator, new[] { "earlier", "shop-stores" })]
    [InlineData(Secret, new[] { "earlier", "shop-stores", Generator })]
    public async Task Ctor_Child_WaitsForReaderAndRole(string child, string[] expected) =>
        Assert.Equal(expected, await (await RunAsync()).DependenciesOf(child));

    [Theory]
    [InlineData(Generator)]
    [InlineData(Secret)]
    public async Task Ctor_Preview_IsTheSame(string child) => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(child)),
        SortedJson.Of((object)(await CloudApplication.RunAsync(BackendForms.Vault, Contract, "shop-readwrite", isPreview: true)).InputsOf(child)));

    private static JsonNode GeneratorOf(Recorded recorded) => JsonSerializer.SerializeToNode(recorded.InputsOf(Generator)["spec"])!;

    private static Task<Recorded> RunAsync() => CloudApplication.RunAsync(BackendForms.Vault, Contract, "shop-readwrite");

    private static Task<Recorded> SecondHomeAsync()
    {
        VaultSecretBackend vault = BackendForms.Vault with { Name = "vault" };
        return Recorded.RunAsync(run => _ = new ApplicationSecrets(
            "shop",
            new ApplicationSecretsArgs
            {
                Application = "shop",
                Namespace = "production",
                Deliveries =
                    [new(Contract, DeliveryKind.External, "vault", ImmutableDictionary<string, string>.Empty) { DatabaseRole = "shop-readwrite" }],
                Values = new Dictionary<SecretKeyName, Pulumi.Output<string>>(),
                TakeoverProvider = run.Takeover,
                Uses = [CloudStores.UseOf(run, BackendForms.Aws, ["shop-db"]),
                    CloudStores.UseOf(run, vault, []) with { DatabaseRoles = ["shop-readwrite"] }],
                Cluster = CloudStores.Cluster,
            },
            run.Options));
    }
}
