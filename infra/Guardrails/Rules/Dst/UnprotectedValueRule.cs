using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Guardrails.Rules.Dst;

/// <summary>
/// DST001: what holds a value that nobody can make again, or what such values are lost with, and is not protected. The engine does not run the
/// program before a destroy, so that protection is the only thing that stops one.
/// </summary>
internal sealed class UnprotectedValueRule() : Guardrail("DST001")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan) =>
        from resource in plan.Resources
        where !resource.Protect
        let kind = ResourceKinds.Find(resource.Type)
        let what = kind?.Value ?? kind?.Container
        where what is not null
        select new Violation(
            resource.Urn,
            $"the {what} is not protected: 'pulumi destroy' would delete it with everything else, "
            + "and what it holds cannot be made again; set protect");
}
