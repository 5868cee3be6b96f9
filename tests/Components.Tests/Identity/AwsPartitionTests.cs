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
    [InlineData("us-iso-west-1", "aws-iso")]
    [InlineData("us-isob-east-1", "aws-iso-b")]
    [InlineData("eu-isoe-west-1", "aws-iso-e")]
    [InlineData("us-isof-east-1", "aws-iso-f")]
    [InlineData("eusc-de-east-1", "aws-eusc")]
    public void Of_Region_IsItsPartition(string region, string partition) => Assert.Equal(partition, AwsPartition.Of(region));

    [Theory]
    [InlineData("eu-west-1", "amazonaws.com")]
    [InlineData("us-gov-west-1", "amazonaws.com")]
    [InlineData("cn-north-1", "amazonaws.com.cn")]
    [InlineData("us-iso-east-1", "c2s.ic.gov")]
    [InlineData("us-isob-east-1", "sc2s.sgov.gov")]
    [InlineData("eu-isoe-west-1", "cloud.adc-e.uk")]
    [InlineData("us-isof-south-1", "csp.hci.ic.gov")]
    [InlineData("eusc-de-east-1", "amazonaws.eu")]
    public void SuffixOf_Region_IsThatOfItsPartition(string region, string suffix) => Assert.Equal(suffix, AwsPartition.SuffixOf(region));

    [Theory]
    [InlineData("https://oidc.eks.eu-west-1.amazonaws.com/id/A/", "https://oidc.eks.eu-west-1.amazonaws.com/id/A")]
    [InlineData("https://oidc.eks.eu-west-1.amazonaws.com/id/A", "https://oidc.eks.eu-west-1.amazonaws.com/id/A")]
    [InlineData("https://oidc.eks.cn-north-1.amazonaws.com/id/A", "https://oidc.eks.cn-north-1.amazonaws.com.cn/id/A")]
    [InlineData("https://oidc.eks.cn-north-1.amazonaws.com.cn/id/A/", "https://oidc.eks.cn-north-1.amazonaws.com.cn/id/A")]
    [InlineData("https://oidc.eks.us-gov-west-1.amazonaws.com/id/A", "https://oidc.eks.us-gov-west-1.amazonaws.com/id/A")]
    [InlineData("https://oidc-eks.us-west-2.api.aws/id/A/", "https://oidc-eks.us-west-2.api.aws/id/A")]
    [InlineData("https://issuer.example.com/a//", "https://issuer.example.com/a")]
    public void IssuerOf_Issuer_IsAsTokensNameIt(string issuer, string expected) => Assert.Equal(expected, AwsPartition.IssuerOf(issuer));

    [Theory]
    [InlineData("https://oidc.eks.eu-west-1.amazonaws.com/id/A", "eu-west-1")]
    [InlineData("https://oidc-eks.us-west-2.api.aws/id/A", "us-west-2")]
    [InlineData("https://oidc.eks.eusc-de-east-1.amazonaws.eu/id/A", "eusc-de-east-1")]
    [InlineData("https://issuer.example.com", null)]
    [InlineData(null, null)]
    public void RegionOfIssuer_Issuer_IsWhereTheClusterIs(string? issuer, string? region) =>
        Assert.Equal(region, AwsPartition.RegionOfIssuer(issuer));
}
