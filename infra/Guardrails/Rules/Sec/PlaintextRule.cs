using System.Buffers;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails.Rules.Sec;

/// <summary>
/// SEC001: a secret value outside the inputs that exist to hold one. A plan holds a placeholder for every value, so wherever the placeholder
/// turns up a value would; and whatever looks like a credential by itself, also in a template, was written in by hand.
/// </summary>
internal sealed class PlaintextRule() : Guardrail("SEC001")
{
    private static readonly SearchValues<string> PlaceholderForms = SearchValues.Create(
        [
            SecretValues.Placeholder,
            Uri.EscapeDataString(SecretValues.Placeholder),
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(SecretValues.Placeholder)),
        ],
        StringComparison.Ordinal);

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        foreach (var resource in plan.Resources)
        {
            if (!HoldsSecret(resource.Inputs))
            {
                continue;
            }

            foreach (var (name, value) in resource.Inputs.Where(input => !SecretInputs.Holds(resource.Type, input.Key)))
            {
                foreach (var path in Offending(value, name))
                {
                    yield return new(
                        resource.Urn,
                        $"{path} would hold a secret value in clear; refer to the Secret by name instead, and rotate the value if it was committed");
                }
            }
        }

        foreach (var violation in Templates(plan))
        {
            yield return violation;
        }

        foreach (var (name, value) in plan.Outputs)
        {
            foreach (var path in Offending(value, name))
            {
                yield return new(null, $"the output {path} would hold a secret value in clear; output its name instead");
            }
        }
    }

    /// <summary>
    /// Templates stand in Git: a credential in one, or in a parameter that completes it, is in clear there, although only a Secret holds the result.
    /// </summary>
    private static IEnumerable<Violation> Templates(Plan plan) =>
        from application in plan.Settings.Applications
        from contract in application.Secrets
        from derived in contract.DerivedKeys
        let parts = derived.Template.Resolve(plan.Settings.ApplicationSettings[application.Name].Parameters).Parts
        where SecretShapes.IsCredential(string.Concat(parts.Select(part => part is TemplatePart.Literal literal ? literal.Text : "{}")))
        select new Violation(
            null, $"{contract.Source}: the template {contract.Name}.{derived.Name} holds a credential in clear; "
                + "make it a key of the Secret, and rotate the value");

    /// <summary>The places at or below an input where a secret value would stand.</summary>
    /// <param name="value">The input.</param>
    /// <param name="path">The names that lead to it.</param>
    internal static IEnumerable<string> Offending(object? value, string path) => value switch
    {
        string text => IsSecret(text) ? [path] : [],
        IReadOnlyDictionary<string, object> map => map.SelectMany(pair => Offending(pair.Value, $"{path}.{pair.Key}")),
        IEnumerable<object> list => list.SelectMany((item, index) => Offending(item, $"{path}[{index}]")),
        _ => [],
    };

    /// <summary>Most texts of a plan are words too short to hold either.</summary>
    private static bool IsSecret(string text) =>
        text.Length >= SecretValues.Placeholder.Length && (text.AsSpan().ContainsAny(PlaceholderForms) || SecretShapes.IsCredential(text));

    /// <summary>Whether there is anything to tell; asked of every input of every resource, so it makes no paths.</summary>
    private static bool HoldsSecret(object? value)
    {
        switch (value)
        {
            case string text:
                return IsSecret(text);
            case SortedMap map:
                foreach (var item in map.Items)
                {
                    if (HoldsSecret(item))
                    {
                        return true;
                    }
                }

                return false;
            case object[] list:
                foreach (var item in list)
                {
                    if (HoldsSecret(item))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
