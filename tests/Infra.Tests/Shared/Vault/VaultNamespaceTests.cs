using System.Text.Json.Nodes;
using static SecretsLadder.Infra.Tests.Shared.Vault.VaultText;

namespace SecretsLadder.Infra.Tests.Shared.Vault;

/// <summary>Namespaces of Vault Enterprise: a token reads in its own and below.</summary>
public sealed class VaultNamespaceTests
{
    private static JsonNode[] OfTeam => [Moved(Policy("pay", ReadDb), "team"), Moved(Kubernetes(), "team")];

    [Theory]
    [InlineData("team", true)]
    [InlineData("/team/", true)]
    [InlineData("", false)]
    [InlineData("team2", false)]
    [InlineData("tea", false)]
    [InlineData("team/sub", false)]
    public void CanRead_RoleOfANamespace_ReadsThere(string space, bool reads) =>
        Assert.Equal(reads, In("team", OfTeam).CanRead(Role, Pay, Db with { Namespace = space }));

    [Fact]
    public void RoleNames_OtherNamespace_AreNotThere() => Assert.Empty(In("", OfTeam).RoleNames);

    [Fact]
    public void CanRead_RootWrittenOut_IsTheRoot() =>
        Assert.True(In("root", Policy("pay", ReadDb), Kubernetes()).CanRead(Role, Pay, Db with { Namespace = "root" }));

    [Theory]
    [InlineData("team/kv/data/pay/*", "team", true)]
    [InlineData("*", "team", true)]
    [InlineData("+/kv/data/pay/db", "team", true)]
    [InlineData("+/kv/data/pay/db", "team/sub", false)]
    [InlineData("kv/data/pay/*", "team", false)]
    [InlineData("tea/kv/data/pay/*", "team", false)]
    public void CanRead_NamespaceBelow_ByThePathFromTheOwn(string path, string space, bool reads) =>
        Assert.Equal(reads, Reading(Path(path)).CanRead(Role, Pay, Db with { Namespace = space }));

    [Fact]
    public void CanRead_NamespaceBelowTheOwn_ByThePathFromTheOwn() => Assert.True(
        In("team", Moved(Policy("pay", Path("sub/kv/data/pay/db")), "team"), Moved(Kubernetes(), "team")).CanRead(
            Role, Pay, Db with { Namespace = "team/sub" }));

    private static JsonObject Moved(JsonObject resource, string package)
    {
        resource["provider"] = $"urn:{package}";
        return resource;
    }
}
