using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Guardrails.Rules.Sea;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Tests.Sealing;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>The rules for what is sealed in Git: each fires for one fault, and says what to do.</summary>
public sealed class SealedRulesTests
{
    private static readonly string Fingerprint = TestKey.Short.Certificate.Fingerprint;

    [Theory]
    [MemberData(nameof(Rules))]
    public void Check_SealedStackThatIsSound_FindsNothing(string rule) => Assert.Empty(Check(rule, Sound()));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Check_StackThatSealsNothing_FindsNothing(string rule) =>
        Assert.Empty(Check(rule, new PlanBuilder().WithApplication("app", [PlanBuilder.Contract("app-secrets")])));

    [Fact]
    public void UnsealedKey_KeyWithoutCiphertext_SaysTheCommand() => Assert.EndsWith(
        "the key 'token' of the Secret 'app-secrets' is not sealed; run: dotnet run --project infra -- seal --stack dev --namespace shop "
        + "--name app-secrets --key token",
        Assert.Single(Check("SEA001", App().WithSealed("app-secrets"))),
        StringComparison.Ordinal);

    [Fact]
    public void UnsealedKey_BeforeThereIsACertificate_LetsTheFirstRunMakeTheKey() =>
        Assert.Empty(Check("SEA001", App().WithSealed("app-secrets").With(settings => settings with { SealingCertificate = null })));

    [Fact]
    public void UnusedFile_FileOfNoContract_IsNamed() => Assert.Equal(
        "stacks/dev/sealed/shop/other.yaml:1:1: no contract is delivered sealed as 'other' in 'shop'; "
        + "remove the file with 'git rm', or name the Secret under deliveries of its application",
        Assert.Single(Check("SEA002", App().WithSealed("other", "token"))));

    [Fact]
    public void ForeignCertificate_SealedForAnother_NamesKeyAndBoth() => Assert.StartsWith(
        $"stacks/dev/sealed/shop/app-secrets.yaml:1:1: the Secret 'app-secrets': 'token' is sealed for the certificate {Fingerprint[..12]}..., "
        + $"and the stack's is {TestKey.Other.Certificate.Fingerprint[..12]}...;",
        Assert.Single(Check("SEA003", Renewed())),
        StringComparison.Ordinal);

    [Fact]
    public void ForeignCertificate_NothingRecorded_SaysWhatToWrite() => Assert.Contains(
        $"if it is the stack's, write '{SealedSecretManifest.SealedForAnnotation}: \"{Fingerprint}\"' under metadata.annotations",
        Assert.Single(Check("SEA003", Changed(manifest => manifest with { Annotations = ImmutableDictionary<string, string>.Empty }))),
        StringComparison.Ordinal);

    [Fact]
    public void ForeignCertificate_SomeKeysOfAnother_NamesThemAlone() => Assert.StartsWith(
        "stacks/dev/sealed/shop/app-secrets.yaml:1:1: the Secret 'app-secrets': 'a', 'b' are sealed for the certificate 'f0',",
        Assert.Single(Check("SEA003", App().WithSealed("app-secrets", "a", "b", "token").With(Recorded($"{Fingerprint} a=f0 b=f0")))),
        StringComparison.Ordinal);

    [Fact]
    public void ForeignCertificate_NoOlderGeneration_IsAnError() => Assert.Equal(Severity.Error, Judge(Renewed()));

    [Fact]
    public void ForeignCertificate_OlderGenerationIsDeclared_IsAWarning() =>
        Assert.Equal(
            Severity.Warning, Judge(Renewed().With(settings => settings with { SealingKey = SealingKeySettings.Default with { Generations = 2 } })));

    [Fact]
    public void ForeignCertificate_ControllerThatRenewsByItself_IsAWarning() =>
        Assert.Equal(Severity.Warning, Judge(Renewed().With(settings => settings with
        {
            Controllers = settings.Controllers.ToImmutableDictionary().Add(ControllerSettings.SealedSecrets, new(IsExisting: true, null, null)),
        })));

    [Fact]
    public void ForeignCertificate_Remedy_NamesTheCluster() => Assert.EndsWith(
        "get secret app-secrets -o json | dotnet run --project infra -- reseal --stack dev --namespace shop --name app-secrets --from-secret -",
        Assert.Single(Check("SEA003", Renewed())),
        StringComparison.Ordinal);

    [Fact]
    public void StaleTemplate_TemplateOfAnOlderContract_SaysTheContracts() => Assert.EndsWith(
        "write under spec.template.data: URL: 'https://{{ .token | urlquery }}@db'",
        Assert.Single(Check("SEA004", new PlanBuilder().WithApplication("app", [Composed]).WithSealed("app-secrets", "token"))),
        StringComparison.Ordinal);

    [Fact]
    public void StaleTemplate_TemplateThatNobodyAsksFor_IsToBeRemoved() => Assert.EndsWith(
        "remove it from spec.template.data",
        Assert.Single(
            Check("SEA004", Changed(manifest =>
                manifest with { Template = new(SecretContract.Opaque, ImmutableDictionary<string, string>.Empty.Add("URL", "x")) }))),
        StringComparison.Ordinal);

    [Fact]
    public void StaleTemplate_TemplateOfSeveralLines_IsWrittenOnOne() => Assert.EndsWith(
        "write under spec.template.data: URL: \"a\\n'{{ .token }}'\"",
        Assert.Single(
            Check("SEA004", new PlanBuilder().WithApplication("app", [PlanBuilder.Contract("app-secrets", ("URL", "a\n'{{ .token }}'"))])
                .WithSealed("app-secrets", "token"))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("labels")]
    [InlineData("annotations")]
    public void StaleTemplate_MetadataThatTheFileLacks_SaysWhatToWrite(string place) => Assert.EndsWith(
        $"write under spec.template.metadata.{place}: example.com/kind: 'repository'",
        Assert.Single(Check("SEA004", new PlanBuilder().WithApplication("app", [Described(place)]).WithSealed("app-secrets", "token"))),
        StringComparison.Ordinal);

    [Fact]
    public void SealingCertificate_None_SaysHowItComesAbout() => Assert.EndsWith(
        "then: pulumi stack output sealingCertificate --stack dev | dotnet run --project infra -- sealing-cert --stack dev",
        Assert.Single(Check("SEA005", App().WithSealed("app-secrets").With(settings => settings with { SealingCertificate = null }))),
        StringComparison.Ordinal);

    [Fact]
    public void SealingCertificate_Expired_SaysHowToRenew() => Assert.Contains(
        "Raise secrets-ladder:sealingKey.generations by one",
        Assert.Single(Messages(new SealingCertificateRule(new FixedClock(TestKey.NotAfter.AddDays(1))), Sound())),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Development", 0)]
    [InlineData("Staging", 1)]
    [InlineData("Production", 1)]
    public void Escrow_None_IsFoundWhereItMatters(string environment, int expected) =>
        Assert.Equal(
            expected,
            Check("KEY001", Sound().With(settings => settings with { Environment = Enum.Parse<DeploymentEnvironment>(environment) })).Count());

    [Fact]
    public void Escrow_CopyInABackend_IsEnough() => Assert.Empty(Check("KEY001", Sound().With(settings => settings with
    {
        Environment = DeploymentEnvironment.Production,
        SealingKey = SealingKeySettings.Default with { Escrow = [new("default", null)] },
    })));

    [Theory]
    [InlineData("SEA001", "Development", "Error")]
    [InlineData("SEA002", "Production", "Warning")]
    [InlineData("SEA003", "Development", "Error")]
    [InlineData("SEA004", "Development", "Warning")]
    [InlineData("SEA004", "Production", "Error")]
    [InlineData("SEA005", "Production", "Warning")]
    [InlineData("KEY001", "Staging", "Warning")]
    [InlineData("KEY001", "Production", "Error")]
    public void SeverityIn_Environment_IsAsDocumented(string rule, string environment, string expected) =>
        Assert.Equal(expected, Rule(rule).SeverityIn(Enum.Parse<DeploymentEnvironment>(environment), Purpose.Review).ToString());

    public static TheoryData<string> Rules() => ["SEA001", "SEA002", "SEA003", "SEA004", "SEA005", "KEY001"];

    private static SecretContract Composed =>
        PlanBuilder.Contract("app-secrets") with { DerivedKeys = [new("URL", Template.Parse("https://{{ .token | urlquery }}@db"))] };

    private static PlanBuilder App() => new PlanBuilder().WithApplication("app", [PlanBuilder.Contract("app-secrets")]);

    private static PlanBuilder Sound() => App().WithSealed("app-secrets", "token");

    private static PlanBuilder Renewed() => Sound().With(settings => settings with { SealingCertificate = TestKey.Other.Certificate });

    private static Func<StackSettings, StackSettings> Recorded(string sealedFor) => settings => settings with
    {
        Sealed = settings.Sealed.ToImmutableDictionary(
            pair => pair.Key,
            pair =>
                pair.Value with { Annotations = ImmutableDictionary<string, string>.Empty.Add(SealedSecretManifest.SealedForAnnotation, sealedFor) }),
    };

    private static Severity Judge(PlanBuilder plan) =>
        GuardrailSet.Judge(plan.Plan, Purpose.Review).Single(finding => finding.Rule == "SEA003").Severity;

    private static PlanBuilder Changed(Func<SealedSecretManifest, SealedSecretManifest> change) => Sound().With(settings => settings with
    {
        Sealed = settings.Sealed.ToImmutableDictionary(pair => pair.Key, pair => change(pair.Value)),
    });

    private static Guardrail Rule(string id) => GuardrailSet.All.Single(rule => rule.Rule == id);

    private static IEnumerable<string> Check(string rule, PlanBuilder plan) =>
        Messages(rule == "SEA005" ? new SealingCertificateRule(FixedClock.Valid) : Rule(rule), plan);

    private static IEnumerable<string> Messages(Guardrail rule, PlanBuilder plan) => rule.Check(plan.Plan).Select(violation => violation.Message);

    private static SecretContract Described(string place)
    {
        var metadata = ImmutableSortedDictionary<string, string>.Empty.Add("example.com/kind", "repository");
        var contract = PlanBuilder.Contract("app-secrets");
        return place == "labels" ? contract with { Labels = metadata } : contract with { Annotations = metadata };
    }
}
