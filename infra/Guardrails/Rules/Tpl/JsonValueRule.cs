using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Tpl;

/// <summary>A rule about values that templates put into JSON.</summary>
/// <param name="rule">Id of the rule.</param>
/// <param name="severity">What a violation means, where nothing else is said.</param>
/// <param name="inDevelopment">What it means in development.</param>
internal abstract class JsonValueRule(string rule, Severity severity, Severity inDevelopment) : Guardrail(rule, severity, inDevelopment)
{
    private const string JsonExtension = ".json";
    private static readonly string[] DockerKeys = [".dockerconfigjson", ".dockercfg"];

    /// <inheritdoc />
    public sealed override IEnumerable<Violation> Check(Plan plan) =>
        from application in plan.Settings.Applications
        from contract in application.Secrets
        from derived in contract.DerivedKeys
        let template = JsonTemplate.Of(derived.Template.Resolve(plan.Settings.ApplicationSettings[application.Name].Parameters))
        where template.IsContainer || derived.Name.EndsWith(JsonExtension, StringComparison.Ordinal) || DockerKeys.Contains(derived.Name)
        from fault in Faults(template, derived.Name)
        select new Violation(null, $"{contract.Source}: {contract.Name}.{derived.Name} {fault}");

    /// <summary>What is wrong with a template of JSON, each in words that follow its name.</summary>
    /// <param name="template">The template.</param>
    /// <param name="key">The composed key.</param>
    protected abstract IEnumerable<string> Faults(JsonTemplate template, string key);

    /// <summary>Whether the API server, and whoever pulls an image, reads the key as JSON.</summary>
    /// <param name="key">The composed key.</param>
    protected static bool IsDocker(string key) => DockerKeys.Contains(key);

    /// <summary>An expression with the filter that writes JSON.</summary>
    /// <param name="value">The value.</param>
    protected static string WithFilter(TemplatePart.Value value) =>
        Template.Of(value with { Filters = value.Filters.Add(TemplateFilter.Json) }).ToGoTemplate();
}
