using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Tests.Stores;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class AzureEntryTests
{
    [Theory]
    [InlineData("web", "secrets/web")]
    [InlineData("cert/web", "certificates/web")]
    [InlineData("key/web", "keys/web")]
    [InlineData("cert", "secrets/cert")]
    public void EntryId_Entry_IsOfItsType(string entry, string end) =>
        Assert.Equal($"{BackendForms.KeyVault.Id}/{end}", BackendForms.KeyVault.EntryId(entry));

    [Theory]
    [InlineData("web", false)]
    [InlineData("certweb", false)]
    [InlineData("cert/web", true)]
    [InlineData("key/web", true)]
    public void IsPublic_Entry_IsThatOfACertificateOrKey(string entry, bool expected) => Assert.Equal(expected, AzureEntry.IsPublic(entry));

    [Theory]
    [InlineData("web", "web")]
    [InlineData("cert/web", "web")]
    [InlineData("key/web", "web")]
    public void NameOf_Entry_HasNoPrefix(string entry, string expected) => Assert.Equal(expected, AzureEntry.NameOf(entry));
}
