using System.Globalization;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>STO002: a store that reads with a credential kept in a Secret, without a date ahead by which it is replaced.</summary>
/// <param name="clock">The clock that says what lies ahead.</param>
internal sealed class StaticCredentialRule(TimeProvider clock) : Guardrail("STO002")
{
    /// <summary>Annotation of a store: the date by which its credential is replaced, as yyyy-MM-dd.</summary>
    public const string ExpiryAnnotation = "secrets-ladder/credential-expires";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        where resource.Input("kind") is "SecretStore" or "ClusterSecretStore" && UsesSecret(resource.Input("spec", "provider"))
        let expiry = resource.Input("metadata", "annotations", ExpiryAnnotation) as string
        where !LiesAhead(expiry)
        select new Violation(
            resource.Urn,
            $"the store reads with a static credential that {(expiry is null ? "has no expiry date" : $"expired on {expiry}")}; use workload identity, or replace the credential and set a date ahead");

    private bool LiesAhead(string? expiry) =>
        DateOnly.TryParseExact(expiry, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static bool UsesSecret(object? value) => value switch
    {
        IReadOnlyDictionary<string, object> map => map.Any(pair => pair.Key.EndsWith("SecretRef", StringComparison.OrdinalIgnoreCase) || UsesSecret(pair.Value)),
        IEnumerable<object> list => list.Any(UsesSecret),
        _ => false,
    };
}
