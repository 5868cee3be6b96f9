using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Reports.Rendered;
using SecretsLadder.Infra.Tests.Differences;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Reports.Rendered;

public sealed class RenderedPoliciesTests
{
    [Fact]
    public void Of_Azure_OneFileAnIdentity() => Assert.Equal(
        $$"""
        {
          "identity": "reader",
          "resourceGroup": "G",
          "subscription": "s",
          "who": [
            {
              "issuer": "https://issuer/",
              "subject": "system:serviceaccount:shop:shop-secrets",
              "audiences": [
                "api://AzureADTokenExchange"
              ]
            }
          ],
          "may": [
            {
              "role": "Key Vault Secrets User",
              "roleDefinition": "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/{{ComparedCloud.SecretsUser}}",
              "scopes": [
                "{{ComparedCloud.Vault}}"
              ]
            }
          ]
        }

        """,
        Files(ComparedCloud.AzureReader())["policies/reader.azure.json"]);

    [Fact]
    public void Of_AzurePrincipalFromElsewhere_HasAFileOfItsOwn() =>
        Assert.Equal(["policies/1b.azure.json"], Files(Compared.Plan(ComparedCloud.Assignment("1b"))).Keys);

    [Fact]
    public void Of_Gcp_OneFileAMember() => Assert.Equal(
        $$"""
        {
          "member": "{{ComparedCloud.Member}}",
          "may": [
            {
              "role": "roles/secretmanager.secretAccessor",
              "entries": [
                "projects/acme/secrets/a",
                "projects/acme/secrets/b"
              ]
            }
          ]
        }

        """,
        Files(Compared.Plan(ComparedCloud.GcpMember(entry: "b"), ComparedCloud.GcpMember(entry: "a")))["policies/shop.shop-secrets.gcp.json"]);

    [Fact]
    public void Of_GcpCondition_StandsBesideTheRole() =>
        Assert.Contains("\"condition\": \"x\"", Files(ComparedCloud.Gcp(expression: "x")).Values.Single(), StringComparison.Ordinal);

    [Fact]
    public void Of_Vault_PolicyIsAsItIs() => Assert.Equal(ComparedCloud.Read, Files(ComparedCloud.InVault())["policies/reader.hcl"]);

    [Fact]
    public void Of_VaultRole_IsAsTheApiTakesIt() => Assert.Equal(
        """
        {
          "vault": "https://vault.acme.com",
          "path": "auth/kubernetes/role/reader",
          "role": {
            "audience": "vault",
            "bound_service_account_names": [
              "shop-secrets"
            ],
            "bound_service_account_namespaces": [
              "shop"
            ],
            "token_policies": [
              "reader"
            ],
            "token_ttl": 1200
          }
        }

        """,
        Files(ComparedCloud.InVault(ComparedCloud.Read, ("tokenTtl", 1200d)))["policies/reader.role.json"]);

    [Theory]
    [InlineData("con")]
    [InlineData("NUL.x")]
    [InlineData("com1")]
    [InlineData("a/b")]
    [InlineData("a:b")]
    [InlineData("..")]
    [InlineData("a.")]
    [InlineData("")]
    public void Paths_NameThatSomeFileSystemRefuses_IsReplaced(string name) =>
        Assert.Matches("^policies/(policy|a)[A-Za-z0-9.-]*-[0-9a-f]{8}\\.json$", PolicyFile.Paths([new(name, ".json", "key", "")]).Single().Path);

    [Fact]
    public void Paths_NamesThatDifferInCaseAlone_ArePutApart() => Assert.Equal(
        2, PolicyFile.Paths([new("a", ".json", "1", ""), new("A", ".json", "2", "")]).Select(file => file.Path.ToLowerInvariant()).Distinct()
            .Count());

    [Fact]
    public void Paths_VeryLongName_IsCut() =>
        Assert.True(PolicyFile.Paths([new(new string('a', 300), ".json", "key", "")]).Single().Path.Length < 200);

    [Theory]
    [InlineData("prod-azure", 6, ".azure.json")]
    [InlineData("prod-gcp", 6, ".gcp.json")]
    public async Task Of_ShippedStack_OneFileAReader(string stack, int readers, string ending) =>
        Assert.Equal(
            readers, (await ShippedStacks.RenderedAsync(stack, "policies/")).Count(file => file.Key.EndsWith(ending, StringComparison.Ordinal)));

    [Theory]
    [InlineData("prod-azure")]
    [InlineData("prod-gcp")]
    public async Task Of_ShippedStackTwice_IsEqual(string stack) =>
        Assert.Equal(
            await ShippedStacks.RenderedAsync(stack, "policies/"),
            RenderedPolicies.Of((await ShippedStacks.NewAsync(stack)).Resources).Select(file => KeyValuePair.Create(file.Path, file.Text))
                .OrderBy(file => file.Key, StringComparer.Ordinal));

    private static Dictionary<string, string> Files(ComparedPlan plan) =>
        RenderedPolicies.Of(plan.Resources).ToDictionary(file => file.Path, file => file.Text);
}
