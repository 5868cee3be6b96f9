using System.Text.RegularExpressions;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>ARN001: an ARN of another account or region than the provider that creates the resource.</summary>
internal sealed partial class AccountRule() : Guardrail("ARN001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var providers = plan.Resources
            .Where(resource => resource.Type == "pulumi:providers:aws")
            .DistinctBy(resource => resource.Urn)
            .ToDictionary(resource => resource.Urn);
        return
            from resource in plan.Resources
            let provider = providers.GetValueOrDefault(resource.Provider ?? "")
            where provider is not null
            from text in resource.Inputs.Values.OfType<string>()
            from Match arn in Arn().Matches(text)
            where !Fits(arn, provider)
            select new Violation(
                resource.Urn,
                $"'{arn.Value}' is not in the account and region of the provider ({string.Join(", ", AwsProviderInputs.AccountsOf(provider))}, {provider.Input("region")}); correct accountId and region of the backend");
    }

    private static bool Fits(Match arn, PlannedResource provider) =>
        AwsProviderInputs.AccountsOf(provider).Contains(arn.Groups["account"].Value)
        && (arn.Groups["region"].Value is "" || arn.Groups["region"].Value == provider.Input("region") as string);

    [GeneratedRegex("""arn:aws[a-z-]*:[a-z0-9-]+:(?<region>[a-z0-9-]*):(?<account>[0-9]{12}):[A-Za-z0-9/_+=.@:?*-]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Arn();
}
