namespace SecretsLadder.Shared.Vault;

/// <summary>Reads roles of the auth method `kubernetes`.</summary>
/// <remarks>
/// Without an audience the role takes a token for any. Vault asks the cluster's API server whether the token is sound, so a token
/// of another cluster never is.
/// </remarks>
internal static class KubernetesRole
{
    public const string Type = "vault:kubernetes/authBackendRole:AuthBackendRole";
    public const string DefaultMount = "kubernetes";

    private const string Everyone = "*";

    public static Func<VaultLogin, bool> Accepts(PlanInputs inputs, string issuer)
    {
        inputs.OnlyKnows(
            [.. VaultPlan.InputsOfEveryRole, "boundServiceAccountNames", "boundServiceAccountNamespaces", "audience", "aliasNameSource"]);
        var names = Bound(inputs, "boundServiceAccountNames");
        var spaces = Bound(inputs, "boundServiceAccountNamespaces");
        var audience = inputs.OptionalText("audience") ?? "";
        return login =>
            login.Issuer == issuer &&
            login.ServiceAccount is { } name && names.Any(pattern => VaultGlob.Fits(pattern, name)) &&
            login.Namespace is { } space && spaces.Any(pattern => VaultGlob.Fits(pattern, space)) &&
            (audience.Length == 0 || login.Audience == audience);
    }

    private static IReadOnlyList<string> Bound(PlanInputs inputs, string name)
    {
        var values = inputs.Texts(name);
        if (values.Count == 0)
            throw new FormatException($"Vault refuses a role without {name}");
        if (values.Count > 1 && values.Contains(Everyone))
            throw new FormatException($"Vault refuses {Everyone} beside other values in {name}, got {string.Join(", ", values)}");
        return values.FirstOrDefault(value => value.Contains(',', StringComparison.Ordinal) || value.Trim() != value) is { } unclear
            ? throw new NotSupportedException($"how Vault splits '{unclear}' in {name} is not evaluated")
            : values;
    }
}
