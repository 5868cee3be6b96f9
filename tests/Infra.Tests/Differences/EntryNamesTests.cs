using SecretsLadder.Infra.Differences;

namespace SecretsLadder.Infra.Tests.Differences;

public sealed class EntryNamesTests
{
    [Theory]
    [InlineData("arn:aws:secretsmanager:eu-west-1:1:secret:production/db-??????", "production/db")]
    [InlineData("arn:aws:ssm:eu-west-1:1:parameter/production/db", "/production/db")]
    [InlineData("arn:aws:kms:eu-west-1:1:key/EXAMPLE", "arn:aws:kms:eu-west-1:1:key/EXAMPLE")]
    [InlineData("/subscriptions/s/resourcegroups/g/providers/microsoft.keyvault/vaults/shop-1a2b", "shop-1a2b")]
    [InlineData("/subscriptions/s/resourcegroups/g/providers/microsoft.keyvault/vaults/shop-1a2b/secrets/db", "shop-1a2b/db")]
    [InlineData("/subscriptions/s/resourcegroups/g", "/subscriptions/s/resourcegroups/g")]
    [InlineData("projects/acme-prod/secrets/shop-db", "shop-db")]
    [InlineData("https://vault.acme.com/v1/secret/data/production/db", "secret/data/production/db")]
    [InlineData("shop/shop-secrets", "shop/shop-secrets")]
    public void Of_Entry_IsAsPeopleCallIt(string entry, string expected) => Assert.Equal(expected, EntryNames.Of(entry));
}
