using SecretsLadder.Components.Identity;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class AzureCloudTests
{
    [Theory]
    [InlineData("westeurope", "public")]
    [InlineData("germanywestcentral", "public")]
    [InlineData("usgovvirginia", "usgovernment")]
    [InlineData("usdodeast", "usgovernment")]
    [InlineData("chinanorth3", "china")]
    public void Of_Location_IsItsCloud(string location, string word) => Assert.Equal(word, AzureCloud.Of(location)!.Word);

    [Theory]
    [InlineData("usseceast")]
    [InlineData("usnatwest")]
    [InlineData("germanycentral")]
    public void Of_LocationOfACloudThatIsNotKnown_IsNone(string location) => Assert.Null(AzureCloud.Of(location));

    [Theory]
    [InlineData("westeurope", "https://shop.vault.azure.net")]
    [InlineData("usgovvirginia", "https://shop.vault.usgovcloudapi.net")]
    [InlineData("chinaeast2", "https://shop.vault.azure.cn")]
    public void Url_Vault_EndsAsItsCloudsDo(string location, string url) =>
        Assert.Equal(url, new AzureVault("s", "g", "shop") { Cloud = AzureCloud.Of(location)! }.Url);
}
