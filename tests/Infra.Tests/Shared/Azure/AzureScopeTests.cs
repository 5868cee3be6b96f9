using SecretsLadder.Shared.Azure;
using static SecretsLadder.Infra.Tests.Shared.Azure.AzureText;

namespace SecretsLadder.Infra.Tests.Shared.Azure;

/// <summary>Where and with which role an identity reads.</summary>
public sealed class AzureScopeTests
{
    private const string Role = "prod/pay-secrets";

    [Theory]
    [InlineData($"/subscriptions/{Subscription}")]
    [InlineData(Group)]
    [InlineData($"{Vaults}/app")]
    [InlineData($"{Vaults}/app/secrets/db")]
    public void CanRead_ScopeOfTheSecretOrAbove_True(string scope) => Assert.True(Reading(scope).CanRead(Role, Pay, Db));

    [Theory]
    [InlineData("/SUBSCRIPTIONS/00000000-0000-0000-0000-00000000000A/resourcegroups/PROD")]
    [InlineData($"{Group}/providers/microsoft.keyvault/VAULTS/App/Secrets/DB")]
    public void CanRead_ScopeInOtherCase_True(string scope) => Assert.True(Reading(scope).CanRead(Role, Pay, Db));

    [Theory]
    [InlineData("/subscriptions/00000000-0000-0000-0000-00000000000b")]
    [InlineData($"{Group}-2")]
    [InlineData($"/subscriptions/{Subscription}/resourceGroups/pro")]
    [InlineData($"{Vaults}/app-2")]
    [InlineData($"{Vaults}/ap")]
    [InlineData($"{Vaults}/app/secrets/db-2")]
    [InlineData($"{Vaults}/app/secrets/d")]
    [InlineData($"{Vaults}/app/keys/db")]
    [InlineData($"{Group}/providers/Microsoft.Storage/storageAccounts/app")]
    public void CanRead_ScopeBeside_False(string scope) => Assert.False(Reading(scope).CanRead(Role, Pay, Db));

    [Fact]
    public void CanRead_VaultScope_NotTheVaultWhoseNameGoesOn() => Assert.False(Reading().CanRead(Role, Pay, Db with { Vault = "app-2" }));

    [Fact]
    public void CanRead_SecretScope_NotTheSecretWhoseNameGoesOn() =>
        Assert.False(Reading($"{Vaults}/app/secrets/db").CanRead(Role, Pay, Db with { Secret = "db-2" }));

    [Fact]
    public void CanRead_VaultScope_LetsEverySecretBeRead() => Assert.True(Reading().CanRead(Role, Pay, Db with { Secret = "other" }));

    [Theory]
    [InlineData("4633458b-17de-408a-b874-0445c86b69e6", true)]
    [InlineData("4633458B-17DE-408A-B874-0445C86B69E6", true)]
    [InlineData("b86a8fe4-44ce-4948-aee5-eccb2c155cd7", true)]
    [InlineData("00482a5a-887f-4fb3-b363-3b7fe8e74483", true)]
    [InlineData("db79e9a7-68ee-4b58-9aeb-b90e7c24fcba", true)]
    [InlineData("21090545-7ca7-4776-b22c-e363652d74d2", false)]
    [InlineData("12338af0-0e69-4776-bea7-57ae8d297424", false)]
    [InlineData("e147488a-f6f5-4113-8e2d-b22465e65bf6", false)]
    [InlineData("acdd72a7-3385-48ef-bd42-f606fba81ae7", false)]
    [InlineData("b24988ac-6180-42a0-ab88-20f7382dd24c", false)]
    public void CanRead_Role_ReadsValuesOrNot(string role, bool reads) => Assert.Equal(reads, Reading(role: role).CanRead(Role, Pay, Db));

    [Theory]
    [InlineData("8e3af657-a8ff-443c-a75c-2fe8c4bcb635")]
    [InlineData("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9")]
    [InlineData("8b54135c-b56d-4d72-a534-26097cfdc8d8")]
    public void Ctor_RoleThatGivesAccess_Throws(string role) => Assert.Throws<NotSupportedException>(() => Reading(role: role));

    [Theory]
    [InlineData("/")]
    [InlineData("/providers/Microsoft.Management/managementGroups/all")]
    [InlineData($"/subscriptions/{Subscription}/providers/Microsoft.Billing/plans/p")]
    [InlineData($"{Vaults}/app/secrets/db/versions/1")]
    public void Ctor_ScopeThatIsNotEvaluated_Throws(string scope) => Assert.Throws<NotSupportedException>(() => Reading(scope));

    [Theory]
    [InlineData("")]
    [InlineData("app")]
    [InlineData($"{Vaults}/app/")]
    [InlineData($"{Vaults}")]
    [InlineData("https://app.vault.azure.net")]
    public void Ctor_ScopeThatIsNoId_Throws(string scope) => Assert.Throws<FormatException>(() => Reading(scope));

    [Fact]
    public void EntryAt_VaultOfThePlan_IsThere() => Assert.Equal(Db, Plan(KeyVault()).EntryAt("https://app.vault.azure.net", "db"));

    [Fact]
    public void EntryAt_UrlInOtherCaseWithSlash_IsThere() => Assert.Equal(Db, Plan(KeyVault()).EntryAt("https://APP.vault.azure.net/", "db"));

    [Fact]
    public void EntryAt_VaultElsewhere_IsWhereItIsSaidToBe() =>
        Assert.Equal(new AzureEntryUnderTest("s", "g", "other", "db"), Plan(KeyVault()).EntryAt("https://other.vault.azure.net", "db", ("s", "g")));

    [Fact]
    public void EntryAt_VaultThatNobodyKnows_Throws() =>
        Assert.Throws<KeyNotFoundException>(() => Plan(KeyVault()).EntryAt("https://other.vault.azure.net", "db"));

    [Fact]
    public void EntryAt_OtherCloud_Throws() =>
        Assert.Throws<NotSupportedException>(() => Plan(KeyVault()).EntryAt("https://app.vault.azure.cn", "db"));
}
