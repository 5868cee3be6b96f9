using System.Globalization;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>Until when a store or generator reads with a static credential.</summary>
/// <param name="Login">The store or generator.</param>
/// <param name="Written">The day as it is written, or null where none is.</param>
/// <param name="Days">The days until then, or null where none is written that can be read.</param>
internal sealed record CredentialTerm(BackendLogin Login, string? Written, int? Days)
{
    /// <summary>How far ahead a day may lie: later is no schedule.</summary>
    public const int MostDays = 366;

    /// <summary>Whether the day lies ahead, and near enough to be a schedule.</summary>
    public bool IsSound => Days is > 0 and <= MostDays;

    /// <summary>All of a plan. A generator's is that of the store beside it which reads with the same Secret, unless it has its own.</summary>
    /// <remarks>A store whose provider the settings state themselves has no date; STO006 tells of it.</remarks>
    /// <param name="plan">The plan.</param>
    /// <param name="clock">The clock that says what lies ahead.</param>
    public static IEnumerable<CredentialTerm> In(Plan plan, TimeProvider clock)
    {
        var stated = new StatedStores(plan.Settings);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        List<BackendLogin> logins = [.. BackendLogin.In(plan.Resources).Where(login => login.IsStatic && !stated.Hold(login))];
        foreach (var login in logins)
        {
            var written = AnnotationOf(login) ?? logins
                .Where(store =>
                    login.Kind == BackendLogin.GeneratorKind
                        && store.Namespace == login.Namespace
                        && store.CredentialSecret == login.CredentialSecret)
                .Select(AnnotationOf).FirstOrDefault(day => day is not null);
            yield return new(
                login, written, DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? day.DayNumber - today.DayNumber
                    : null);
        }
    }

    private static string? AnnotationOf(BackendLogin login) =>
        login.Resource.Input("metadata", "annotations", StaticCredential.ExpiryAnnotation) as string;
}
