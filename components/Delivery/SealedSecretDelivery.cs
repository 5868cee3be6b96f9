using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using static SecretsLadder.Components.Foundation.Manifest;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Delivery;

/// <summary>Inputs of <see cref="SealedSecretDelivery"/>.</summary>
public sealed class SealedSecretDeliveryArgs : DeliveryArgs
{
    /// <summary>A ciphertext for every key of the contract. Other ciphertexts are left out.</summary>
    public required SealedContent Content { get; init; }
}

/// <summary>A SealedSecret: the controller decrypts it and maintains the Kubernetes Secret until its next producer takes over.</summary>
public sealed class SealedSecretDelivery : ComponentResource
{
    private const string Token = "secrets-ladder:delivery:SealedSecretDelivery";

    /// <summary>Creates the SealedSecret.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the Secret holds.</param>
    /// <param name="options">Options, the Kubernetes provider among them, and in <c>DependsOn</c> what must exist first.</param>
    public SealedSecretDelivery(string name, SealedSecretDeliveryArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        if (args.Contract.Keys.FirstOrDefault(key => !key.IsOptional && !args.Content.EncryptedData.ContainsKey(key.Name)) is { } missing)
        {
            throw new ResourceException(
                $"the Secret '{args.Contract.Name}' has no ciphertext for its key '{missing.Name}'; seal every key of the contract", this);
        }

        _ = new K8s.ApiExtensions.CustomResource(
            $"{name}-sealed-secret",
            new CustomResourceManifest(
                "bitnami.com/v1alpha1", "SealedSecret", args.Contract.Name, args.Namespace, Labels.OfApplication(args.Application), "Synced",
                Annotations(args.Content))
            {
                Spec = Map(("encryptedData", Ciphertexts(args)), ("template", SealedTemplate.Of(args.Contract, args.Application))),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));

        RegisterOutputs();
    }

    private static ImmutableDictionary<string, object> Ciphertexts(SealedSecretDeliveryArgs args) =>
        args.Contract.Keys.Where(key => args.Content.EncryptedData.ContainsKey(key.Name)).ToImmutableDictionary(
            key => key.Name, key => (object)args.Content.EncryptedData[key.Name]);

    private static ImmutableSortedDictionary<string, string> Annotations(SealedContent content) =>
        SealingScopes.Annotation(content.Scope) is { } annotation ? content.Annotations.SetItem(annotation, "true") : content.Annotations;
}
