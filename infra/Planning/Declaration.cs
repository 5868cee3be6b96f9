using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Workloads;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Planning;

/// <summary>
/// What the files of a stack say and no resource shows in full: a contract, the patch of a workload, an application, or what the engine reads.
/// </summary>
/// <param name="Kind">One of <see cref="Contract"/>, <see cref="Workload"/>, <see cref="Application"/> and <see cref="Stack"/>.</param>
/// <param name="Name">Its name: unique among those of its kind.</param>
/// <param name="Values">What is declared: nested maps and lists of plain values.</param>
internal sealed record Declaration(string Kind, string Name, IReadOnlyDictionary<string, object> Values)
{
    /// <summary>A contract as it is placed here.</summary>
    public const string Contract = "contract";

    /// <summary>The patch by which a workload uses its Secrets.</summary>
    public const string Workload = "workload";

    /// <summary>An application.</summary>
    public const string Application = "application";

    /// <summary>What the engine or the operator of the stack reads.</summary>
    public const string Stack = "stack";

    /// <summary>What a stack declares of the contexts that it was deployed to before.</summary>
    public const string MovedFrom = "cluster.movedFrom";

    /// <summary>Every kind.</summary>
    public static readonly ImmutableArray<string> Kinds = [Application, Contract, Stack, Workload];

    /// <summary>What a stack declares, in the order of its files.</summary>
    /// <param name="settings">The stack.</param>
    public static ImmutableArray<Declaration> Of(StackSettings settings) =>
    [
        new(Stack, settings.Stack, StackValues(settings)),
        .. settings.Applications.SelectMany(application => Of(settings, application)),
    ];

    private static IEnumerable<Declaration> Of(StackSettings settings, Application application)
    {
        var own = settings.ApplicationSettings[application.Name];
        return
        [
            new(Application, application.Name, SortedMap.Of(new Dictionary<string, object> { ["owner"] = application.Owner })),
            .. settings.ContractsOf(application).Select(contract =>
                new Declaration(Contract, $"{own.Namespace}/{contract.Name}", DeclaredContract.Of(contract).Values())),
            .. application.Workloads.Select(workload => new Declaration(
                Workload, $"{own.Namespace}/{Word.Of(workload.Kind)}/{workload.Name}", SortedMap.Of(Plain(WorkloadPatch.Of(workload))))),
        ];
    }

    /// <summary>The same with every number as a plan holds it.</summary>
    private static ImmutableDictionary<string, object> Plain(IReadOnlyDictionary<string, object> map) =>
        map.ToImmutableDictionary(pair => pair.Key, pair => Plain(pair.Value));

    private static object Plain(object value) => value switch
    {
        IReadOnlyDictionary<string, object> map => Plain(map),
        IEnumerable<object> list => list.Select(Plain).ToImmutableArray(),
        int number => (double)number,
        _ => value,
    };

    private static SortedMap StackValues(StackSettings settings)
    {
        var values = settings.EngineKeys.ToDictionary(pair => pair.Key, pair => (object)pair.Value);
        if (settings.SealingCertificate is { } certificate)
        {
            values["sealing-cert.pem"] = certificate.Fingerprint;
        }

        if (!settings.Cluster.MovedFrom.IsEmpty)
        {
            values[MovedFrom] = settings.Cluster.MovedFrom.ToArray<object>();
        }

        return SortedMap.Of(values);
    }
}
