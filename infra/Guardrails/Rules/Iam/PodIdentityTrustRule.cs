using System.Text.Json;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Access.Aws;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Iam;

/// <summary>
/// IAM002 for EKS Pod Identity: the operator's role trusts one service account, and a reader's role the operator for that reader's own stores.
/// </summary>
internal sealed class PodIdentityTrustRule() : Guardrail("IAM002")
{
    private const string Tag = "aws:RequestTag/";

    private static readonly string[] OperatorTags = [$"{Tag}kubernetes-namespace", $"{Tag}kubernetes-service-account"];
    private static readonly string[] ReaderTags = [$"{Tag}esoNamespace", $"{Tag}esoStoreKind", $"{Tag}esoStoreName"];
    private static readonly string[] Actions = ["sts:AssumeRole", "sts:TagSession"];

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        HashSet<string>? operators = null;
        foreach (var (resource, statement) in PolicyTexts.Trusts(plan.Resources).Where(pair => Judges(pair.Statement)))
        {
            var isOperators = PrincipalOf(statement, "Service") == AwsPartition.Pods;
            if (!HasExactly(statement, isOperators ? OperatorTags : ReaderTags))
            {
                yield return new(
                    resource.Urn,
                    "the trust policy does not name "
                    + $"{(isOperators ? "one namespace and service account" : "namespace, kind and name of the reader's stores")}; "
                    + $"with StringEquals on {string.Join(", ", isOperators ? OperatorTags : ReaderTags)}, and nothing else");
            }

            if (!isOperators && !(operators ??= OperatorsOf(plan)).Contains(PrincipalOf(statement, "AWS")!))
            {
                yield return new(
                    resource.Urn,
                    $"the trust policy names '{PrincipalOf(statement, "AWS")}', which is no role that EKS Pod Identity gives the operator of this "
                    + "plan; trust the operator's role, or the reader's own token");
            }
        }
    }

    /// <summary>Whether a statement is of this form, sound or not; all others are those of a token.</summary>
    /// <param name="statement">The statement of a trust policy.</param>
    public static bool Judges(JsonElement statement) =>
        PolicyTexts.Texts(statement, "Action").SequenceEqual(Actions) && (PrincipalOf(statement, "Service") == AwsPartition.Pods
            || PrincipalOf(statement, "AWS")?.Contains(":role/", StringComparison.Ordinal) is true);

    /// <summary>ARNs of the operators' roles, each in the account of its provider, which may be another than the readers'.</summary>
    private static HashSet<string> OperatorsOf(Plan plan)
    {
        var providers = plan.Resources.ProvidersOf("aws");
        return
        [
            .. from pair in PolicyTexts.Trusts(plan.Resources)
               where Judges(pair.Statement) && PrincipalOf(pair.Statement, "Service") == AwsPartition.Pods
               let provider = providers.GetValueOrDefault(pair.Resource.Provider ?? "")
               where provider is not null
               from account in AwsProviderInputs.AccountsOf(provider)
               select IrsaRole.ArnOf(account, provider.Input("region") as string ?? "", pair.Resource.Input("name") as string ?? ""),
        ];
    }

    /// <summary>The only principal of a statement, where it is of a kind.</summary>
    private static string? PrincipalOf(JsonElement statement, string kind) =>
        statement.TryGetProperty("Principal", out var principal) && principal.ValueKind == JsonValueKind.Object
        && principal.EnumerateObject().Count() == 1 && PolicyTexts.Texts(principal, kind).ToList() is [var only]
            ? only
            : null;

    private static bool HasExactly(JsonElement statement, string[] tags) =>
        statement.TryGetProperty("Condition", out var conditions)
        && PolicyTexts.Names(conditions).SequenceEqual(["StringEquals"])
        && conditions.GetProperty("StringEquals") is var equals
        && PolicyTexts.Names(equals).Order(StringComparer.Ordinal).SequenceEqual(tags)
        && tags.All(tag => PolicyTexts.Texts(equals, tag).All(value => value.Length > 0 && !value.AsSpan().ContainsAny('*', '?')));
}
