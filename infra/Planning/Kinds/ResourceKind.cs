using System.Collections.Immutable;

namespace SecretsLadder.Infra.Planning.Kinds;

/// <summary>What the program knows about one type of resource.</summary>
/// <param name="Type">Type token.</param>
internal sealed record ResourceKind(string Type)
{
    /// <summary>Stands for every input in <see cref="Fixed"/>.</summary>
    public const string EveryInput = "";

    /// <summary>The input that names the resource, or null if it has no name of its own.</summary>
    public string? Name { get; init; }

    /// <summary>The inputs that cannot be changed in place: the engine replaces the resource instead.</summary>
    public ImmutableArray<string> Fixed { get; init; } = [];

    /// <summary>The inputs that hold secret values.</summary>
    public ImmutableArray<string> Secrets { get; init; } = [];

    /// <summary>What people call the value that it holds or makes, which nobody can make again; null if it holds none.</summary>
    public string? Value { get; init; }

    /// <summary>What people call it if the values of others are lost with it, else null.</summary>
    public string? Container { get; init; }

    /// <summary>Whether the permissions that it grants are read, or it grants none.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>An input that permits or forbids something and that nothing reads, or null.</summary>
    public string? Unread { get; init; }

    /// <summary>Whether it belongs to no namespace of the cluster.</summary>
    public bool IsClusterScoped { get; init; }

    /// <summary>The outputs that stand for ids which only a cloud gives.</summary>
    public ImmutableArray<string> InventedIds { get; init; } = [];

    /// <summary>What a provider would answer, computed from the inputs, or null if this program never creates the type.</summary>
    public ProviderAnswer? Answer { get; init; }
}
