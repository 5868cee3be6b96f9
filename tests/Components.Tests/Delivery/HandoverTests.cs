using SecretsLadder.Components.Delivery;

namespace SecretsLadder.Components.Tests.Delivery;

public sealed class HandoverTests
{
    [Fact]
    public void OfExternal_Keeping_HasNoAnnotation() => Assert.Empty(Handover.OfExternal(letGo: false));

    [Fact]
    public void OfExternal_LettingGo_LetsSealedSecretsManage() =>
        Assert.Equal("true", Handover.OfExternal(letGo: true)["sealedsecrets.bitnami.com/managed"]);
}
