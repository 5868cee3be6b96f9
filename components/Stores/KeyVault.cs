using Pulumi;
using Pulumi.AzureNative.KeyVault.Inputs;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using Azure = Pulumi.AzureNative;

namespace SecretsLadder.Components.Stores;

/// <summary>Inputs of <see cref="KeyVault"/>.</summary>
public sealed class KeyVaultArgs : ResourceArgs
{
    /// <summary>The vault.</summary>
    public required AzureVault Vault { get; init; }

    /// <summary>The Entra tenant whose identities can have roles on the vault.</summary>
    [Input("tenantId", required: true)]
    public required string TenantId { get; init; }

    /// <summary>Location of the vault.</summary>
    [Input("location", required: true)]
    public required string Location { get; init; }

    /// <summary>The application that the vault is for.</summary>
    /// <value>Default none: the vault is the platform's.</value>
    [Input("application")]
    public string? Application { get; init; }

    /// <summary>How long a deleted vault or entry can be restored, in days. Azure does not allow changes to it.</summary>
    /// <value>Default 90; 7 to 90.</value>
    [Input("retentionInDays")]
    public int RetentionInDays { get; init; } = 90;

    /// <summary>Whether nobody, not even the owner, can delete for good before that time. Azure does not allow this to be turned off.</summary>
    /// <value>Default true.</value>
    [Input("purgeProtection")]
    public bool PurgeProtection { get; init; } = true;
}

/// <summary>An Azure Key Vault in which only roles decide who reads; protected from deletion.</summary>
public sealed class KeyVault : ComponentResource
{
    private const string Token = "secrets-ladder:stores:KeyVault";
    private const int ShortestRetention = 7;
    private const int LongestRetention = 90;

    /// <summary>Creates the vault.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">Name, place and protection of the vault.</param>
    /// <param name="options">Options, the Azure provider among them.</param>
    public KeyVault(string name, KeyVaultArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        if (args.RetentionInDays is < ShortestRetention or > LongestRetention)
        {
            throw new ResourceException($"retentionInDays must be {ShortestRetention} to {LongestRetention}, got {args.RetentionInDays}", this);
        }

        var properties = new VaultPropertiesArgs
        {
            TenantId = args.TenantId,
            Sku = new SkuArgs { Family = Azure.KeyVault.SkuFamily.A, Name = Azure.KeyVault.SkuName.Standard },
            EnableRbacAuthorization = true,
            EnableSoftDelete = true,
            SoftDeleteRetentionInDays = args.RetentionInDays,
        };
        if (args.PurgeProtection)
        {
            // Azure accepts only true or no value.
            properties.EnablePurgeProtection = true;
        }

        _ = new Azure.KeyVault.Vault(
            $"{name}-vault",
            new Azure.KeyVault.VaultArgs
            {
                ResourceGroupName = args.Vault.ResourceGroup,
                VaultName = args.Vault.Name,
                Location = args.Location,
                Properties = properties,
                Tags = Labels.OfCloud(args.Application),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { Protect = true }));

        RegisterOutputs();
    }
}
