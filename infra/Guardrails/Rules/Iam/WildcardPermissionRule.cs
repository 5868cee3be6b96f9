using System.Text.Json;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Access.Aws;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Iam;

/// <summary>IAM001: a permission on more than named entries, or for more than named actions.</summary>
internal sealed class WildcardPermissionRule() : Guardrail("IAM001")
{
    /// <summary>What Secrets Manager appends to a name: six characters that nobody chooses.</summary>
    private const string RandomSuffix = "-??????";

    /// <summary>Actions that know no resource, of those that a pipeline needs: they list names, and change and open nothing.</summary>
    private static readonly string[] WithoutResource = ["kms:ListAliases", "ssm:DescribeParameters"];

    private static readonly string[] Contexts = ["kms:EncryptionContext:SecretARN", "kms:EncryptionContext:PARAMETER_ARN"];

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) => Statements(plan).Concat(Foreign(plan));

    private static IEnumerable<Violation> Statements(Plan plan)
    {
        var boundaries = BoundariesOf(plan);
        foreach (var (resource, statement) in PolicyTexts.Permissions(plan.Resources).Where(pair => IsAllow(pair.Statement)))
        {
            foreach (var action in PolicyTexts.Texts(statement, "Action").Where(IsPattern))
            {
                yield return new(resource.Urn, $"the policy allows '{action}'; name the exact actions");
            }

            foreach (var target in PolicyTexts.Texts(statement, "Resource").Where(target =>
                IsTooWide(target) && !boundaries.Contains(resource.Urn) && !IsList(resource, statement, target) && !IsBound(statement, target)))
            {
                yield return new(
                    resource.Urn,
                    $"the policy allows access to '{target}'; name each entry, "
                    + $"with '{RandomSuffix}' and no other pattern at the end of a Secrets Manager ARN");
            }

            if (statement.TryGetProperty("NotAction", out _)
                || statement.TryGetProperty("NotResource", out _)
                || !statement.TryGetProperty("Resource", out _))
            {
                yield return new(resource.Urn, "the policy allows all but something; name what it allows");
            }
        }
    }

    /// <summary>
    /// The policies of a pipeline that nobody is given: a boundary gives nothing, so that it may name more than entries, but never more than named
    /// actions.
    /// </summary>
    private static HashSet<string> BoundariesOf(Plan plan)
    {
        var given = plan.Resources.OfType(AwsKinds.RolePolicyAttachment)
            .Select(attachment => attachment.Input("policyArn") as string ?? "").Select(arn => arn[(arn.LastIndexOf('/') + 1)..]).ToHashSet();
        return [.. plan.Resources.Where(resource =>
            resource.Type == AwsKinds.Policy && PolicyTexts.IsOfPipeline(resource) && !given.Contains(resource.Input("name") as string ?? ""))
                .Select(resource => resource.Urn)];
    }

    private static bool IsList(PlannedResource resource, JsonElement statement, string target) =>
        target == "*" && PolicyTexts.IsOfPipeline(resource) && PolicyTexts.Texts(statement, "Action").All(WithoutResource.Contains);

    /// <summary>
    /// The owner of another account's entry decides which key encrypts it. Limited to the service and to this entry, any key of that account opens no
    /// other entry.
    /// </summary>
    private static bool IsBound(JsonElement statement, string target) =>
        AwsArn.Parse(target) is { Service: "kms" } arn
        && target == AwsArn.KeysBeside(arn)
        && !IsPattern(arn.AccountId)
        && PolicyTexts.Texts(statement, "Action").SequenceEqual(["kms:Decrypt"])
        && statement.TryGetProperty("Condition", out var conditions)
        && conditions.TryGetProperty("StringEquals", out var equals) && PolicyTexts.Texts(equals, "kms:ViaService").Any()
        && conditions.TryGetProperty("StringLike", out var like)
        && Contexts.SelectMany(context => PolicyTexts.Texts(like, context)).ToList() is { Count: > 0 } entries
        && !entries.Exists(IsTooWide);

    /// <summary>Permissions that come from outside the plan cannot be judged by it.</summary>
    private static IEnumerable<Violation> Foreign(Plan plan)
    {
        var known = plan.Resources.OfType(AwsKinds.Policy).Select(resource => $"/{resource.Input("name")}").ToHashSet();
        foreach (var resource in plan.Resources)
        {
            if (resource.Type == AwsKinds.RolePolicyAttachment
                && (resource.Input("policyArn") is not string arn || !known.Contains(arn[arn.LastIndexOf('/')..])))
            {
                yield return new(
                    resource.Urn,
                    $"the role gets the policy '{resource.Input("policyArn")}', which this plan does not hold; derive the policy from the contracts");
            }

            if (resource.Type == AwsKinds.Role && (resource.Input("managedPolicyArns") ?? resource.Input("inlinePolicies")) is not null)
            {
                yield return new(resource.Urn, "the role brings policies of its own; attach policies of this plan, which are judged");
            }
        }
    }

    private static bool IsAllow(JsonElement statement) => PolicyTexts.Texts(statement, "Effect").Contains("Allow");

    private static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?');

    private static bool IsTooWide(string arn) =>
        IsPattern(arn.Contains(":secretsmanager:", StringComparison.Ordinal) && arn.EndsWith(RandomSuffix, StringComparison.Ordinal)
            ? arn[..^RandomSuffix.Length]
            : arn);
}
