using System.Collections.Immutable;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails.Rules.Arn;
using SecretsLadder.Infra.Guardrails.Rules.Cht;
using SecretsLadder.Infra.Guardrails.Rules.Dst;
using SecretsLadder.Infra.Guardrails.Rules.Env;
using SecretsLadder.Infra.Guardrails.Rules.Esc;
using SecretsLadder.Infra.Guardrails.Rules.Iam;
using SecretsLadder.Infra.Guardrails.Rules.Key;
using SecretsLadder.Infra.Guardrails.Rules.Lvl;
using SecretsLadder.Infra.Guardrails.Rules.Nam;
using SecretsLadder.Infra.Guardrails.Rules.Own;
using SecretsLadder.Infra.Guardrails.Rules.Prv;
using SecretsLadder.Infra.Guardrails.Rules.Ref;
using SecretsLadder.Infra.Guardrails.Rules.Sea;
using SecretsLadder.Infra.Guardrails.Rules.Sec;
using SecretsLadder.Infra.Guardrails.Rules.Set;
using SecretsLadder.Infra.Guardrails.Rules.Sto;
using SecretsLadder.Infra.Guardrails.Rules.Tpl;
using SecretsLadder.Infra.Guardrails.Rules.Url;
using SecretsLadder.Infra.Guardrails.Rules.Urn;
using SecretsLadder.Infra.Guardrails.Rules.Val;
using SecretsLadder.Infra.Guardrails.Rules.Ver;
using SecretsLadder.Infra.Guardrails.Rules.Wrk;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>All rules, and the judgement of a plan by them.</summary>
internal static class GuardrailSet
{
    /// <summary>From how many resources on the rules are asked on all cores.</summary>
    private const int LargePlan = 1000;

    /// <summary>The rules.</summary>
    public static readonly ImmutableArray<Guardrail> All =
    [
        new AccountRule(),
        new AwsLimitRule(),
        new AzurePermissionRule(),
        new AzureTrustRule(),
        new ChartValuesRule(),
        new ClusterProviderRule(),
        new CloudNameRule(),
        new CloudOwnerRule(),
        new CloudPlaceRule(),
        new ConfigurationSizeRule(),
        new CredentialLifetimeRule(),
        new DefaultEntryNameRule(),
        new DegradedDeliveryRule(),
        new DockerConfigRule(),
        new DuplicateUrnRule(),
        new EntryOwnerRule(),
        new EntryWriterRule(),
        new EnvironmentRule(),
        new EntryPatternRule(),
        new EscrowRule(),
        new ExactTrustRule(),
        new ExplicitNameRule(),
        new ExplicitProviderRule(),
        new ForeignCertificateRule(),
        new ForeignEntryRule(),
        new ForeignOwnerRule(),
        new GcpLimitRule(),
        new GcpPermissionRule(),
        new KeyVaultPlaintextRule(),
        new MissingValueRule(),
        new OldChartRule(),
        new OneClusterRule(),
        new OneOwnerRule(),
        new PartOfJsonStringRule(),
        new PinnedChartRule(),
        new PlaintextRule(),
        new PodIdentityTrustRule(),
        new PullSecretRule(),
        new RawJsonValueRule(),
        new RawPropertiesValueRule(),
        new RawYamlValueRule(),
        new RefreshRule(),
        new RestartRule(),
        new RetiringApiRule(),
        new RolloutRule(),
        new SealingCertificateRule(TimeProvider.System),
        new SecretZeroRule(TimeProvider.System),
        new ServiceAccountTokenRule(),
        new StaleTemplateRule(),
        new StaticCredentialRule(TimeProvider.System),
        new StoreLoginRule(),
        new StoreReaderRule(),
        new StoreScopeRule(),
        new TakeoverRule(),
        new UncheckedChartRule(),
        new UnescapedCredentialRule(),
        new UnknownStoreRule(),
        new StatedStoreRule(),
        new UnprotectedValueRule(),
        new UnresolvedEnvironmentRule(),
        new UnsealedKeyRule(),
        new UnsupportedSettingRule(),
        new UnusedSealedFileRule(),
        new UnusedSettingRule(),
        new VaultLevelRule(),
        new VaultPermissionRule(),
        new VaultTrustRule(),
        new WildcardPermissionRule(),
        new WriterPermissionRule(),
    ];

    /// <summary>What the rules say about a plan: errors first, then by rule, in the order of the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="purpose">What it is made for.</param>
    public static ImmutableArray<Finding> Judge(Plan plan, Purpose purpose) =>
    [
        .. InParallel.Select(All, rule => Findings(rule, plan, purpose), isMuch: plan.Resources.Count > LargePlan)
            .SelectMany(findings => findings)
            .OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal),
    ];

    private static List<Finding> Findings(Guardrail rule, Plan plan, Purpose purpose) =>
    [
        .. rule.Check(plan).Select(violation => new Finding(
            rule.Rule, violation.Severity ?? rule.SeverityIn(plan.Settings.Environment, purpose), violation.Resource, OneLine.Of(violation.Message))),
    ];
}
