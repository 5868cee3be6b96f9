using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Guardrails.Rules.Lvl;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Lvl;

public sealed class DegradedDeliveryRuleTests
{
    private static readonly DegradedDeliveryRule Rule = new();
    private static readonly Backend Aws =
        new AwsBackend("default", "{name}", Provision: false, AwsSecretService.SecretsManager, "111122223333", "eu-west-1", KmsKey: null);
    private static readonly Backend Vault = PlanBuilder.VaultBackend("default");

    [Theory]
    [InlineData(Rotation.Dynamic, Level.Plain)]
    [InlineData(Rotation.Dynamic, Level.Sealed)]
    [InlineData(Rotation.Dynamic, Level.External)]
    [InlineData(Rotation.Automatic, Level.Plain)]
    [InlineData(Rotation.Automatic, Level.Sealed)]
    public void Check_RotationOutOfReach_OneViolation(Rotation rotation, Level level) => Assert.Single(Rule.Check(At(level, rotation, Aws)));

    [Theory]
    [InlineData(Rotation.Static, Level.Plain)]
    [InlineData(Rotation.Static, Level.External)]
    [InlineData(Rotation.Automatic, Level.External)]
    [InlineData(Rotation.Automatic, Level.Vault)]
    public void Check_RotationInReach_Nothing(Rotation rotation, Level level) => Assert.Empty(Rule.Check(At(level, rotation, Aws)));

    [Theory]
    [InlineData(Level.External)]
    [InlineData(Level.Vault)]
    public void Check_DynamicFromAVault_Nothing(Level level) => Assert.Empty(Rule.Check(At(level, Rotation.Dynamic, Vault)));

    [Fact]
    public void Check_DynamicPinnedToSealed_Violation() => Assert.Contains(
        "asks for dynamic rotation, and delivery 'sealed'",
        Assert.Single(Rule.Check(Builder(Level.Vault, Rotation.Dynamic, Vault)
            .WithSettingsOf(
                "app",
                own => own with { Deliveries = ImmutableDictionary<string, DeliveryKind>.Empty.Add("db", DeliveryKind.Sealed) }).Plan)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(Rotation.Automatic, "raise the stack to level external")]
    [InlineData(Rotation.Dynamic, "deliver it from a Vault")]
    public void Check_Violation_TellsTheRemedy(Rotation rotation, string remedy) =>
        Assert.Contains(remedy, Assert.Single(Rule.Check(At(Level.Plain, rotation, Aws))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(Level.Plain, "plain")]
    [InlineData(Level.Sealed, "sealed")]
    public void Check_VersionOfAnEntryWithoutABackend_OneViolation(Level level, string delivery) => Assert.Equal(
        "stacks/dev/apps/app.yaml:3:5: the key 'token' of the Secret 'db' asks for the version '3' of its entry, "
        + $"and delivery '{delivery}' holds the one value that somebody sets; "
        + "raise the stack to level external, or leave 'version' out and set the value that is wanted",
        Assert.Single(Rule.Check(OfVersion(level))).Message);

    [Fact]
    public void Check_VersionOfAnEntryInABackend_Nothing() => Assert.Empty(Rule.Check(OfVersion(Level.External)));

    private static Plan OfVersion(Level level) => new PlanBuilder()
        .WithApplication("app", [PlanBuilder.Contract("db") with { Keys = [new("token", new("db"), Version: "3")] }])
        .With(settings => settings with { Level = level, Backends = ImmutableDictionary<string, Backend>.Empty.Add("default", Aws) }).Plan;

    private static Plan At(Level level, Rotation rotation, Backend backend) => Builder(level, rotation, backend).Plan;

    private static PlanBuilder Builder(Level level, Rotation rotation, Backend backend) => new PlanBuilder()
        .WithApplication("app", [PlanBuilder.Contract("db") with { Rotation = rotation }])
        .With(settings => settings with { Level = level, Backends = ImmutableDictionary<string, Backend>.Empty.Add("default", backend) });
}
