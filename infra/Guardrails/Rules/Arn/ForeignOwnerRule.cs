using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Access.Aws;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Arn;

/// <summary>ARN002: a permission on an entry or key of another AWS account, which its owner must allow as well; this plan cannot.</summary>
internal sealed class ForeignOwnerRule() : Guardrail("ARN002", Severity.Warning)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var providers = plan.Resources.ProvidersOf("aws");
        var roles = new Lazy<ILookup<string, string>>(() => plan.Resources
            .Where(resource => resource.Type == AwsKinds.RolePolicyAttachment)
            .ToLookup(attachment => attachment.Input("policyArn") as string ?? "", attachment => attachment.Input("role") as string ?? ""));
        var named = new Lazy<HashSet<string>>(() => AccountRule.NamedBy(plan.Settings));
        return
            from pair in PolicyTexts.Permissions(plan.Resources)
            let provider = pair.Resource.Provider is null ? null : providers.GetValueOrDefault(pair.Resource.Provider)
            where provider is not null
            from target in PolicyTexts.Texts(pair.Statement, "Resource")
            let arn = AwsArn.Parse(target)
            where arn is { Service: "secretsmanager" or "ssm" or "kms" }
                && !AwsProviderInputs.AccountsOf(provider).Contains(arn.AccountId)
                && named.Value.Contains(target)
            let own = IrsaRole.PolicyArnOf(AwsProviderInputs.AccountsOf(provider)[0], $"{provider.Input("region")}", $"{pair.Resource.Input("name")}")
            from role in roles.Value[own]
            select new Violation(pair.Resource.Urn, Words(
                target, arn, pair.Statement, IrsaRole.ArnOf(AwsArn.Parse(own)!.AccountId, $"{provider.Input("region")}", role)));
    }

    private static string Words(string target, AwsArn arn, JsonElement statement, string role) => arn.Service switch
    {
        "secretsmanager" =>
            $"the entry '{target}' belongs to the account {arn.AccountId}, whose owner must add to the entry's resource "
                + $"policy: {Allow(statement, role)}",
        "ssm" =>
            $"the parameter '{target}' belongs to the account {arn.AccountId}, whose owner must share it with the account "
                + $"{AwsArn.Parse(role)!.AccountId} by AWS Resource Access Manager; only parameters of the advanced tier can be shared",
        _ when target == AwsArn.KeysBeside(arn) =>
            $"entries of the account {arn.AccountId} need a customer's key, as AWS's own key serves its account alone; "
            + $"the owner must add to the key policy: {Allow(statement, role)}",
        _ =>
            $"the key '{target}' belongs to the account {arn.AccountId}, whose owner must add to the key policy: {Allow(statement, role)}",
    };

    /// <summary>What the reader is allowed here, as the owner allows it there: a policy of a resource names the resource as '*'.</summary>
    private static string Allow(JsonElement statement, string role)
    {
        var allow = new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = role },
            ["Action"] = JsonNode.Parse(statement.GetProperty("Action").GetRawText()),
            ["Resource"] = "*",
        };
        if (statement.TryGetProperty("Condition", out var condition))
        {
            allow["Condition"] = JsonNode.Parse(condition.GetRawText());
        }

        return allow.ToJsonString(Plain);
    }
}
