using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class AwsPartitionTests
{
    [Theory]
    [InlineData("eu-west-1", "aws")]
    [InlineData("us-east-1", "aws")]
    [InlineData("ca-central-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    public void Of_Region_IsItsPartition(string region, string partition) => Assert.Equal(partition, AwsPartition.Of(region));
}
