using SecretsLadder.Components.Delivery;

namespace SecretsLadder.Components.Tests.Delivery;

public sealed class HandoverTests
{
    [Fact]
    public void OfExternal_Keeping_HasNoAnnotation() => Assert.Null(Handover.OfExternal(letGo: false));

    [Fact]
    public void OfExternal_LettingGo_LetsSealedSecretsManage() =>
        Assert.Equal("true", Assert.Contains("sealedsecrets.bitnami.com/managed", Handover.OfExternal(letGo: true)!));
}
