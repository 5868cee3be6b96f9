namespace SecretsLadder.Infra.Guardrails.Rules.Tpl;

/// <summary>TPL002: a value that is one part of a string of JSON, where no filter can escape it.</summary>
internal sealed class PartOfJsonStringRule() : JsonValueRule("TPL002", Severity.Warning, Severity.Warning)
{
    /// <inheritdoc />
    protected override IEnumerable<string> Faults(JsonTemplate template, string key) =>
        from inner in template.Values
        where !inner.IsWhole && !inner.IsHarmless
        select $"puts '{inner.Value.Key}' into the middle of a text of JSON, where a quote, a backslash or a line break in it breaks the JSON; "
            + $"let an entry hold the whole text, and write {WithFilter(inner.Value)} without quotes around it";
}
