using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Ref;

/// <summary>REF001: a refresh interval that costs much and brings nothing, or that a rotating value outlives.</summary>
internal sealed class RefreshRule() : Guardrail("REF001", inDevelopment: Severity.Warning)
{
    private static readonly TimeSpan ShortestOfStatic = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestOfRotating = TimeSpan.FromHours(6);

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from placed in plan.Settings.Contracts
        where placed.ReadsBackend
        let contract = placed.Contract
        let fault = contract switch
        {
            { Rotation: Rotation.Static, Refresh: { } often } when often < ShortestOfStatic =>
                $"is static and read every {GoDuration.Of(often)}: paid reads without news; refresh at most every {GoDuration.Of(ShortestOfStatic)}",
            { Rotation: not Rotation.Static, Refresh: { } seldom } when seldom > LongestOfRotating =>
                $"rotates and is read every {GoDuration.Of(seldom)} only: the old value would be used that long; "
                    + $"refresh at least every {GoDuration.Of(LongestOfRotating)}",
            { Rotation: not Rotation.Static, Refresh: null } =>
                $"rotates and is read once: a new value would never arrive; refresh at least every {GoDuration.Of(LongestOfRotating)}",
            _ => null,
        }
        where fault is not null
        select new Violation(null, $"{contract.Source}: the Secret '{contract.Name}' {fault}");
}
