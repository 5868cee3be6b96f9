using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using SecretsLadder.Components.Foundation;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Controllers;

/// <summary>Inputs of <see cref="SealedSecretDefinition"/>: none, because the definition belongs to the pinned chart.</summary>
public sealed class SealedSecretDefinitionArgs : ResourceArgs;

/// <summary>
/// The CustomResourceDefinition of SealedSecret. A resource of its own, because Helm never upgrades the definitions of this chart; separate from the
/// controller, because deleting the definition deletes every SealedSecret, including those of others.
/// </summary>
public sealed class SealedSecretDefinition : ComponentResource
{
    private const string Token = "secrets-ladder:controllers:SealedSecretDefinition";
    private const string Name = "sealedsecrets.bitnami.com";

    private static readonly Lazy<ImmutableDictionary<string, object>> Spec = new(ReadSpec);

    /// <summary>Creates the definition; it stays in the cluster when it is removed from the program.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">Nothing.</param>
    /// <param name="options">Options; their Kubernetes provider must adopt existing objects: the definition may be in the cluster already.</param>
    public SealedSecretDefinition(string name, SealedSecretDefinitionArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        _ = new K8s.ApiExtensions.CustomResource(
            $"{name}-crd",
            new CustomResourceManifest(
                "apiextensions.k8s.io/v1", "CustomResourceDefinition", Name, null, Labels.OfPlatform(), condition: null, Takeover.ByForce)
            {
                Spec = Spec.Value,
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { RetainOnDelete = true }));

        RegisterOutputs();
    }

    private static ImmutableDictionary<string, object> ReadSpec()
    {
        using var stream = typeof(SealedSecretDefinition).Assembly.GetManifestResourceStream($"Definitions/{Name}.json")!;
        using var document = JsonDocument.Parse(stream);
        return (ImmutableDictionary<string, object>)Value(document.RootElement.GetProperty("spec"));
    }

    /// <summary>A definition holds only texts, flags, maps and lists.</summary>
    private static object Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToImmutableDictionary(property => property.Name, property => Value(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToImmutableArray(),
        JsonValueKind.String => element.GetString()!,
        _ => element.GetBoolean(),
    };
}
