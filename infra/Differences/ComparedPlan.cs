using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Differences;

/// <summary>What of a plan is compared: exactly what <c>plan --format json</c> writes, so that a plan and its file compare alike.</summary>
/// <param name="Stack">Name of the stack.</param>
/// <param name="Environment">How strictly the stack is judged.</param>
/// <param name="Level">Who produces the Secrets.</param>
/// <param name="Resources">The resources, in the order of the program.</param>
/// <param name="Findings">What the guardrails say.</param>
internal sealed record ComparedPlan(
    string Stack, DeploymentEnvironment Environment, Level Level, ImmutableArray<PlannedResource> Resources, ImmutableArray<Finding> Findings)
{
    /// <summary>No contract at all.</summary>
    public static readonly ILookup<(string Namespace, string Secret), DeclaredContract> NoContracts = Array.Empty<DeclaredContract>().ToLookup(contract => (contract.Namespace, contract.Secret));

    private ILookup<(string Namespace, string Secret), DeclaredContract>? _contracts;

    /// <summary>What the files of the stack declare, or null where an older release wrote the plan.</summary>
    public ImmutableArray<Declaration>? Declarations { get; init; }

    /// <summary>The contracts by their Secret; none where the plan does not name them.</summary>
    public ILookup<(string Namespace, string Secret), DeclaredContract> Contracts => _contracts ??= (Declarations ?? [])
        .Where(declaration => declaration.Kind == Declaration.Contract)
        .Select(declaration => DeclaredContract.Of(declaration.Values))
        .ToLookup(contract => (contract.Namespace, contract.Secret));

    /// <summary>What of a plan is compared.</summary>
    /// <param name="judged">The plan.</param>
    public static ComparedPlan Of(JudgedPlan judged)
    {
        var settings = judged.Plan.Settings;
        return new(settings.Stack, settings.Environment, settings.Level, judged.Plan.Resources, judged.Findings) { Declarations = Declaration.Of(settings) };
    }

    /// <summary>The resources of a type.</summary>
    /// <param name="type">Type token.</param>
    public IEnumerable<PlannedResource> OfType(string type) => Resources.Where(resource => resource.Type == type);
}
