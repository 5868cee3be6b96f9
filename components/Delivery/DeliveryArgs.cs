using Pulumi;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Delivery;

/// <summary>Inputs that every delivery of a Secret has.</summary>
public abstract class DeliveryArgs : ResourceArgs
{
    /// <summary>The application that owns the Secret.</summary>
    [Input("application", required: true)]
    public required string Application { get; init; }

    /// <summary>Namespace of the Secret.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>The contract to fulfil, with its parameters resolved.</summary>
    public required SecretContract Contract { get; init; }
}
