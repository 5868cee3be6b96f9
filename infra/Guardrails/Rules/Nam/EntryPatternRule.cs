using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Guardrails.Rules.Nam;

/// <summary>NAM003: a pattern by which the names of two applications' entries can be the same.</summary>
internal sealed class EntryPatternRule() : Guardrail("NAM003", inDevelopment: Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from backend in plan.Settings.Backends.Values
        where backend.IsReadByName && !backend.IsPlacePerApplication && !EntryPattern.TellsApart(backend.PatternIn(plan.Settings.Environment))
        let lines = EntryMigration.LinesOf(plan.Settings, backend, backend.Entry)
        where lines is not null
        select new Violation(
            null,
            $"the entry pattern '{backend.Entry}' of the backend '{backend.Name}' does not tell applications apart: {Reason(backend.Entry)}. "
            + $"Write entry: \"{backend.ExactPattern}\", and keep the names of entries that exist with these lines: {lines}");

    private static string Reason(string pattern) => pattern.Contains(EntryPattern.App, StringComparison.Ordinal)
        ? "the key 'roll-db' of 'pay' and the key 'db' of 'pay-roll' could have one entry"
        : $"without {EntryPattern.App} every application can name another's entry";
}
