using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Delivery;

/// <summary>The annotations by which one producer lets the next take a Secret over, so that the Secret never disappears on the way.</summary>
public static class Handover
{
    /// <summary>Tells the Sealed Secrets controller, which reads the live object, that it may take the Secret over.</summary>
    public const string SealedSecretsMayManage = "sealedsecrets.bitnami.com/managed";

    /// <summary>Tells Pulumi to take over fields that another manager wrote last: needed on the way back to level plain.</summary>
    private const string PatchForce = "pulumi.com/patchForce";

    /// <summary>
    /// Names the manager of the fields that Pulumi writes. By default each created Secret gets a manager of a random name, so that a key which left the
    /// contract still belongs to an earlier one and stays in the live Secret.
    /// </summary>
    private const string PatchFieldManager = "pulumi.com/patchFieldManager";

    /// <summary>Annotations of a Secret that the External Secrets Operator writes.</summary>
    /// <param name="letGo">Whether another producer is to take the Secret over.</param>
    public static ImmutableSortedDictionary<string, string> OfExternal(bool letGo) =>
        letGo ? ImmutableSortedDictionary<string, string>.Empty.Add(SealedSecretsMayManage, "true") : ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Annotations of a Secret that the stack writes itself.</summary>
    public static ImmutableSortedDictionary<string, string> OfPlain() =>
        ImmutableSortedDictionary<string, string>.Empty.Add(SealedSecretsMayManage, "true").Add(PatchForce, "true").Add(PatchFieldManager, Labels.Manager);
}
