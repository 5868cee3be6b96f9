namespace SecretsLadder.Shared.Vault;

/// <summary>Reads roles of the auth method `jwt`.</summary>
/// <remarks>A role without audiences takes no token that has one, which is every token of a service account.</remarks>
internal static class JwtRole
{
    public const string Type = "vault:jwt/authBackendRole:AuthBackendRole";
    public const string DefaultMount = "jwt";

    public static Func<VaultLogin, bool> Accepts(PlanInputs inputs, string issuer)
    {
        inputs.OnlyKnows(
            [.. VaultPlan.InputsOfEveryRole, "roleType", "userClaim", "boundAudiences", "boundSubject", "expirationLeeway", "notBeforeLeeway",
                "clockSkewLeeway"]);
        if (inputs.OptionalText("roleType") != "jwt")
            throw new NotSupportedException("a role of type oidc, which is the default, is for browsers and is not evaluated; set roleType to jwt");
        if (inputs.Text("userClaim") != "sub")
            throw new NotSupportedException($"which tokens have the claim {inputs.Text("userClaim")} is not evaluated; set userClaim to sub");
        var audiences = inputs.Texts("boundAudiences");
        var subject = inputs.OptionalText("boundSubject") ?? "";
        if (audiences.Count == 0 && subject.Length == 0)
            throw new FormatException("Vault refuses a role without a bound constraint; set boundAudiences and boundSubject");
        return login =>
            login.Issuer == issuer &&
            login.Subject is { } actual && (subject.Length == 0 || actual == subject) &&
            (login.Audience is { } audience ? audiences.Contains(audience) : audiences.Count == 0);
    }
}
