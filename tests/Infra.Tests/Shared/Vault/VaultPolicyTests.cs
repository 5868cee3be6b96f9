using static SecretsLadder.Infra.Tests.Shared.Vault.VaultText;

namespace SecretsLadder.Infra.Tests.Shared.Vault;

/// <summary>What a policy's text means.</summary>
public sealed class VaultPolicyTests
{
    [Theory]
    [InlineData("\"read\"", true)]
    [InlineData("\"list\", \"read\"", true)]
    [InlineData("\"read\",", true)]
    [InlineData("\"list\"", false)]
    [InlineData("\"create\", \"update\", \"patch\", \"delete\", \"list\"", false)]
    [InlineData("\"sudo\"", false)]
    [InlineData("\"deny\"", false)]
    [InlineData("\"read\", \"deny\"", false)]
    [InlineData("\"deny\", \"read\", \"sudo\"", false)]
    [InlineData("", false)]
    public void CanRead_Capabilities_OnlyReadReads(string capabilities, bool reads) =>
        Assert.Equal(reads, Reads(Db, Path("kv/data/pay/db", capabilities)));

    [Theory]
    [InlineData("path \"kv/data/pay/db\" {}")]
    [InlineData("path \"kv/data/pay/db\" { comment = \"read\" }")]
    [InlineData("")]
    [InlineData("# path \"kv/data/pay/db\" { capabilities = [\"read\"] }")]
    [InlineData("// path \"kv/data/pay/db\" { capabilities = [\"read\"] }")]
    [InlineData("/* path \"kv/data/pay/db\" { capabilities = [\"read\"] } */")]
    public void CanRead_NoCapabilities_False(string policy) => Assert.False(Reads(Db, policy));

    [Theory]
    [InlineData("# of pay\npath \"kv/data/pay/db\" { # values\n  capabilities = [\n    \"read\", // only\n  ]\n}\n")]
    [InlineData("\"path\" \"kv/data/pay/db\" { \"capabilities\" = [\"read\"] }")]
    [InlineData("path \"kv/data/#/x\" { capabilities = [\"deny\"] } path \"kv/data/pay/db\"{capabilities=[\"read\"]}")]
    [InlineData("/* a */ path \"kv/data/pay/db\" { comment = \"of pay\" capabilities = [\"read\"] } /* b")]
    public void CanRead_WaysToWriteAPolicy_AreOne(string policy) => Assert.True(Reads(Db, policy.Replace("/* b", "", StringComparison.Ordinal)));

    [Fact]
    public void CanRead_SamePathInTwoPolicies_HasAllCapabilities() => Assert.True(Reads(Db, Path("kv/data/pay/db", "\"list\""), ReadDb));

    [Fact]
    public void CanRead_SamePathDeniedInOnePolicy_False() => Assert.False(Reads(Db, ReadDb, Path("kv/data/pay/db", "\"deny\"")));

    [Fact]
    public void CanRead_SamePathWithSlashDenied_False() => Assert.False(Reads(Db, ReadDb, Path("/kv/data/pay/db", "\"deny\"")));

    [Fact]
    public void CanRead_SamePathTwiceInOnePolicy_HasAllCapabilities() => Assert.True(Reads(Db, $"{Path("kv/data/pay/db", "\"list\"")}\n{ReadDb}"));

    [Fact]
    public void CanRead_SamePathDeniedInTheSamePolicy_False() => Assert.False(Reads(Db, $"{ReadDb}\n{Path("kv/data/pay/db", "\"deny\"")}"));

    [Fact]
    public void CanRead_PathAndPrefixOfTheSameText_AreTwoPaths() => Assert.True(Reads(Db, ReadDb, Path("kv/data/pay/db*", "\"deny\"")));

    [Theory]
    [InlineData("path \"kv/data/pay/db\" { policy = \"read\" }")]
    [InlineData("path \"kv/data/pay/db\" { capabilities = [\"read\"] allowed_parameters = { \"a\" = [] } }")]
    [InlineData("path \"kv/data/pay/db\" { capabilities = [\"read\"] denied_parameters = { \"a\" = [] } }")]
    [InlineData("path \"kv/data/pay/db\" { capabilities = [\"read\"] required_parameters = [\"version\"] }")]
    [InlineData("path \"kv/data/pay/db\" { capabilities = [\"read\"] min_wrapping_ttl = \"1s\" }")]
    [InlineData("path \"kv/data/pay/db\" { capabilities = [\"read\"] mfa_methods = [\"m\"] }")]
    [InlineData("path \"kv/data/pay/db\" { Capabilities = [\"read\"] }")]
    [InlineData("path \"kv/data/pay/db\" { capabilities = \"read\" }")]
    [InlineData("path \"kv/data/pay/db\" { capabilities = [\"recover\"] }")]
    [InlineData("path \"kv/data/{{identity.entity.name}}/*\" { capabilities = [\"read\"] }")]
    [InlineData("path \"kv/data/${app}/*\" { capabilities = [\"read\"] }")]
    [InlineData("path \"kv/data/\\u0070ay/*\" { capabilities = [\"read\"] }")]
    [InlineData("path <<EOT\nkv\nEOT\n{ capabilities = [\"read\"] }")]
    [InlineData("name = \"x\"")]
    [InlineData("{\"path\": {\"kv/data/pay/db\": {\"capabilities\": [\"read\"]}}}")]
    [InlineData("[secret]")]
    public void Ctor_PolicyThatIsNotEvaluated_Throws(string policy) => Assert.Throws<NotSupportedException>(() => Reading([policy]));

    [Theory]
    [InlineData("path \"kv/data/pay/db\" { capabilities = [\"reed\"] }")]
    [InlineData("path \"kv/data/pay/db\" { capabilities = [\"read\" \"list\"] }")]
    [InlineData("path \"kv/data/pay/db\" { capabilities = [read] }")]
    [InlineData("path \"kv/data/pay/db\" { capabilities = [\"read\"] capabilities = [\"deny\"] }")]
    [InlineData("path \"kv/data/pay/db\" { capabilities = [\"read\"]")]
    [InlineData("path \"kv/data/pay/db\" { capabilities [\"read\"] }")]
    [InlineData("path \"kv/data/pay/db\"")]
    [InlineData("path kv { capabilities = [\"read\"] }")]
    [InlineData("path \"kv { capabilities = [read] }")]
    [InlineData("path \"kv/+*\" { capabilities = [\"read\"] }")]
    [InlineData("/* path")]
    public void Ctor_PolicyRefusedByVault_Throws(string policy) => Assert.Throws<FormatException>(() => Reading([policy]));
}
