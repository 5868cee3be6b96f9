using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using SecretsLadder.Components.Stores;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class StoreReaderTests
{
    private const string Account = "reader-account";
    private const string Role = "reader-token-role";
    private const string Binding = "reader-token-binding";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Empty(Required.NotBy<StoreReaderArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() => Assert.Equal("secrets-ladder:stores:StoreReader", (await RunAsync()).TypeOf("reader"));

    [Fact]
    public async Task Ctor_Component_CreatesAccountAndTheRightToItsTokens() =>
        Assert.Equal(["reader", Account, Role, Binding], (await RunAsync()).Names);

    [Theory]
    [InlineData(Account)]
    [InlineData(Role)]
    [InlineData(Binding)]
    public async Task Ctor_Child_BelongsToTheComponent(string child) =>
        Assert.Equal("reader", (await RunAsync()).OptionsOf(child).Parent!.GetResourceName());

    [Theory]
    [InlineData(Account)]
    [InlineData(Role)]
    [InlineData(Binding)]
    public async Task Ctor_Child_UsesTheProviderOfTheCaller(string child) => Assert.Equal("kubernetes", (await RunAsync()).ProviderOf(child));

    [Theory]
    [InlineData(Account)]
    [InlineData(Role)]
    [InlineData(Binding)]
    public async Task Ctor_Child_WaitsForWhatTheCallerWaitsFor(string child) =>
        Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(child));

    [Fact]
    public async Task Ctor_Account_IsTiedToItsIdentityAndMountsNoToken() => AssertInputs(
        """
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: shop-secrets
          namespace: production
          labels: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
          annotations: { eks.amazonaws.com/role-arn: "arn:aws:iam::111122223333:role/shop" }
        automountServiceAccountToken: false
        """,
        (await RunAsync()).InputsOf(Account));

    [Fact]
    public async Task Ctor_Role_MintsTokensForThisAccountOnly() => AssertInputs(
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata:
          name: shop-secrets-token
          namespace: production
          labels: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
        rules: [{ apiGroups: [""], resources: [serviceaccounts/token], resourceNames: [shop-secrets], verbs: [create] }]
        """,
        (await RunAsync()).InputsOf(Role));

    [Fact]
    public async Task Ctor_Binding_IsForTheOperatorOnly() => AssertInputs(
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata:
          name: shop-secrets-token
          namespace: production
          labels: { app.kubernetes.io/managed-by: secrets-ladder, app.kubernetes.io/part-of: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: shop-secrets-token }
        subjects: [{ kind: ServiceAccount, namespace: external-secrets, name: operator }]
        """,
        (await RunAsync()).InputsOf(Binding));

    [SharedDataTheory]
    [InlineData(Account)]
    [InlineData(Role)]
    [InlineData(Binding)]
    public async Task Ctor_Child_IsAManifestThatKubernetesKnows(string child) =>
        Assert.Empty(KubernetesSchemas.Newest.Violations(JsonSerializer.SerializeToNode((await RunAsync()).InputsOf(child))));

    [Theory]
    [InlineData(Account)]
    [InlineData(Role)]
    [InlineData(Binding)]
    public async Task Ctor_Preview_IsTheSame(string child) => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(child)),
        SortedJson.Of((object)(await Recorded.RunAsync(Create, isPreview: true)).InputsOf(child)));

    private static void AssertInputs(string yaml, ImmutableDictionary<string, object> inputs) =>
        Assert.Equal(SortedJson.OfYaml(yaml), SortedJson.Of((object)inputs));

    private static Task<Recorded> RunAsync() => Recorded.RunAsync(Create);

    private static void Create(Recorded run) => _ = new StoreReader(
        "reader",
        new StoreReaderArgs
        {
            Application = "shop",
            Namespace = "production",
            ServiceAccount = "shop-secrets",
            Annotations = ImmutableDictionary<string, Input<string>>.Empty.Add("eks.amazonaws.com/role-arn", "arn:aws:iam::111122223333:role/shop"),
            Operator = new("external-secrets", "operator"),
        },
        run.Options);
}
