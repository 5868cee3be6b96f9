using SecretsLadder.Shared.Aws;

namespace SecretsLadder.Infra.Tests.Shared.Aws;

/// <summary>Policies, tokens and entries of one invented account.</summary>
internal static class IamText
{
    public const string Account = "111122223333";
    public const string Region = "eu-central-1";
    public const string Host = "oidc.eks.eu-central-1.amazonaws.com/id/ABC";
    public const string Key = "arn:aws:kms:eu-central-1:111122223333:key/0a1b";
    public const string Secret = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:";
    public const string Provider = $$"""{"Federated":"arn:aws:iam::{{Account}}:oidc-provider/{{Host}}"}""";

    public static readonly WebIdentityToken Pay = new($"https://{Host}", "system:serviceaccount:pay:reader", "sts.amazonaws.com");
    public static readonly WebIdentityToken Shop = Pay with { Subject = "system:serviceaccount:shop:reader" };

    /// <summary>A condition that binds the trust to exactly the token of Pay.</summary>
    public const string PayOnly =
        $$"""{"StringEquals":{"{{Host}}:sub":"system:serviceaccount:pay:reader","{{Host}}:aud":"sts.amazonaws.com"} }""";

    public static string Policy(params string[] statements) => $$"""{"Version":"2012-10-17","Statement":[{{string.Join(",", statements)}}]}""";

    public static string Allow(string action, string resource, string condition = "{}") =>
        Statement("Allow", action, $"\"Resource\":\"{resource}\"", condition);

    public static string Statement(string effect, string action, string resource, string condition = "{}") =>
        $$"""{"Effect":"{{effect}}","Action":"{{action}}",{{resource}},"Condition":{{condition}}}""";

    public static string Trust(string principal, string condition, string action = "sts:AssumeRoleWithWebIdentity") =>
        $$"""{"Effect":"Allow","Principal":{{principal}},"Action":"{{action}}","Condition":{{condition}}}""";

    public static TrustEvaluator TrustOf(params string[] statements) => new(Policy(statements), Account);

    public static AwsEntryUnderTest SecretEntry(string name, string? key = null) => AwsEntryUnderTest.Secret(Region, Account, name, key);

    public static PolicyRequest Get(string arn) => new("secretsmanager:GetSecretValue", arn);
}
