using static SecretsLadder.Infra.Tests.Guardrails.TwoStacks;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>What two stacks both own outside of clusters, where they name it after clusters of one name; the contexts differ throughout.</summary>
public sealed class OneCloudRuleTests
{
    private const string Azure = "kind: azure, tenantId: 44444444-4444-4444-4444-444444444444, subscriptionId: 66666666-6666-6666-6666-666666666666, "
        + "location: westeurope, vaults: shared";
    private const string Gcp = "kind: gcp, projectNumber: '777777777777', clusterLocation: europe-west1, entry: '{app}--{name}'";

    [Theory]
    [InlineData("prod", "{ kind: aws, accountId: '111122223333', region: us-east-1 }", 1)]
    [InlineData("prod", "{ kind: aws, accountId: '444455556666', region: eu-west-1 }", 0)]
    [InlineData("prod-us", "{ kind: aws, accountId: '111122223333', region: us-east-1 }", 0)]
    public void Check_Role_CollidesInOneAccountWhateverTheRegion(string otherCluster, string otherBackend, int expected) => AssertBoth(
        expected, "both make the role 'prod.shop-secrets' in the account 111122223333; deliver the application 'shop' from one of them",
        JudgeShops(External("prod", "eu"), External(otherCluster, "us", otherBackend)));

    [Theory]
    [InlineData("prod", "secrets", 1)]
    [InlineData("prod", "others", 0)]
    [InlineData("prod-us", "secrets", 0)]
    public void Check_Identity_CollidesInOneResourceGroup(string otherCluster, string group, int expected) => AssertBoth(
        expected,
        "both make the identity 'prod_shop-secrets' in the resource group 66666666-6666-6666-6666-666666666666/secrets;",
        JudgeShops(External("prod", "eu", $"{{ {Azure}, resourceGroup: secrets, vault: v-eu }}", platform: "aks"), External(
            otherCluster, "us", $"{{ {Azure}, resourceGroup: {group}, vault: v-us }}", platform: "aks")));

    [Theory]
    [InlineData("prod", "https://vault.acme.com", "us", 1)]
    [InlineData("prod", "https://vault.us.acme.com", "eu", 0)]
    [InlineData("prod-us", "https://vault.acme.com", "eu", 0)]
    public void Check_Policy_CollidesInOneVaultWhateverTheAuthMethod(string otherCluster, string address, string authPath, int expected) =>
        AssertBoth(
        expected,
        "both make the policy 'prod.shop-secrets' in the Vault https://vault.acme.com;",
        JudgeShops(External("prod", "eu", "{ kind: vault, address: 'https://vault.acme.com', authPath: eu }"), External(
            otherCluster, "us", $"{{ kind: vault, address: '{address}', authPath: {authPath} }}")));

    [Theory]
    [InlineData("prod", "acme-prod", "shop", 1)]
    [InlineData("prod", "acme-prod", "mall", 0)]
    [InlineData("prod", "acme-other", "shop", 0)]
    [InlineData("prod-us", "acme-prod", "shop", 0)]
    public void Check_Member_CollidesInOneProject(string otherCluster, string project, string space, int expected) => AssertBoth(
        expected,
        "both permit "
        + "'principal://iam.googleapis.com/projects/777777777777/locations/global/workloadIdentityPools/acme-prod.svc.id.goog"
        + "/subject/ns/shop/sa/shop-secrets.prod' to read in the project acme-prod;",
        JudgeShops(External("prod", "eu", $"{{ {Gcp}, project: acme-prod }}", platform: "gke"), External(
            otherCluster, "us", $"{{ {Gcp}, project: {project} }}", platform: "gke", space: space)));

    [Theory]
    [InlineData("prod", 1)]
    [InlineData("prod-us", 0)]
    public void Check_OperatorsRole_CollidesInOneAccount(string otherCluster, int expected)
    {
        static string Of(string cluster, string context) => Stack(
            cluster, context,
            "  secrets-ladder:backends: { default: { kind: aws, accountId: '111122223333', region: eu-west-1, identity: "
            + "podIdentity } }\n  secrets-ladder:apps: { shop: { namespace: shop } }\n", "external");

        AssertBoth(
            expected, "both make the operator's role 'prod.external-secrets' in the account 111122223333; write 'identity: irsa'",
            JudgeShops(Of("prod", "eu"), Of(otherCluster, "us")));
    }

    [Theory]
    [InlineData("prod", "  secrets-ladder:pipeline: { repository: acme/us }", 1)]
    [InlineData("prod", "", 0)]
    [InlineData("prod-us", "  secrets-ladder:pipeline: { repository: acme/us }", 0)]
    public void Check_Pipeline_CollidesInOneAccount(string otherCluster, string pipeline, int expected) => AssertBoth(
        expected,
        "both make the roles of a pipeline of the cluster 'prod' in the account 111122223333; remove secrets-ladder:pipeline from one of them",
        JudgeShops(External("prod", "eu", more: "  secrets-ladder:pipeline: { repository: acme/eu }"), External(otherCluster, "us", more: pipeline)));

    [Theory]
    [InlineData("prod", "eu-west-1", 1)]
    [InlineData("prod", "us-east-1", 0)]
    [InlineData("prod-us", "eu-west-1", 0)]
    public void Check_Key_CollidesInOneRegion(string otherCluster, string region, int expected)
    {
        static string Key(string region) => $"{{ kind: aws, accountId: '111122223333', region: {region}, kmsKey: managed }}";

        AssertBoth(expected, "both make the key alias/prod/default in 111122223333 eu-west-1; write the ARN", JudgeShops(
            External("prod", "eu", Key("eu-west-1")), External(otherCluster, "us", Key(region))));
    }

    [Theory]
    [InlineData("prod", "{ backend: default }", 1)]
    [InlineData("prod-us", "{ backend: default }", 0)]
    [InlineData("prod", "{ backend: default, entry: 'keys/us/{generation}' }", 0)]
    [InlineData("prod-us", "{ backend: default, entry: 'platform/prod/sealing-key/{generation}' }", 1)]
    public void Check_Copy_CollidesByItsEntry(string otherCluster, string escrow, int expected) => AssertBoth(
        expected,
        "both keep a copy of their sealing keys as the entry 'platform/prod/sealing-key/1' in 111122223333 eu-west-1 SecretsManager; "
        + "write an 'entry' with another name",
        JudgeShops(
            External("prod", "eu", more: "  secrets-ladder:sealingKey: { escrow: [{ backend: default }] }"),
            External(otherCluster, "us", more: $"  secrets-ladder:sealingKey: {{ escrow: [{escrow}] }}")));

    [Theory]
    [InlineData("keys", 1)]
    [InlineData("keys-us", 0)]
    public void Check_VaultOfCopies_CollidesInOneResourceGroup(string group, int expected)
    {
        static string Of(string cluster, string context, string group) => External(
            cluster, context, more: "  secrets-ladder:sealingKey: { escrow: [{ backend: keys }] }").Replace(
            $"default: {Aws}", $"default: {Aws}, keys: {{ {Azure.Replace("shared", "per-app", StringComparison.Ordinal)}, resourceGroup: {group} }}",
            StringComparison.Ordinal);

        AssertBoth(expected, "both make the vault /subscriptions/66666666-6666-6666-6666-666666666666/resourcegroups/keys/", JudgeShops(
            Of("prod", "eu", "keys"), Of("prod-us", "us", group)));
    }

    [Theory]
    [InlineData("prod", "us", true)]
    [InlineData("prod-us", "eu", true)]
    [InlineData("prod-us", "us", false)]
    public void Read_ApplicationsOfANeighbour_AreReadWhereTheyCanCollide(string cluster, string context, bool expected)
    {
        using var stacks = new TemporaryStacks().WithStack("dev", External("prod", "eu")).WithStack("other", External(cluster, context))
            .WithApplication("dev", "shop", TemporaryStacks.Shop).WithApplication("other", "shop", TemporaryStacks.Shop);

        Assert.Equal(expected, stacks.Read().Neighbours.Single().Applications.Length == 1);
    }

    [Fact]
    public void Check_NeighbourWithMistakes_IsComparedAsFarAsItIsUnderstood()
    {
        var broken =
            External("prod", "us", more: "  secrets-ladder:shared: { ca-bundle: { backend: none, keys: { ca.crt: pki#ca }, namespaces: [shop] } }");

        AssertBoth(1, "both make the role 'prod.shop-secrets'", JudgeShops(External("prod", "eu"), broken));
    }

    private static void AssertBoth(int expected, string words, string[] messages) =>
        Assert.Equal(expected, messages.Count(message => message.StartsWith($"this stack and the stack 'other' {words}", StringComparison.Ordinal)));
}
