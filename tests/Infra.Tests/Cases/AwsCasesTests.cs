using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>Names, partitions, issuers, keys and sizes as AWS has them.</summary>
public sealed class AwsCasesTests
{
    [Theory]
    [InlineData("01-rds-managed-secret")]
    [InlineData("08-region-cn-north-1")]
    [InlineData("09-oidc-trailing-slash")]
    [InlineData("10c-kms")]
    public async Task Plan_LegalSettings_HasNoFinding(string name) => Assert.Empty((await CaseFolder.PlanAsync(name)).Findings);

    [Fact]
    public async Task Policy_SecretThatAServiceKeeps_NamesItAlone() => Assert.Contains(
        "\"Resource\":\"arn:aws:secretsmanager:eu-west-1:111111111111:secret:rds!cluster-0b1c2d3e-1111-2222-3333-444455556666-??????\"",
        Assert.Single(await PoliciesAsync("01-rds-managed-secret")), StringComparison.Ordinal);

    [Fact]
    public async Task Policy_KeyInChina_IsUsedThroughTheServiceOfChina() =>
        Assert.Contains("\"kms:ViaService\":\"secretsmanager.cn-north-1.amazonaws.com.cn\"", Assert.Single(
            await PoliciesAsync("08-region-cn-north-1")), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "08-region-cn-north-1",
        "arn:aws-cn:iam::111111111111:oidc-provider/oidc.eks.cn-north-1.amazonaws.com.cn/id/2F3A0F7B6C1D4E5F8A9B0C1D2E3F4A5B\"")]
    [InlineData("08-region-cn-north-1", "\"oidc.eks.cn-north-1.amazonaws.com.cn/id/2F3A0F7B6C1D4E5F8A9B0C1D2E3F4A5B:sub\"")]
    [InlineData(
        "09-oidc-trailing-slash", "arn:aws:iam::111111111111:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/2F3A0F7B6C1D4E5F8A9B0C1D2E3F4A5B\"")]
    [InlineData("09-oidc-trailing-slash", "\"oidc.eks.eu-west-1.amazonaws.com/id/2F3A0F7B6C1D4E5F8A9B0C1D2E3F4A5B:aud\"")]
    public async Task Trust_Issuer_IsAsTokensNameIt(string name, string expected) => Assert.Contains(
        expected, Assert.IsType<string>(Assert.Single(OfType(await CaseFolder.PlanAsync(name), "aws:iam/role:Role")).Input("assumeRolePolicy")),
        StringComparison.Ordinal);

    [Fact]
    public async Task Policy_TooLongForOne_IsSpreadOverSeveral() =>
        AssertEach.Of(await PoliciesAsync("10c-kms"), policy => Assert.InRange(policy.Length, 1, 6144));

    [Fact]
    public async Task Policy_SpreadOverSeveral_NamesEveryEntry()
    {
        var policies = string.Concat(await PoliciesAsync("10c-kms"));

        AssertEach.Of(
            Enumerable.Range(1, 40), number => Assert.Contains($"secret:production/app/service-{number}-??????", policies, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Findings_TrustThatIsTooLong_SayHowLongItMayBe() => Assert.StartsWith(
        "the trust policy of the role 'c1.shared.pull' has 2,745 characters, AWS allows 2,048",
        Assert.Single(
            (await CaseFolder.PlanAsync("22b-shared-many-ns-podid")).Findings,
            finding => finding is { Rule: "IAM003", Severity: Severity.Error }).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Findings_KeyOfAnotherAccount_AreWhatItsOwnerMustAllow() => Assert.StartsWith(
        "the key 'arn:aws:kms:eu-west-1:222222222222:key/aaaabbbb-cccc-dddd-eeee-ffff00001111' belongs to the account 222222222222, "
        + "whose owner must add to the key policy: "
        + "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111111111111:role/c1.app-secrets\"},\"Action\":\"kms:Decrypt\","
        + "\"Resource\":\"*\",\"Condition\":",
        Assert.Single((await CaseFolder.PlanAsync("63b-kms-other-account")).Findings).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Findings_EntryOfAnotherAccount_AreWhatItsOwnerMustAllow() => Assert.Equal(
        [Severity.Warning, Severity.Warning], (await CaseFolder.PlanAsync("64-cross-account")).Findings.Select(finding => finding.Severity));

    [Fact]
    public async Task Policy_EntryOfAnotherAccount_NamesItsArn() => Assert.Contains(
        "\"Resource\":\"arn:aws:secretsmanager:eu-central-1:999999999999:secret:org/shared/smtp-AbCdEf\"",
        Assert.Single(await PoliciesAsync("64-cross-account")), StringComparison.Ordinal);

    [Fact]
    public async Task Store_EntryOfAnotherRegion_ReadsInThatRegion() => Assert.Equal(
        "eu-central-1",
        Assert.Single(OfType(await CaseFolder.PlanAsync("64-cross-account"), "kubernetes:external-secrets.io/v1:SecretStore"))
            .Input("spec", "provider", "aws", "region"));

    private static async Task<IReadOnlyList<string>> PoliciesAsync(string name) =>
        [.. OfType(await CaseFolder.PlanAsync(name), "aws:iam/policy:Policy").Select(policy => (string)policy.Input("policy")!)];

    private static IEnumerable<PlannedResource> OfType(JudgedPlan judged, string type) =>
        judged.Plan.Resources.Where(resource => resource.Type == type);
}
