using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class AwsEntryTests
{
    [Theory]
    [InlineData("eu-west-1", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/shop/db-??????")]
    [InlineData("cn-north-1", "arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:prod/shop/db-??????")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:secretsmanager:us-gov-west-1:111122223333:secret:prod/shop/db-??????")]
    public void PolicyArn_Secret_EndsInSixCharactersOfAnyKind(string region, string expected) =>
        Assert.Equal(expected, new AwsEntry(AwsSecretService.SecretsManager, "111122223333", region, "prod/shop/db").PolicyArn);

    [Theory]
    [InlineData("eu-west-1", "arn:aws:ssm:eu-west-1:111122223333:parameter/prod/shop/db")]
    [InlineData("cn-north-1", "arn:aws-cn:ssm:cn-north-1:111122223333:parameter/prod/shop/db")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:ssm:us-gov-west-1:111122223333:parameter/prod/shop/db")]
    public void PolicyArn_Parameter_IsExact(string region, string expected) => Assert.Equal(expected, Parameter("/prod/shop/db", region).PolicyArn);

    [Theory]
    [InlineData("db")]
    [InlineData("/db")]
    public void PolicyArn_ParameterWithOrWithoutSlash_HasOne(string name) =>
        Assert.Equal("arn:aws:ssm:eu-west-1:111122223333:parameter/db", Parameter(name, "eu-west-1").PolicyArn);

    [Fact]
    public void PolicyArn_SecretWithALeadingSlash_KeepsIt() => Assert.Equal(
        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:/db-??????",
        new AwsEntry(AwsSecretService.SecretsManager, "111122223333", "eu-west-1", "/db").PolicyArn);

    [Fact]
    public void Ctor_KmsKeyArn_IsNoneByDefault() => Assert.Null(Parameter("/db", "eu-west-1").KmsKeyArn);

    private static AwsEntry Parameter(string name, string region) => new(AwsSecretService.ParameterStore, "111122223333", region, name);
}
