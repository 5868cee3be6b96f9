using System.Text.Json.Nodes;
using SecretsLadder.Shared.Aws;
using static SecretsLadder.Infra.Tests.Shared.Aws.IamText;

namespace SecretsLadder.Infra.Tests.Shared.Aws;

public sealed class AwsKeyTests
{
    private const string Parameter = "arn:aws:ssm:eu-central-1:111122223333:parameter/pay/db";

    [Fact]
    public void CanRead_AwsManagedKey_NeedsNoDecrypt() => Assert.True(Reads(SecretEntry("pay/db"), Get()));

    [Fact]
    public void CanRead_CustomerKeyWithoutDecrypt_False() => Assert.False(Reads(SecretEntry("pay/db", Key), Get()));

    [Fact]
    public void CanRead_CustomerKeyBoundToSecret_True() => Assert.True(Reads(SecretEntry("pay/db", Key), Get(), Decrypt("pay/db-??????")));

    [Fact]
    public void CanRead_CustomerKeyBoundToRecreatedSecret_True() =>
        Assert.True(Reads(SecretEntry("pay/db", Key).Recreated(), Get(), Decrypt("pay/db-??????")));

    [Theory]
    [InlineData("pay/api-??????")]
    [InlineData("pay/db")]
    public void CanRead_CustomerKeyBoundToOtherSecret_False(string name) => Assert.False(Reads(SecretEntry("pay/db", Key), Get(), Decrypt(name)));

    [Fact]
    public void CanRead_StringEqualsOnSecretWithWildcard_False() => Assert.False(Reads(SecretEntry("pay/db", Key), Get(), Allow(
        "kms:Decrypt", Key, $$$"""{"StringEquals":{"kms:EncryptionContext:SecretARN":"{{{Secret}}}pay/db-??????"}}""")));

    [Fact]
    public void CanRead_OtherKey_False() => Assert.False(Reads(SecretEntry("pay/db", Key + "ff"), Get(), Decrypt("pay/db-??????")));

    [Theory]
    [InlineData("secretsmanager.eu-west-1.amazonaws.com")]
    [InlineData("ssm.eu-central-1.amazonaws.com")]
    public void CanRead_ViaOtherService_False(string service) =>
        Assert.False(Reads(SecretEntry("pay/db", Key), Get(), Decrypt("pay/db-??????", service)));

    [Fact]
    public void CanRead_DecryptWithoutGet_False() => Assert.False(Reads(SecretEntry("pay/db", Key), Decrypt("pay/db-??????")));

    [Fact]
    public void CanRead_DecryptDenied_False() => Assert.False(Reads(
        SecretEntry("pay/db", Key), Get(), Decrypt("pay/db-??????"), Statement("Deny", "kms:*", $"\"Resource\":\"{Key}\"")));

    [Theory]
    [InlineData(Parameter, "ssm.eu-central-1.amazonaws.com", true)]
    [InlineData(Parameter + "2", "ssm.eu-central-1.amazonaws.com", false)]
    [InlineData(Parameter, "secretsmanager.eu-central-1.amazonaws.com", false)]
    public void CanRead_ParameterWithCustomerKey_ByContextAndService(string arn, string service, bool allowed) => Assert.Equal(allowed, Reads(
        AwsEntryUnderTest.Parameter(Region, Account, "/pay/db", Key),
        Allow("ssm:GetParameter", Parameter),
        Allow("kms:Decrypt", Key, $$$"""{"StringEquals":{"kms:ViaService":"{{{service}}}","kms:EncryptionContext:PARAMETER_ARN":"{{{arn}}}"}}""")));

    [Theory]
    [InlineData("""{"StringEquals":{"kms:CallerAccount":"111122223333"}}""")]
    [InlineData("""{"ForAllValues:StringEquals":{"kms:EncryptionContextKeys":["SecretARN","SecretVersionId"]}}""")]
    [InlineData("""{"Null":{"kms:EncryptionContext:SecretVersionId":"false"}}""")]
    public void CanRead_OtherKeysOfDecrypt_AreThere(string condition) =>
        Assert.True(Reads(SecretEntry("pay/db", Key), Get(), Allow("kms:Decrypt", Key, condition)));

    [Fact]
    public void Secret_AliasAsKey_Throws() =>
        Assert.Throws<ArgumentException>(() => SecretEntry("pay/db", "arn:aws:kms:eu-central-1:111122223333:alias/pay"));

    private static string Get() => Allow("secretsmanager:GetSecretValue", Secret + "pay/db-??????");

    private static string Decrypt(string name, string service = "secretsmanager.eu-central-1.amazonaws.com") => Allow(
        "kms:Decrypt", Key,
        $$$"""{"StringEquals":{"kms:ViaService":"{{{service}}}"},"StringLike":{"kms:EncryptionContext:SecretARN":"{{{Secret}}}{{{name}}}"}}""");

    private static bool Reads(AwsEntryUnderTest entry, params string[] statements) => new AwsPlan(
        new JsonObject
        {
            ["resources"] = new JsonArray(
                Resource("aws:iam/role:Role", new() { ["name"] = "pay", ["assumeRolePolicy"] = Policy(Trust(Provider, PayOnly)) }),
                Resource("aws:iam/rolePolicy:RolePolicy", new() { ["role"] = "pay", ["policy"] = Policy(statements) })),
        },
        Account).CanRead("pay", Pay, entry);

    private static JsonObject Resource(string type, JsonObject inputs) => new() { ["type"] = type, ["inputs"] = inputs };
}
