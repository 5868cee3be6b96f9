using System.Collections.Immutable;

namespace SecretsLadder.Infra.Planning;

/// <summary>A resource that a stack would create.</summary>
internal sealed record PlannedResource
{
    /// <summary>Type token of a provider of Kubernetes.</summary>
    public const string KubernetesProvider = "pulumi:providers:kubernetes";

    /// <summary>The engine's name of the resource.</summary>
    public required string Urn { get; init; }

    /// <summary>Type token.</summary>
    public required string Type { get; init; }

    /// <summary>Name in the program.</summary>
    public required string Name { get; init; }

    /// <summary>URN of the component it belongs to, or null for a resource of the stack itself.</summary>
    public required string? Parent { get; init; }

    /// <summary>URNs of what must be there before, in order.</summary>
    public required ImmutableArray<string> DependsOn { get; init; }

    /// <summary>Whether the engine refuses to delete it.</summary>
    public required bool Protect { get; init; }

    /// <summary>Whether it stays when the program no longer names it.</summary>
    public required bool RetainOnDelete { get; init; }

    /// <summary>Whether the four options below are known: plans of older releases do not have them.</summary>
    public bool HasAllOptions { get; init; } = true;

    /// <summary>Whether a replacement deletes the former object first.</summary>
    public bool DeleteBeforeReplace { get; init; }

    /// <summary>
    /// URNs that it had before, its parents' former types included. Those that a provider's SDK adds for former API versions are left out.
    /// </summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Inputs whose changes the engine ignores.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Outputs that the engine keeps as secrets, although the provider does not mark them.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>URN of the provider that creates it, or null.</summary>
    public required string? Provider { get; init; }

    /// <summary>Its inputs: nested maps and lists of plain values, all maps sorted.</summary>
    public required IReadOnlyDictionary<string, object> Inputs
    {
        get;
        init => field = SortedMap.Of(value);
    }

    /// <summary>Whether it is a component, which exists for its children only.</summary>
    public bool IsComponent => Type.StartsWith("secrets-ladder:", StringComparison.Ordinal);

    /// <summary>Whether it is a provider.</summary>
    public bool IsProvider => Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    /// <summary>Whether it is a Kubernetes provider that adopts existing objects instead of refusing them.</summary>
    public bool Adopts => Type == KubernetesProvider && Input("upsertExistingObjects") is "true";

    /// <summary>Whether it is a Helm chart.</summary>
    public bool IsChart => Type.StartsWith("kubernetes:helm.sh/", StringComparison.Ordinal);

    /// <summary>Whether it is an object of the Kubernetes API, not a chart.</summary>
    public bool IsKubernetesObject => Type.StartsWith("kubernetes:", StringComparison.Ordinal) && !IsChart;

    /// <summary>An input that is a text; empty where there is none.</summary>
    /// <param name="input">Name of the input.</param>
    public string Text(string input) => Input(input) as string ?? "";

    /// <summary>An input below others, or null.</summary>
    /// <param name="path">The names that lead to it.</param>
    public object? Input(params ReadOnlySpan<string> path)
    {
        object? value = Inputs;
        foreach (var name in path)
        {
            value = value is IReadOnlyDictionary<string, object> map ? map.GetValueOrDefault(name) : null;
        }

        return value;
    }
}
