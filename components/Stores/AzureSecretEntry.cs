using Pulumi;
using Pulumi.AzureNative.KeyVault.Inputs;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using Azure = Pulumi.AzureNative;

namespace SecretsLadder.Components.Stores;

/// <summary>Inputs of <see cref="AzureSecretEntry"/>.</summary>
public sealed class AzureSecretEntryArgs : SecretEntryArgs
{
    /// <summary>The vault.</summary>
    public required AzureVault Vault { get; init; }

    /// <summary>Full name of the entry.</summary>
    [Input("entry", required: true)]
    public required string Entry { get; init; }
}

/// <summary>An entry of an Azure Key Vault that the stack creates. Protected: no other copy of its values exists.</summary>
public sealed class AzureSecretEntry : ComponentResource
{
    private const string Token = "secrets-ladder:stores:AzureSecretEntry";

    /// <summary>Creates the entry.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the entry holds.</param>
    /// <param name="options">Options, the Azure provider among them.</param>
    public AzureSecretEntry(string name, AzureSecretEntryArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        if (args.Fault(args.Entry) is { } fault)
        {
            throw new ResourceException(fault, this);
        }

        _ = new Azure.KeyVault.Secret(
            $"{name}-secret",
            new Azure.KeyVault.SecretArgs
            {
                ResourceGroupName = args.Vault.ResourceGroup,
                VaultName = args.Vault.Name,
                SecretName = args.Entry,

                // The package does not mark the value secret by itself.
                Properties = new SecretPropertiesArgs { Value = Output.CreateSecret(args.Content()) },
                Tags = Labels.OfCloud(args.Application),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { Protect = true }));

        RegisterOutputs();
    }
}
