using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Delivery;

/// <summary>The <c>template</c> of a SealedSecret: the Secret that the controller builds from the decrypted values.</summary>
public static class SealedTemplate
{
    /// <summary>Keeps the Secret for its next producer when its SealedSecret is deleted; the controller reads it from the Secret.</summary>
    public const string KeepWithoutOwner = "sealedsecrets.bitnami.com/skip-set-owner-references";

    /// <summary>
    /// The template of a contract: its type, the labels by which its Secret is found, its own labels and annotations, and its derived keys.
    /// </summary>
    /// <param name="contract">The contract, with its parameters resolved.</param>
    /// <param name="application">The application that owns it.</param>
    /// <exception cref="InvalidOperationException">A parameter was not resolved.</exception>
    public static ImmutableDictionary<string, object> Of(SecretContract contract, string application) => Map(
        ("type", contract.Type),
        ("metadata", Map(
            ("labels", Texts(Labels.OfContract(contract, application))),
            ("annotations", Texts(contract.Annotations.Add(Handover.SealedSecretsMayManage, "true").Add(KeepWithoutOwner, "true"))))),
        ("data", contract.DerivedKeys.IsEmpty
            ? null
            : contract.DerivedKeys.ToImmutableDictionary(derived => derived.Name, derived => (object)derived.Template.ToGoTemplate())));

    private static ImmutableDictionary<string, object> Texts(ImmutableSortedDictionary<string, string> texts) =>
        texts.ToImmutableDictionary(pair => pair.Key, pair => (object)pair.Value);
}
