using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>What a store asks a Vault for is what the policy of its reader allows, whatever an entry or mount is called.</summary>
public sealed class VaultCasesTests
{
    private const string ExternalSecret = "kubernetes:external-secrets.io/v1:ExternalSecret";

    /// <summary>The operator removes the mount from a key that begins with it: a second one stands in front.</summary>
    [Theory]
    [InlineData("03-vault-mount-prefix", "production/production/app/db")]
    [InlineData("03b-vault-secret-prefix", "secret/secret/app/db")]
    [InlineData("13-kv-v1", "production/app/x")]
    public async Task Plan_Store_IsAskedForTheKey(string name, string key) =>
        Assert.Equal(key, ((IReadOnlyDictionary<string, object>)((IReadOnlyDictionary<string, object>)
        ((IEnumerable<object>)(await ResourceAsync(name, ExternalSecret)).Input("spec", "data")!).Single())["remoteRef"])["key"]);

    [Theory]
    [InlineData("03-vault-mount-prefix", "production/data/production/app/db")]
    [InlineData("03b-vault-secret-prefix", "secret/data/secret/app/db")]
    [InlineData("13-kv-v1", "kv/production/app/x")]
    public async Task Plan_Policy_AllowsThePathThatIsRead(string name, string path) =>
        Assert.Equal(
            $"path \"{path}\" {{\n  capabilities = [\"read\"]\n}}\n", (await ResourceAsync(name, "vault:index/policy:Policy")).Input("policy"));

    [Fact]
    public async Task Plan_Version1_IsTheStores() =>
        Assert.Equal(
            "v1", (await ResourceAsync("13-kv-v1", "kubernetes:external-secrets.io/v1:SecretStore")).Input("spec", "provider", "vault", "version"));

    [Theory]
    [InlineData("03-vault-mount-prefix")]
    [InlineData("03b-vault-secret-prefix")]
    [InlineData("13-kv-v1")]
    public async Task Plan_Case_HasNoFinding(string name) => Assert.Empty((await CaseFolder.PlanAsync(name)).Findings);

    private static async Task<PlannedResource> ResourceAsync(string name, string type) =>
        (await CaseFolder.PlanAsync(name)).Plan.Resources.Single(resource => resource.Type == type);
}
