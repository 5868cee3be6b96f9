using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Differences;

/// <summary>What of a plan is compared: exactly what <c>plan --format json</c> writes, so that a plan and its file compare alike.</summary>
/// <param name="Stack">Name of the stack.</param>
/// <param name="Environment">How strictly the stack is judged.</param>
/// <param name="Level">Who produces the Secrets.</param>
/// <param name="Resources">The resources, in the order of the program.</param>
/// <param name="Findings">What the guardrails say.</param>
internal sealed record ComparedPlan(
    string Stack, DeploymentEnvironment Environment, Level Level, PlannedResources Resources, ImmutableArray<Finding> Findings)
{
    /// <summary>No contract at all.</summary>
    public static readonly ILookup<NamespacedName, DeclaredContract> NoContracts =
        Array.Empty<DeclaredContract>().ToLookup(contract => new NamespacedName(contract.Namespace, contract.Secret));

    private ILookup<NamespacedName, DeclaredContract>? _contracts;

    /// <summary>What the files of the stack declare, or null where an older release wrote the plan.</summary>
    public ImmutableArray<Declaration>? Declarations { get; init; }

    /// <summary>The contracts by their Secret; none where the plan does not name them.</summary>
    public ILookup<NamespacedName, DeclaredContract> Contracts => _contracts ??= (Declarations ?? [])
        .Where(declaration => declaration.Kind == Declaration.Contract)
        .Select(declaration => DeclaredContract.Of(declaration.Values))
        .ToLookup(contract => new NamespacedName(contract.Namespace, contract.Secret));

    /// <summary>The contexts that the stack was deployed to before, the first one first.</summary>
    public IEnumerable<string> MovedFrom =>
        (Declarations ?? []).FirstOrDefault(declaration =>
            declaration.Kind == Declaration.Stack)?.Values.GetValueOrDefault(Declaration.MovedFrom) is IEnumerable<object> contexts
                ? contexts.OfType<string>()
                : [];

    /// <summary>The context of a provider's cluster, or null.</summary>
    /// <param name="provider">URN of the provider, or null.</param>
    public string? ContextOf(string? provider) => Resources.Find(provider)?.Input("context") as string;

    /// <summary>
    /// The plan with each resource under the name that a later plan gives it, where the later one knows the former name as an alias: to the engine it
    /// is the same resource.
    /// </summary>
    /// <param name="later">The later plan.</param>
    public ComparedPlan NamedAs(ComparedPlan later)
    {
        var present = new Dictionary<string, PlannedResource>(StringComparer.Ordinal);
        foreach (var resource in later.Resources.Where(resource => Resources.Find(resource.Urn) is null))
        {
            foreach (var alias in resource.Aliases.Where(alias => Resources.Find(alias) is not null && later.Resources.Find(alias) is null))
            {
                present.TryAdd(alias, resource);
            }
        }

        string Name(string urn) => present.TryGetValue(urn, out var resource) ? resource.Urn : urn;
        return present.Count == 0 ? this : this with
        {
            Resources =
            [
                .. Resources.Select(former => former with
                {
                    Urn = Name(former.Urn),
                    Name = present.GetValueOrDefault(former.Urn)?.Name ?? former.Name,
                    Type = present.GetValueOrDefault(former.Urn)?.Type ?? former.Type,
                    Parent = former.Parent is null ? null : Name(former.Parent),
                    Provider = former.Provider is null ? null : Name(former.Provider),
                    DependsOn = ImmutableArray.CreateRange(former.DependsOn, Name),
                }),
            ],
        };
    }

    /// <summary>What of a plan is compared.</summary>
    /// <param name="judged">The plan.</param>
    public static ComparedPlan Of(JudgedPlan judged)
    {
        var settings = judged.Plan.Settings;
        return new(
            settings.Stack, settings.Environment, settings.Level, judged.Plan.Resources, judged.Findings)
        { Declarations = Declaration.Of(settings) };
    }
}
