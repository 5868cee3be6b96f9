namespace SecretsLadder.Infra.Guardrails.Rules.Tpl;

/// <summary>
/// TPL001: a value put into a string of JSON without <c>toJson</c>; a quote, a backslash or a line break in it breaks the JSON, or adds to it.
/// </summary>
internal sealed class RawJsonValueRule() : JsonValueRule("TPL001", Severity.Error, Severity.Warning)
{
    /// <inheritdoc />
    protected override IEnumerable<string> Faults(JsonTemplate template, string key) =>
        from inner in template.Values
        where inner.IsWhole && !inner.IsHarmless
        select inner.IsQuotedTwice
            ? $"puts '{inner.Value.Key}' between quotes, and its filter writes them as well; remove the quotes around it"
            : $"puts '{inner.Value.Key}' into JSON as it is; write {WithFilter(inner.Value)} without the quotes around it";
}
