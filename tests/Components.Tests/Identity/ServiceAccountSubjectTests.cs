using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class ServiceAccountSubjectTests
{
    [Fact]
    public void Of_ServiceAccount_IsTheSubjectOfItsTokens() =>
        Assert.Equal("system:serviceaccount:shop:shop-secrets", ServiceAccountSubject.Of("shop", "shop-secrets"));

    [Theory]
    [InlineData("system:serviceaccount:shop:shop-secrets", "shop/shop-secrets")]
    [InlineData("repo:acme/shop:environment:prod", "repo:acme/shop:environment:prod")]
    public void NameOf_Subject_IsNamespaceAndName(string subject, string expected) => Assert.Equal(expected, ServiceAccountSubject.NameOf(subject));

    [Theory]
    [InlineData("system:serviceaccount:shop:shop.secrets", true)]
    [InlineData("system:serviceaccount:shop:*", false)]
    [InlineData("system:serviceaccount:shop:", false)]
    [InlineData("system:serviceaccount:shop", false)]
    [InlineData("system:serviceaccount:shop:a:b", false)]
    [InlineData("xsystem:serviceaccount:shop:a", false)]
    [InlineData("system:serviceaccount:shop:a\n", false)]
    [InlineData(null, false)]
    public void IsExact_Subject_IsOneServiceAccount(string? subject, bool expected) => Assert.Equal(expected, ServiceAccountSubject.IsExact(subject));
}
