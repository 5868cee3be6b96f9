using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails.Rules.Ref;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails.Rules.Ref;

public sealed class RefreshRuleTests
{
    private static readonly RefreshRule Rule = new();

    [Theory]
    [InlineData(Rotation.Static, 59)]
    [InlineData(Rotation.Static, 10)]
    [InlineData(Rotation.Automatic, (6 * 3600) + 1)]
    [InlineData(Rotation.Dynamic, 24 * 3600)]
    [InlineData(Rotation.Automatic, 365 * 24 * 3600)]
    public void Check_IntervalThatDoesNotFitTheRotation_OneViolation(Rotation rotation, int seconds) =>
        Assert.Single(Rule.Check(At(rotation, seconds)));

    [Theory]
    [InlineData(Rotation.Static, 60)]
    [InlineData(Rotation.Static, 24 * 3600)]
    [InlineData(Rotation.Static, 365 * 24 * 3600)]
    [InlineData(Rotation.Automatic, 10)]
    [InlineData(Rotation.Automatic, 6 * 3600)]
    [InlineData(Rotation.Dynamic, 300)]
    public void Check_IntervalThatFits_Nothing(Rotation rotation, int seconds) => Assert.Empty(Rule.Check(At(rotation, seconds)));

    [Fact]
    public void Check_StaticReadTooOften_TellsLineIntervalAndRemedy() => Assert.Equal(
        "stacks/dev/apps/app.yaml:3:5: the Secret 'db' is static and read every 30s: paid reads without news; refresh at most every 1m0s",
        Assert.Single(Rule.Check(At(Rotation.Static, 30))).Message);

    [Fact]
    public void Check_RotatingReadTooSeldom_TellsLineIntervalAndRemedy() => Assert.Equal(
        "stacks/dev/apps/app.yaml:3:5: the Secret 'db' rotates and is read every 12h0m0s only: the old value would be used that long; "
        + "refresh at least every 6h0m0s",
        Assert.Single(Rule.Check(At(Rotation.Automatic, 12 * 3600))).Message);

    [Fact]
    public void Check_StaticReadOnce_Nothing() => Assert.Empty(Rule.Check(Once(Rotation.Static)));

    [Fact]
    public void Check_RotatingReadOnce_TellsThatNoNewValueArrives() => Assert.Equal(
        "stacks/dev/apps/app.yaml:3:5: the Secret 'db' rotates and is read once: a new value would never arrive; refresh at least every 6h0m0s",
        Assert.Single(Rule.Check(Once(Rotation.Automatic))).Message);

    [Fact]
    public void Check_LevelPlain_Nothing() =>
        Assert.Empty(Rule.Check(Builder(Rotation.Static, 10).With(settings => settings with { Level = Level.Plain }).Plan));

    [Fact]
    public void Check_PinnedToPlain_Nothing() => Assert.Empty(Rule.Check(Builder(Rotation.Static, 10)
        .WithSettingsOf("app", own => own with { Deliveries = ImmutableDictionary<string, DeliveryKind>.Empty.Add("db", DeliveryKind.Plain) }).Plan));

    private static Plan Once(Rotation rotation) => new PlanBuilder()
        .WithApplication("app", [PlanBuilder.Contract("db") with { Rotation = rotation, Refresh = null }])
        .With(settings => settings with { Level = Level.External }).Plan;

    private static Plan At(Rotation rotation, int seconds) => Builder(rotation, seconds).Plan;

    private static PlanBuilder Builder(Rotation rotation, int seconds) => new PlanBuilder()
        .WithApplication("app", [PlanBuilder.Contract("db") with { Rotation = rotation, Refresh = TimeSpan.FromSeconds(seconds) }])
        .With(settings => settings with { Level = Level.External });
}
