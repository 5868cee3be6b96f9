using SecretsLadder.Components.Identity;
using SecretsLadder.Shared.Aws;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class ReaderBoundaryTests
{
    private const string Account = "111122223333";

    private static readonly PolicyEvaluator Boundary = new(ReaderBoundary.Of(Account, ["eu-west-1", "eu-central-1", "eu-west-1"]).ToJson());

    [Theory]
    [InlineData("secretsmanager:GetSecretValue", $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:any/entry-Zk4Wq1")]
    [InlineData("secretsmanager:GetSecretValue", $"arn:aws:secretsmanager:eu-central-1:{Account}:secret:any/entry-Zk4Wq1")]
    [InlineData("ssm:GetParameter", $"arn:aws:ssm:eu-west-1:{Account}:parameter/any/entry")]
    public void Of_ReadingAnEntry_IsWithin(string action, string resource) => Assert.True(Boundary.Allows(new(action, resource)));

    [Theory]
    [InlineData("secretsmanager:PutSecretValue", $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:any/entry-Zk4Wq1")]
    [InlineData("secretsmanager:GetSecretValue", $"arn:aws:secretsmanager:us-east-1:{Account}:secret:any/entry-Zk4Wq1")]
    [InlineData("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:eu-west-1:444455556666:secret:any/entry-Zk4Wq1")]
    [InlineData("iam:CreateUser", "*")]
    [InlineData("sts:AssumeRole", $"arn:aws:iam::{Account}:role/admin")]
    [InlineData("kms:Decrypt", $"arn:aws:kms:eu-west-1:{Account}:key/one")]
    public void Of_AnythingElse_IsOutside(string action, string resource) => Assert.False(Boundary.Allows(new(action, resource)));

    [Theory]
    [InlineData("cn-north-1", "arn:aws-cn:kms:cn-north-1:*:key/*", "secretsmanager.cn-north-1.amazonaws.com.cn")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:kms:us-gov-west-1:*:key/*", "secretsmanager.us-gov-west-1.amazonaws.com")]
    public void Of_Partition_IsThatOfTheRegion(string region, string keys, string caller)
    {
        var statement = ReaderBoundary.Of(Account, [region]).Statements[2];

        Assert.Equal((keys, caller), (Assert.Single(statement.Resources), Assert.Single(statement.Conditions).Values[0]));
    }

    [Fact]
    public void Of_OtherAccount_IsWithinWhereItsEntriesAreRead() =>
        Assert.True(new PolicyEvaluator(ReaderBoundary.Of(Account, ["eu-west-1"], "444455556666").ToJson())
        .Allows(new("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:eu-west-1:444455556666:secret:org/smtp-AbCdEf")));

    [Theory]
    [InlineData("secretsmanager.eu-west-1.amazonaws.com", true)]
    [InlineData("ssm.eu-central-1.amazonaws.com", true)]
    [InlineData("s3.eu-west-1.amazonaws.com", false)]
    public void Of_Key_DecryptsForAnEntryOnly(string service, bool expected) =>
        Assert.Equal(expected, Boundary.Allows(
            new PolicyRequest("kms:Decrypt", "arn:aws:kms:eu-west-1:444455556666:key/one").With("kms:ViaService", service)));
}
