using static SecretsLadder.Infra.Tests.Guardrails.TwoStacks;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Own;

/// <summary>What two stacks of one kubeconfig context both own, whatever they call the cluster; and what they do not.</summary>
public sealed class OneClusterRuleTests
{
    private const string Shops = "  secrets-ladder:apps: { shop: { namespace: shop } }";
    private const string Restarting = "workloads: { web: { container: web, restart: true, use: [{ envFrom: shop-secrets }] } }\n";

    [Theory]
    [InlineData("one", "kind-a", "two", "kind-a", 1)]
    [InlineData("one", "kind-a", "one", "kind-a", 1)]
    [InlineData("one", "kind-a", "one", "kind-b", 0)]
    public void Check_Namespace_CollidesInOneContext(string cluster, string context, string otherCluster, string otherContext, int expected) =>
        Assert.Equal(
        Enumerable.Repeat(
            "this stack and the stack 'other' deploy to the kubeconfig context 'kind-a', and both create the namespace 'mall'; "
            + "write 'mall: existing' under secrets-ladder:namespaces of one of them", expected),
        Empty(Stack(cluster, context, "", namespaces: "{ mall: managed }"), Stack(otherCluster, otherContext, "", namespaces: "{ mall: managed }")));

    [Fact]
    public void Check_NamespaceThatOneCreates_Nothing() =>
        Assert.Empty(Empty(Stack("one", "a", "", namespaces: "{ mall: managed }"), Stack("two", "a", "", namespaces: "{ mall: existing }")));

    [Fact]
    public void Check_SecretOfTwoStacksInOneContext_IsOwnedByBoth() => Assert.Matches(
        @"both own the Secret shop/shop-secrets: shop \(.*dev/apps/shop\.yaml:3:17\) here, "
        + @"shop \(.*other/apps/shop\.yaml:3:17\) there; remove it from one",
        Assert.Single(Judge(Stack("one", "a", Shops), Stack("two", "a", Shops), TemporaryStacks.Shop, TemporaryStacks.Shop)));

    [Fact]
    public void Check_SecretOfTwoStacksInTwoContexts_Nothing() =>
        Assert.Empty(Judge(Stack("one", "a", Shops), Stack("two", "b", Shops), TemporaryStacks.Shop, TemporaryStacks.Shop));

    [Fact]
    public void Check_TwoSecretsOfOneNamespace_Nothing() => Assert.Empty(JudgeShops(Stack("one", "a", Shops), Stack("two", "a", Shops)));

    [Theory]
    [InlineData("a", "{}", "external-secrets", 1)]
    [InlineData("a", "{ external-secrets: existing }", "external-secrets", 0)]
    [InlineData("b", "{}", "external-secrets", 0)]
    public void Check_Operator_CollidesWhereBothInstallIt(string otherContext, string controllers, string name, int expected)
    {
        var backends = $"  secrets-ladder:backends: {{ default: {Aws} }}\n  secrets-ladder:apps: {{ shop: {{ namespace: shop }} }}\n";
        var messages = JudgeShops(Stack("one", "a", backends, "external"), Stack(
            "two", otherContext, $"{backends}  secrets-ladder:controllers: {controllers}\n", "external"));

        Assert.Equal(
            expected, messages.Count(message =>
                message.Contains($"both install the controller '{name}'; write '{name}: existing'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Restarting, 1)]
    [InlineData("", 0)]
    public void Check_Reloader_CollidesWhereBothRestart(string workloads, int expected)
    {
        var messages = Judge(
            Stack("one", "a", Shops), Stack("two", "a", Shops), TemporaryStacks.Shop + Restarting,
            TemporaryStacks.Shop.Replace("shop-secrets", "b", StringComparison.Ordinal)
            + workloads.Replace("shop-secrets", "b", StringComparison.Ordinal));

        Assert.Equal(expected, messages.Count(message => message.Contains("both install the controller 'reloader'", StringComparison.Ordinal)));
    }

    [Fact]
    public void Check_ReadersAndStoresOfOneApplication_AreToldTogether() => Assert.Equal(
        "this stack and the stack 'other' deploy to the kubeconfig context 'a', and both make the SecretStore shop/shop.default and make the service "
        + "account shop/shop-secrets; deliver the application 'shop' from one of them, "
        + "or give it another name in one; where the stacks deploy to two clusters, "
        + "giving one of them another name under secrets-ladder:cluster does too",
        Assert.Single(JudgeShops(External("one", "a"), External("two", "a"))));

    [Theory]
    [InlineData("b", "shop")]
    [InlineData("a", "mall")]
    public void Check_StoresInAnotherContextOrNamespace_Nothing(string context, string space) =>
        Assert.Empty(JudgeShops(External("one", "a"), External("two", context, space: space)));

    [Theory]
    [InlineData("a", "ca-bundle", 1)]
    [InlineData("a", "trust", 0)]
    [InlineData("b", "ca-bundle", 0)]
    public void Check_ClusterSecretStore_CollidesByItsName(string otherContext, string otherName, int expected)
    {
        static string Shared(string name, string space) =>
            $"  secrets-ladder:shared: {{ {name}: {{ keys: {{ ca.crt: pki#ca }}, namespaces: [{space}] }} }}";
        var messages = JudgeShops(
            External("one", "a", more: Shared("ca-bundle", "shop")), External("two", otherContext, more: Shared(otherName, "mall"), space: "mall"));

        Assert.Equal(
            expected,
            messages.Count(message =>
                message.Contains(
                    "both make the ClusterSecretStore shared.ca-bundle and make the service account external-secrets/shared.ca-bundle;",
                    StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a", "  secrets-ladder:sealingKey: {}", "kube-system", 1)]
    [InlineData("b", "  secrets-ladder:sealingKey: {}", "kube-system", 0)]
    [InlineData("a", "", "kube-system", 0)]
    public void Check_SealingKey_CollidesInOneContext(string otherContext, string key, string space, int expected)
    {
        var messages = Empty(Stack("one", "a", "  secrets-ladder:sealingKey: {}"), Stack("two", otherContext, key));

        Assert.Equal(
            expected,
            messages.Count(message =>
                message.Contains(
                    $"both keep the sealing key {space}/sealed-secrets-key-1 and define the kind SealedSecret; write 'sealed-secrets: existing'",
                    StringComparison.Ordinal)));
    }

    [Fact]
    public void Check_SealingKeysInTwoNamespaces_StillDefineOneKind()
    {
        const string Elsewhere = "  secrets-ladder:sealingKey: {}\n  secrets-ladder:controllers: { sealed-secrets: { namespace: sealing } }";

        Assert.Contains(
            "and both define the kind SealedSecret;",
            Assert.Single(
                Empty(Stack("one", "a", "  secrets-ladder:sealingKey: {}"), Stack("two", "a", Elsewhere, namespaces: "{ sealing: existing }"))),
                    StringComparison.Ordinal);
    }

    [Fact]
    public void Check_SealingKeyThatACertificateKeeps_Collides()
    {
        using var stacks =
            new TemporaryStacks().WithStack("dev", Stack("one", "a", "  secrets-ladder:sealingKey: {}")).WithStack("other", Stack("two", "a", ""))
            .WithFile("other/sealing-cert.pem", File.ReadAllText(
                Path.Combine(SecretsLadder.Shared.RepositoryRoot.Path, "stacks", "team", "sealing-cert.pem")));

        Assert.Contains("both keep the sealing key kube-system/sealed-secrets-key-1", Assert.Single(Judge(stacks)), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_CredentialThatBothOnlyRead_Nothing() => Assert.DoesNotContain(
        JudgeShops(External("one", "a", Keyed("one-account")), External("two", "a", Keyed("one-account"))),
        message => message.Contains("own the Secret", StringComparison.Ordinal));

    [Theory]
    [InlineData("other-secrets", 1)]
    [InlineData("another", 0)]
    public void Check_CredentialThatTheOtherDelivers_Collides(string credential, int expected)
    {
        var messages = JudgeShops(External("one", "a", Keyed(credential)), Stack("two", "a", Shops));

        Assert.Equal(
            expected,
            messages.Count(message =>
                message.Contains(
                    "both own the Secret shop/other-secrets: the platform (the credential that stores of the backend 'default' log in with) "
                    + "here, shop (", StringComparison.Ordinal)));
    }

    private static string Keyed(string secret) =>
        $"{{ kind: aws, accountId: '111122223333', region: eu-west-1, staticCredential: {{ secret: {secret}, expires: 2099-01-01 }} }}";

    private static string[] Empty(string dev, string other)
    {
        using var stacks = new TemporaryStacks().WithStack("dev", dev).WithStack("other", other);
        return Judge(stacks);
    }
}
