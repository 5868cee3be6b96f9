using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Stacks;

/// <summary>Copies of the sealing key in the backends of every cloud.</summary>
public sealed class EscrowStackTests
{
    private const string Azure = "kind: azure, tenantId: 44444444-4444-4444-4444-444444444444, subscriptionId: 66666666-6666-6666-6666-666666666666, "
        + "resourceGroup: keys, location: westeurope";

    [Theory]
    [InlineData($"{{ {Azure} }}", "azure-native:keyvault:Secret", "secretName", "platform--test--sealing-key--2")]
    [InlineData($"{{ {Azure}, vaults: shared, vault: acme-keys }}", "azure-native:keyvault:Secret", "secretName", "platform--test--sealing-key--2")]
    [InlineData(
        "{ kind: gcp, project: acme-keys, projectNumber: '123456789012' }", "gcp:secretmanager/secret:Secret", "secretId",
        "platform--test--sealing-key--2")]
    [InlineData("{ kind: vault, address: 'https://vault.acme.com' }", "vault:kv/secretV2:SecretV2", "name", "platform/test/sealing-key/2")]
    public async Task Escrow_Backend_KeepsEveryGeneration(string backend, string type, string input, string expected) =>
        Assert.Contains(
            expected, (await PlanAsync(backend)).Resources.Where(resource => resource.Type == type).Select(resource => resource.Input(input)));

    [Theory]
    [InlineData($"{{ {Azure} }}")]
    [InlineData("{ kind: gcp, project: acme-keys, projectNumber: '123456789012' }")]
    [InlineData("{ kind: vault, address: 'https://vault.acme.com' }")]
    public async Task Escrow_Backend_NoRuleFires(string backend) => Assert.DoesNotContain(
        GuardrailSet.Judge(await PlanAsync(backend), Purpose.Review), finding => finding.Severity == Severity.Error);

    [Theory]
    [InlineData($"{{ {Azure} }}", "azure-native:keyvault:Secret")]
    [InlineData("{ kind: gcp, project: acme-keys, projectNumber: '123456789012' }", "gcp:secretmanager/secret:Secret")]
    [InlineData("{ kind: vault, address: 'https://vault.acme.com' }", "vault:kv/secretV2:SecretV2")]
    public async Task Escrow_Copy_IsProtectedLikeTheKey(string backend, string type) =>
        AssertEach.Of((await PlanAsync(backend)).Resources.Where(resource => resource.Type == type), copy => Assert.True(copy.Protect));

    [Fact]
    public async Task Escrow_AzureVaultAnApplication_TheCopiesHaveOneOfTheirOwn()
    {
        var plan = await PlanAsync($"{{ {Azure} }}");

        Assert.Equal(
            plan.Resources.Single(resource => resource.Type == "azure-native:keyvault:Vault").Input("vaultName"),
            plan.Resources.First(resource => resource.Type == "azure-native:keyvault:Secret").Input("vaultName"));
    }

    [Fact]
    public async Task Escrow_AzureSharedVaultOfAnotherStack_IsNotMadeHere() => Assert.DoesNotContain(
        "azure-native:keyvault:Vault",
        (await PlanAsync($"{{ {Azure}, vaults: shared, vault: acme-keys }}")).Resources.Select(resource => resource.Type));

    private static async Task<Plan> PlanAsync(string backend)
    {
        using var stacks = new TemporaryStacks().WithStack(
            "dev",
            $"{TemporaryStacks.Minimal}  secrets-ladder:backends: {{ default: {backend} }}\n  secrets-ladder:sealingKey: {{ generations: 2, escrow: "
            + "[{ backend: default }] }\n");
        return await Planner.PlanAsync("dev", stacks.Root, () => stacks.Read());
    }
}
