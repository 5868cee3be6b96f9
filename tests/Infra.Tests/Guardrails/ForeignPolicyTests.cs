using System.Collections.Immutable;
using SecretsLadder.Infra.Guardrails.Rules.Iam;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails;

public sealed class ForeignPolicyTests
{
    private static readonly WildcardPermissionRule Rule = new();

    [Fact]
    public void Check_AttachmentOfAPolicyOutsideThePlan_OneViolation() =>
        Assert.Single(
            Rule.Check(
                new PlanBuilder()
                    .With(Resource(
                        "aws:iam/rolePolicyAttachment:RolePolicyAttachment", ("policyArn", "arn:aws:iam::aws:policy/AdministratorAccess"))).Plan));

    [Fact]
    public void Check_RoleWithManagedPolicies_OneViolation() => Assert.Single(
        Rule.Check(
            new PlanBuilder()
                .With(Resource(
                    "aws:iam/role:Role", ("managedPolicyArns", ImmutableArray.Create<object>("arn:aws:iam::aws:policy/AdministratorAccess")))).Plan));

    [Fact]
    public void Check_AttachmentOfAPolicyOfThePlan_Nothing() => Assert.Empty(Rule.Check(new PlanBuilder()
        .With(Resource("aws:iam/policy:Policy", ("name", "reader")))
        .With(Resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", ("policyArn", "arn:aws:iam::111122223333:policy/reader")))
        .Plan));

    private static PlannedResource Resource(string type, params (string Key, object Value)[] inputs) =>
        PlanBuilder.Secret("a") with { Type = type, Inputs = inputs.ToImmutableDictionary(input => input.Key, input => input.Value) };
}
