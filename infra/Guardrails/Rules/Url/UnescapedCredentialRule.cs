using System.Buffers;
using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Url;

/// <summary>
/// URL001: a value put into a URL without <c>urlquery</c>; a password with '@', '/' or '#' in it would break the URL, or send it elsewhere.
/// </summary>
internal sealed class UnescapedCredentialRule() : Guardrail("URL001")
{
    /// <summary>What cannot stand in the user part of a URL, so that it ends there.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create("@/?# \n\"'");

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from application in plan.Settings.Applications
        from contract in application.Secrets
        from derived in contract.DerivedKeys
        from key in Unescaped(derived.Template.Resolve(plan.Settings.ApplicationSettings[application.Name].Parameters))
        select new Violation(
            null, $"{contract.Source}: {contract.Name}.{derived.Name} puts '{key}' into a URL as it is; write {{{{ .{key} | urlquery }}}}");

    /// <summary>The keys that stand between '://' and '@', or behind '?', without the filter.</summary>
    private static IEnumerable<string> Unescaped(Template template)
    {
        var before = new StringBuilder();
        for (var index = 0; index < template.Parts.Length; index++)
        {
            if (template.Parts[index] is TemplatePart.Value value && !value.Filters.Contains(TemplateFilter.UrlQuery)
                && (IsBeforeHost(before.ToString(), template.Parts.AsSpan()[(index + 1)..]) || IsInQuery(before.ToString())))
            {
                yield return value.Key;
            }

            before.Append(template.Parts[index] is TemplatePart.Literal literal ? literal.Text : "x");
        }
    }

    private static bool IsBeforeHost(string before, ReadOnlySpan<TemplatePart> after)
    {
        var scheme = before.LastIndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 || before.AsSpan(scheme + 3).ContainsAny(Ends))
        {
            return false;
        }

        foreach (var part in after)
        {
            if (part is TemplatePart.Literal { Text: var text } && text.AsSpan().IndexOfAny(Ends) is >= 0 and var end)
            {
                return text[end] == '@';
            }
        }

        return false;
    }

    private static bool IsInQuery(string before)
    {
        var scheme = before.LastIndexOf("://", StringComparison.Ordinal);
        return scheme >= 0 && before.IndexOf('?', scheme) >= 0 && before.AsSpan(scheme).IndexOfAny(" \n\"'") < 0;
    }
}
