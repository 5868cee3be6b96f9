using System.Text.Json;
using SecretsLadder.Infra.Access.Aws;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Iam;

/// <summary>
/// IAM001: a permission of AWS for more than reading entries, which only the writer of a pushed contract has, on the entries that the contract names.
/// A pipeline's own permissions are another's: what they may manage follows from what the stack creates.
/// </summary>
internal sealed class WriterPermissionRule() : Guardrail("IAM001")
{
    private const char PolicyNumber = '_';

    private static readonly string[] Services = ["secretsmanager:", "ssm:"];

    private static readonly string[] Reads = ["secretsmanager:GetSecretValue", "ssm:GetParameter"];

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var writers = new Lazy<WriterPermissions>(() => new(plan.Settings));
        return
            from pair in PolicyTexts.Permissions(plan.Resources)
            where !PolicyTexts.IsOfPipeline(pair.Resource) && PolicyTexts.Texts(pair.Statement, "Effect").Contains("Allow")
            from fault in FaultsOf(IdentityOf(pair.Resource), pair.Statement, writers)
            select new Violation(pair.Resource.Urn, fault);
    }

    private static IEnumerable<string> FaultsOf(string identity, JsonElement statement, Lazy<WriterPermissions> writers) =>
        from action in PolicyTexts.Texts(statement, "Action")
        where IsWrite(action)
        let targets = PolicyTexts.Texts(statement, "Resource").Where(target => !writers.Value.Allows(identity, action, target)).ToList()
        where targets.Count > 0
        select $"the policy allows '{action}' on '{string.Join("', '", targets)}'; a reader needs {string.Join(" or ", Reads)} alone, "
            + "and only the writer of a pushed contract may write, and only the contract's entries";

    /// <summary>A pattern of actions is the concern of another rule.</summary>
    private static bool IsWrite(string action) =>
        Services.Any(service => action.StartsWith(service, StringComparison.OrdinalIgnoreCase))
        && !Reads.Contains(action, StringComparer.OrdinalIgnoreCase)
        && !action.AsSpan().ContainsAny('*', '?');

    /// <summary>Name of the role that a policy is for: the policy's own, without the number that it has from the second on.</summary>
    private static string IdentityOf(PlannedResource policy)
    {
        var name = policy.Input(policy.Type == AwsKinds.RolePolicy ? "role" : "name") as string ?? "";
        var number = name.LastIndexOf(PolicyNumber) + 1;
        return number > 0 && number < name.Length && name.AsSpan(number).IndexOfAnyExceptInRange('0', '9') < 0 ? name[..(number - 1)] : name;
    }
}
