using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>EKS Pod Identity where the cluster, and each of two backends, is in an account of its own.</summary>
public sealed class PodIdentityCasesTests
{
    private const string Case = "56-pod-identity-accounts";
    private const string Operator = "arn:aws:iam::111111111111:role/c1.external-secrets";
    private const string First = "arn:aws:iam::222222222222:role/c1.app-secrets";
    private const string Second = "arn:aws:iam::333333333333:role/c1.app-secrets.central";

    [Fact]
    public async Task Plan_Accounts_HaveNoFinding() => Assert.Empty((await CaseFolder.PlanAsync(Case)).Findings);

    [Theory]
    [InlineData("aws:eks/podIdentityAssociation:PodIdentityAssociation")]
    [InlineData("aws:iam/role:Role")]
    public async Task Plan_OperatorsRole_IsInThePlaceOfTheCluster(string type)
    {
        var resources = (await CaseFolder.PlanAsync(Case)).Plan.Resources;
        var resource = Assert.Single(resources, resource => resource.Type == type && IsOperators(resource));

        Assert.Equal(("[ \"111111111111\" ]", "eu-central-1"), PlaceOf(resources, resource));
    }

    [Theory]
    [InlineData(First)]
    [InlineData(Second)]
    public async Task Plan_ReadersRole_IsInTheAccountOfItsBackend(string arn) =>
        Assert.Equal(
            ($"[ \"{arn.Split(':')[4]}\" ]", "eu-west-1"), PlaceOf((await CaseFolder.PlanAsync(Case)).Plan.Resources, await RoleAsync(arn)));

    [Theory]
    [InlineData(First)]
    [InlineData(Second)]
    public async Task Plan_ReadersRole_TrustsTheOperatorOfTheClustersAccount(string arn) => Assert.Contains(
        $"\"Principal\":{{\"AWS\":\"{Operator}\"}}", (string)(await RoleAsync(arn)).Input("assumeRolePolicy")!, StringComparison.Ordinal);

    [Fact]
    public async Task Plan_OperatorsRole_AssumesTheReadersRolesOfBothAccounts() => Assert.Contains(
        $"\"Resource\":[\"{First}\",\"{Second}\"]",
        (string)Assert.Single(
            (await CaseFolder.PlanAsync(Case)).Plan.Resources,
            resource => resource.Type == "aws:iam/policy:Policy" && IsOperators(resource)).Input("policy")!,
        StringComparison.Ordinal);

    [Fact]
    public async Task Plan_Stores_AssumeTheReadersRolesOfTheirBackends() => Assert.Equal(
        [Second, First],
        (await CaseFolder.PlanAsync(Case)).Plan.Resources.Where(resource => resource.Type == "kubernetes:external-secrets.io/v1:SecretStore")
            .OrderBy(store => store.Name, StringComparer.Ordinal).Select(store => store.Input("spec", "provider", "aws", "role")));

    /// <summary>A role of the same name in another account belongs to somebody else.</summary>
    [Fact]
    public async Task Judge_TrustInARoleOfTheSameNameElsewhere_IsFound()
    {
        var plan = PlanDefects.Apply(
            (await CaseFolder.PlanAsync(Case)).Plan,
            $$"""
            [{
              "resource": "{{(await RoleAsync(First)).Name}}",
              "type": "aws:iam/role:Role",
              "replace": { "inputs.assumeRolePolicy": { "arn:aws:iam::111111111111": "arn:aws:iam::999999999999" } }
            }]
            """);

        Assert.Equal(["ARN001", "IAM002"], GuardrailSet.Judge(plan, Purpose.Review).Select(finding => finding.Rule));
    }

    private static bool IsOperators(PlannedResource resource) => resource.Name.StartsWith("pod-identity", StringComparison.Ordinal);

    private static (object?, object?) PlaceOf(PlannedResources resources, PlannedResource resource) =>
        resources.Single(provider => provider.Urn == resource.Provider) is var provider
            ? (provider.Input("allowedAccountIds"), provider.Input("region"))
            : default;

    private static async Task<PlannedResource> RoleAsync(string arn) => Assert.Single(
        (await CaseFolder.PlanAsync(Case)).Plan.Resources,
        resource => resource.Type == "aws:iam/role:Role" && arn.EndsWith($"/{resource.Input("name")}", StringComparison.Ordinal));
}
