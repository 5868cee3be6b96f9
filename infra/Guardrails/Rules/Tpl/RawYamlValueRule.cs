using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Guardrails.Rules.Tpl;

/// <summary>
/// TPL004: a value put into YAML without <c>toJson</c>; a quote, a colon, a line break or a leading sign in it changes what is read.
/// </summary>
internal sealed class RawYamlValueRule() : RawValueRule("TPL004", ".yaml", ".yml")
{
    /// <inheritdoc />
    protected override bool IsRaw(TemplatePart.Value value) => value.Filters is not [.., TemplateFilter.Json or TemplateFilter.Quote];

    /// <inheritdoc />
    protected override string FaultOf(TemplatePart.Value value) =>
        $"puts '{value.Key}' into YAML as it is; let it be the whole value, and write "
        + $"{Template.Of(value with { Filters = value.Filters.Add(TemplateFilter.Json) }).ToGoTemplate()} without quotes around it";
}
