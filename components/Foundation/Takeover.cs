using System.Collections.Immutable;

namespace SecretsLadder.Components.Foundation;

/// <summary>How Pulumi adopts an object that exists in the cluster.</summary>
public static class Takeover
{
    /// <summary>Takes over fields that another manager wrote last.</summary>
    private const string PatchForce = "pulumi.com/patchForce";

    /// <summary>
    /// Names the manager of the fields that Pulumi writes. By default each created object gets a manager of a random name, so that a field which left the
    /// program still belongs to an earlier one and stays in the live object.
    /// </summary>
    public const string PatchFieldManager = "pulumi.com/patchFieldManager";

    /// <summary>
    /// Annotations of an object that is adopted whatever it says, and written by one manager for good. Not for a sealing key: an existing one with another
    /// value must stop the update, as it may be the only copy.
    /// </summary>
    public static readonly ImmutableSortedDictionary<string, string> ByForce =
        ImmutableSortedDictionary<string, string>.Empty.Add(PatchForce, "true").Add(PatchFieldManager, Labels.Manager);
}
