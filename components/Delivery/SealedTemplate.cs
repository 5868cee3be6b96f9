using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Delivery;

/// <summary>The template of a SealedSecret: what the controller makes of the opened values. The same whether the program or a file brings it.</summary>
public static class SealedTemplate
{
    private const string NoOwner = "sealedsecrets.bitnami.com/skip-set-owner-references";

    /// <summary>The template.</summary>
    /// <param name="contract">The contract, its parameters resolved.</param>
    /// <param name="application">The application that owns the Secret.</param>
    public static ImmutableDictionary<string, object> Of(SecretContract contract, string application) => Map(
        ("type", contract.Type),
        ("metadata", Map(
            ("labels", Map((Labels.ManagedBy, Labels.Manager), (Labels.PartOf, application))),

            // The controller may take over what plain left, and the Secret stays when the SealedSecret goes.
            ("annotations", Map((Handover.SealedSecretsMayManage, "true"), (NoOwner, "true"))))),
        ("data", contract.DerivedKeys.IsEmpty
            ? null
            : contract.DerivedKeys.ToImmutableDictionary(derived => derived.Name, derived => (object)derived.Template.ToGoTemplate())));
}
