using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Guardrails.Rules.Tpl;

/// <summary>TPL005: a value put into a properties file, which no filter escapes; a backslash or a line break in it changes what is read.</summary>
internal sealed class RawPropertiesValueRule() : RawValueRule("TPL005", ".properties")
{
    /// <inheritdoc />
    protected override bool IsRaw(TemplatePart.Value value) => true;

    /// <inheritdoc />
    protected override string FaultOf(TemplatePart.Value value) =>
        $"puts '{value.Key}' into a properties file, where a backslash or a line break in it is read as something else and no filter helps; "
        + "write a .yaml file with toJson where the program reads one, or see to it that the value has neither";
}
