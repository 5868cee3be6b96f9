using System.Text.RegularExpressions;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Program.Clouds;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails.Rules.Arn;

/// <summary>ARN001: an ARN of another account or region than the provider that creates the resource, where the settings do not name it.</summary>
internal sealed partial class AccountRule() : Guardrail("ARN001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var providers = plan.Resources.ProvidersOf("aws");
        var named = new Lazy<HashSet<string>>(() => NamedBy(plan.Settings));
        return
            from resource in plan.Resources
            let provider = resource.Provider is null ? null : providers.GetValueOrDefault(resource.Provider)
            where provider is not null
            from text in resource.Inputs.Values.OfType<string>()
            from arn in Foreign(text, provider)
            where !named.Value.Contains(arn)
                && !(resource.Type.StartsWith("aws:iam/", StringComparison.Ordinal) && IsOfRegionOf(plan.Settings, arn, provider))
            select new Violation(
                resource.Urn,
                $"'{arn}' is not in the account and region of the provider ({string.Join(", ", AwsProviderInputs.AccountsOf(provider))}, "
                + $"{provider.Input("region")}); correct accountId and region of the backend");
    }

    /// <summary>
    /// The keys and entries of other accounts that the settings name, the keys beside such entries, and with EKS Pod Identity the roles of the
    /// operator and the readers, which trust each other over accounts.
    /// </summary>
    /// <param name="settings">The settings.</param>
    public static HashSet<string> NamedBy(StackSettings settings)
    {
        var entries = settings.ApplicationSettings.Values.SelectMany(own => own.Entries.Values).Where(AwsArn.IsArn).ToList();
        return
        [
            .. settings.Backends.Values.OfType<AwsBackend>().Select(backend => backend.KmsKeyArn).OfType<string>(),
            .. entries,
            .. entries.Select(AwsArn.Parse).OfType<AwsArn>().Select(AwsArn.KeysBeside),
            .. StackPodIdentity.RoleOf(settings) is { } role ? StackPodIdentity.ReaderRolesOf(settings).Append(role) : [],
        ];
    }

    /// <summary>
    /// Roles and policies are of an account and of no region: they name entries in all regions in which the stack has backends in the account, and
    /// the cluster.
    /// </summary>
    private static bool IsOfRegionOf(StackSettings settings, string arn, PlannedResource provider) => settings.Backends.Values.OfType<AwsBackend>()
        .Where(backend => AwsProviderInputs.AccountsOf(provider).Contains(backend.AccountId))
        .Select(backend => backend.Region)
        .Append(AwsPartition.RegionOfIssuer(settings.Cluster.OidcIssuer))
        .Any(region => Fits(arn, provider, region));

    /// <summary>
    /// The ARNs in a text that are not the provider's. Asked for every text of every resource, so that nothing is copied of one that has none.
    /// </summary>
    private static IEnumerable<string> Foreign(string text, PlannedResource provider)
    {
        List<string>? foreign = null;
        foreach (var match in Arn().EnumerateMatches(text))
        {
            var arn = text.AsSpan(match.Index, match.Length);
            if (!Fits(arn, provider, provider.Input("region") as string))
            {
                (foreign ??= []).Add(arn.ToString());
            }
        }

        return foreign ?? Enumerable.Empty<string>();
    }

    /// <summary>
    /// Whether an ARN, <c>arn:partition:service:region:account:resource</c>, is in an account and region; some services have no region.
    /// </summary>
    private static bool Fits(ReadOnlySpan<char> arn, PlannedResource provider, string? own)
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

        return isOfAccount && own is not null && (region.IsEmpty || region.SequenceEqual(own)) && arn[parts[1]].SequenceEqual(AwsPartition.Of(own));
    }

    [GeneratedRegex("""arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]{12}:[A-Za-z0-9/_+=.@:?*!-]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Arn();
}
