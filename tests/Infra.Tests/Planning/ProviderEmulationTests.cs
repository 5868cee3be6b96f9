using System.Collections.Immutable;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Planning;

public sealed class ProviderEmulationTests
{
    [Theory]
    [InlineData("aws:iam/role:Role", "reader", "arn:aws:iam::111122223333:role/reader")]
    [InlineData("aws:iam/policy:Policy", "reader", "arn:aws:iam::111122223333:policy/reader")]
    [InlineData("aws:secretsmanager/secret:Secret", "shop/db", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/db-EXAMPL")]
    [InlineData("aws:ssm/parameter:Parameter", "/shop/db", "arn:aws:ssm:eu-west-1:111122223333:parameter/shop/db")]
    [InlineData("aws:ssm/parameter:Parameter", "db", "arn:aws:ssm:eu-west-1:111122223333:parameter/db")]
    public void StateOf_AwsResource_HasTheArnOfItsProvidersAccountAndRegion(string type, string name, string expected) =>
        Assert.Equal(expected, StateOf(type, name, "eu-west-1")["arn"]);

    [Theory]
    [InlineData("cn-north-1", "arn:aws-cn:iam::111122223333:role/reader")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:iam::111122223333:role/reader")]
    public void StateOf_AnotherPartition_StandsInTheArn(string region, string expected) =>
        Assert.Equal(expected, StateOf("aws:iam/role:Role", "reader", region)["arn"]);

    [Theory]
    [InlineData("aws:iam/rolePolicyAttachment:RolePolicyAttachment")]
    [InlineData("aws:secretsmanager/secretVersion:SecretVersion")]
    public void StateOf_AwsResourceWithoutArn_IsItsInputs(string type) => Assert.Equal(["name"], StateOf(type, "a", "eu-west-1").Keys);

    [Theory]
    [InlineData("aws:secretsmanager/secret:Secret", 1)]
    [InlineData("aws:kms/key:Key", 1)]
    [InlineData("azure-native:managedidentity:UserAssignedIdentity", 2)]
    [InlineData("aws:iam/role:Role", 0)]
    [InlineData("aws:ssm/parameter:Parameter", 0)]
    [InlineData("kubernetes:core/v1:ServiceAccount", 0)]
    public void InventedIn_State_IsWhatFollowsFromNoSetting(string type, int expected)
    {
        var state = PlanBuilder.Map(("arn", "a"), ("clientId", "b"), ("principalId", "c"), ("tenantId", "d"), ("name", "e"));

        Assert.Equal(expected, ProviderEmulation.InventedIn(type, state).Count());
    }

    [Fact]
    public void StateOf_RandomPassword_IsThePlaceholder() => Assert.Equal(
        SecretValues.Placeholder,
        ProviderEmulation.StateOf(
            "random:index/randomPassword:RandomPassword", ImmutableDictionary<string, object>.Empty,
            ImmutableDictionary<string, object>.Empty)["result"]);

    [Fact]
    public void StateOf_PrivateKey_IsThePlaceholder() => Assert.Equal(
        SecretValues.Placeholder,
        ProviderEmulation.StateOf("tls:index/privateKey:PrivateKey", PlanBuilder.Map(("algorithm", "RSA")), PlanBuilder.Map())["privateKeyPem"]);

    [Fact]
    public void StateOf_Certificate_IsInItsFormAndTheSameOnEveryRun() => Assert.Equal(
        "-----BEGIN CERTIFICATE-----\ndGhlIGNlcnRpZmljYXRlIG9mIHNlYWxpbmcsIG9uY2UgaXQgaXMgbWFkZQ==\n-----END CERTIFICATE-----\n",
        ProviderEmulation.StateOf("tls:index/selfSignedCert:SelfSignedCert", PlanBuilder.Map(
            ("subject", PlanBuilder.Map(("commonName", "sealing")))), PlanBuilder.Map())["certPem"]);

    [Theory]
    [InlineData("kubernetes:bitnami.com/v1alpha1:SealedSecret")]
    [InlineData("kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition")]
    public void StateOf_KindOfSealedSecrets_IsItsInputs(string type) => Assert.Equal(["name"], StateOf(type, "a", "eu-west-1").Keys);

    [Theory]
    [InlineData("aws:s3/bucket:Bucket")]
    [InlineData("kubernetes:core/v1:ConfigMap")]
    [InlineData("")]
    [InlineData("azure-native:storage:StorageAccount")]
    [InlineData("gcp:storage/bucket:Bucket")]
    [InlineData("vault:index/mount:Mount")]
    public void StateOf_UnknownType_ThrowsAndNamesIt(string type) =>
        Assert.Contains(
            $"answers for {type};", Assert.Throws<InvalidOperationException>(() => StateOf(type, "a", "eu-west-1")).Message,
            StringComparison.Ordinal);

    private static ImmutableDictionary<string, object> StateOf(string type, string name, string region) => ProviderEmulation.StateOf(
        type, PlanBuilder.Map(("name", name)), PlanBuilder.Map(("allowedAccountIds", "[ \"111122223333\" ]"), ("region", region)));
}
