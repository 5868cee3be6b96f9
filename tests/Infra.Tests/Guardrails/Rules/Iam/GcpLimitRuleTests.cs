using SecretsLadder.Infra.Guardrails.Rules.Iam;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Iam;

public sealed class GcpLimitRuleTests
{
    private const string Pool = "principal://iam.googleapis.com/projects/777777777777/locations/global/workloadIdentityPools/clusters/subject/";
    private const string Prefix = "system:serviceaccount:shop:";

    private static readonly GcpLimitRule Rule = new();

    [Theory]
    [InlineData(127, 0)]
    [InlineData(128, 1)]
    public void Check_FederatedSubject_IsBoundedByThePool(int length, int expected) =>
        Assert.Equal(expected, Rule.Check(With(Pool + Prefix + new string('a', length - Prefix.Length))).Count());

    [Fact]
    public void Check_LongSubjectOfGke_Nothing() => Assert.Empty(Rule.Check(With($"{Pool}ns/shop/sa/{new string('a', 200)}")));

    [Fact]
    public void Check_OtherMember_Nothing() => Assert.Empty(Rule.Check(With("allUsers")));

    private static Plan With(string member) => CloudPlan.Gcp().With("permission", $$""" "set": { "inputs.member": "{{member}}" } """);
}
