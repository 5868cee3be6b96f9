using System.Collections.Immutable;
using System.Text;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using SecretsLadder.Components.Foundation;
using K8s = Pulumi.Kubernetes;

namespace SecretsLadder.Components.Delivery;

/// <summary>Inputs of <see cref="PlainSecret"/>.</summary>
public sealed class PlainSecretArgs : DeliveryArgs
{
    /// <summary>
    /// A value for every key of the contract but optional ones, each marked secret. Not registered as an input of the component, so that only the
    /// Secret holds it.
    /// </summary>
    public required IReadOnlyDictionary<string, Output<string>> Values { get; init; }
}

/// <summary>A Kubernetes Secret that the stack writes itself and leaves behind for its next producer.</summary>
public sealed class PlainSecret : ComponentResource
{
    private const string Token = "secrets-ladder:delivery:PlainSecret";

    /// <summary>Creates the Secret.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the Secret holds.</param>
    /// <param name="options">Options; their Kubernetes provider must take over existing objects.</param>
    public PlainSecret(string name, PlainSecretArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        var contract = args.Contract;
        if (contract.Keys.FirstOrDefault(key => !key.IsOptional && !args.Values.ContainsKey(key.Name)) is { } missing)
        {
            throw new ResourceException(
                $"the Secret '{contract.Name}' has no value for its key '{missing.Name}'; every key of the contract needs one", this);
        }

        _ = new K8s.Core.V1.Secret(
            $"{name}-secret",
            new SecretArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = contract.Name,
                    Namespace = args.Namespace,
                    Labels = Inputs(Labels.OfContract(contract, args.Application)),
                    Annotations = Inputs(contract.Annotations.AddRange(Handover.OfPlain())),
                },
                Type = contract.Type,
                Data = Data(contract, args.Values),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { RetainOnDelete = true, DeleteBeforeReplace = true }));

        RegisterOutputs();
    }

    /// <summary>
    /// The values in base64, one output a key. Not stringData: the API server never removes its keys, so a key removed from the contract would stay
    /// in the Secret.
    /// </summary>
    private static InputMap<string> Data(SecretContract contract, IReadOnlyDictionary<string, Output<string>> values)
    {
        var data = new InputMap<string>();
        foreach (var key in contract.Keys.Where(key => values.ContainsKey(key.Name)))
        {
            // The API accepts base64 as it is written, except for the line breaks that tools insert.
            data.Add(key.Name, key.IsBase64 ? values[key.Name].Apply(WithoutSpace) : values[key.Name].Apply(Encode));
        }

        foreach (var derived in contract.DerivedKeys)
        {
            data.Add(derived.Name, Render(derived.Template, values));
        }

        return data;
    }

    private static InputMap<string> Inputs(ImmutableSortedDictionary<string, string> texts)
    {
        var inputs = new InputMap<string>();
        foreach (var (name, text) in texts)
        {
            inputs.Add(name, text);
        }

        return inputs;
    }

    private static Output<string> Render(Template template, IReadOnlyDictionary<string, Output<string>> values)
    {
        var keys = template.Keys.ToImmutableArray();
        return Output.All(keys.Select(key => (Input<string>)values[key]))
            .Apply(texts => Convert.ToBase64String(template.Render(keys.Zip(texts).ToDictionary(pair => pair.First, pair => pair.Second))));
    }

    private static string WithoutSpace(string value) => string.Concat(value.Where(character => !char.IsWhiteSpace(character)));

    private static string Encode(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
}
