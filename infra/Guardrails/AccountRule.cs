using System.Text.RegularExpressions;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>ARN001: an ARN of another account or region than the provider that creates the resource.</summary>
internal sealed partial class AccountRule() : Guardrail("ARN001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var providers = InputTexts.ProvidersOf(plan, "aws");
        return
            from resource in plan.Resources
            let provider = resource.Provider is null ? null : providers.GetValueOrDefault(resource.Provider)
            where provider is not null
            from text in resource.Inputs.Values.OfType<string>()
            from arn in Foreign(text, provider)
            select new Violation(
                resource.Urn,
                $"'{arn}' is not in the account and region of the provider ({string.Join(", ", AwsProviderInputs.AccountsOf(provider))}, {provider.Input("region")}); correct accountId and region of the backend");
    }

    /// <summary>The ARNs in a text that are not the provider's. Asked for every text of every resource, so that nothing is copied of one that has none.</summary>
    private static IEnumerable<string> Foreign(string text, PlannedResource provider)
    {
        List<string>? foreign = null;
        foreach (var match in Arn().EnumerateMatches(text))
        {
            var arn = text.AsSpan(match.Index, match.Length);
            if (!Fits(arn, provider))
            {
                (foreign ??= []).Add(arn.ToString());
            }
        }

        return foreign ?? Enumerable.Empty<string>();
    }

    /// <summary>Whether an ARN, <c>arn:partition:service:region:account:resource</c>, is in an account and region; some services have no region.</summary>
    private static bool Fits(ReadOnlySpan<char> arn, PlannedResource provider)
    {
        Span<Range> parts = stackalloc Range[6];
        arn.Split(parts, ':');
        var region = arn[parts[3]];
        var account = arn[parts[4]];
        var isOfAccount = false;
        foreach (var allowed in AwsProviderInputs.AccountsOf(provider))
        {
            isOfAccount |= account.SequenceEqual(allowed);
        }

        return isOfAccount && (region.IsEmpty || region.SequenceEqual(provider.Input("region") as string));
    }

    [GeneratedRegex("""arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]{12}:[A-Za-z0-9/_+=.@:?*-]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Arn();
}
