using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>Annotations by which Pulumi adopts an existing object of the cluster.</summary>
public static class Takeover
{
    /// <summary>Takes over fields that another manager wrote last.</summary>
    private const string PatchForce = "pulumi.com/patchForce";

    /// <summary>
    /// Names the manager of the fields that Pulumi writes. By default each created object gets a manager with a random name, so a field that is
    /// removed from the program still belongs to an earlier manager and stays in the live object.
    /// </summary>
    public const string PatchFieldManager = "pulumi.com/patchFieldManager";

    /// <summary>
    /// Annotations of an object that is adopted whatever its content, and that one manager writes from then on. Not for a sealing key: an existing
    /// key with another value must stop the update, because it may be the only copy.
    /// </summary>
    public static readonly ImmutableSortedDictionary<string, string> ByForce =
        ImmutableSortedDictionary<string, string>.Empty.Add(PatchForce, "true").Add(PatchFieldManager, Labels.Manager);
}
