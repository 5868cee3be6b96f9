using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Delivery;

/// <summary>The annotations by which one producer hands a Secret over to the next without the Secret ever disappearing.</summary>
public static class Handover
{
    /// <summary>Tells the Sealed Secrets controller, which reads the live object, that it may take the Secret over.</summary>
    public const string SealedSecretsMayManage = "sealedsecrets.bitnami.com/managed";

    /// <summary>Annotations of a Secret that the External Secrets Operator writes.</summary>
    /// <param name="letGo">Whether another producer is to take the Secret over.</param>
    public static ImmutableSortedDictionary<string, string> OfExternal(bool letGo) =>
        letGo ? ImmutableSortedDictionary<string, string>.Empty.Add(SealedSecretsMayManage, "true") : ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Annotations of a Secret that the stack writes itself.</summary>
    public static ImmutableSortedDictionary<string, string> OfPlain() =>
        ImmutableSortedDictionary<string, string>.Empty.Add(SealedSecretsMayManage, "true").AddRange(Takeover.ByForce);
}
