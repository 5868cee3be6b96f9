using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Tpl;

/// <summary>
/// A rule about values that templates put into a file of some format as they are. It warns only: a value without the format's own characters is
/// harmless, as are those that the stack generates, which are letters and digits.
/// </summary>
/// <param name="rule">Id of the rule.</param>
/// <param name="endings">What the names of such keys end in.</param>
internal abstract class RawValueRule(string rule, params string[] endings) : Guardrail(rule, Severity.Warning)
{
    /// <inheritdoc />
    public sealed override IEnumerable<Violation> Check(Plan plan) =>
        from application in plan.Settings.Applications
        from contract in application.Secrets
        let generated = contract.Keys.Where(key => key.Generate is not null).Select(key => key.Name).ToHashSet(StringComparer.Ordinal)
        from derived in contract.DerivedKeys
        where Array.Exists(endings, ending => derived.Name.EndsWith(ending, StringComparison.Ordinal))
        from value in derived.Template.Parts.OfType<TemplatePart.Value>().DistinctBy(value => value.Key)
        where !generated.Contains(value.Key) && value.Filters is not [.., TemplateFilter.Base64 or TemplateFilter.UrlQuery] && IsRaw(value)
        select new Violation(null, $"{contract.Source}: {contract.Name}.{derived.Name} {FaultOf(value)}");

    /// <summary>Whether the format can read the value as something else.</summary>
    /// <param name="value">The value.</param>
    protected abstract bool IsRaw(TemplatePart.Value value);

    /// <summary>What is wrong, in words that follow the name of the key.</summary>
    /// <param name="value">The value.</param>
    protected abstract string FaultOf(TemplatePart.Value value);
}
