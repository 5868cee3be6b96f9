using Pulumi;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using Vault = Pulumi.Vault;

namespace SecretsLadder.Components.Stores;

/// <summary>Inputs of <see cref="VaultSecretEntry"/>.</summary>
public sealed class VaultSecretEntryArgs : SecretEntryArgs
{
    /// <summary>The Vault.</summary>
    public required VaultSecretBackend Backend { get; init; }

    /// <summary>Full name of the entry.</summary>
    [Input("entry", required: true)]
    public required string Entry { get; init; }
}

/// <summary>An entry of a Vault's KV engine that the stack creates. Protected: no other copy of its values exists.</summary>
public sealed class VaultSecretEntry : ComponentResource
{
    private const string Token = "secrets-ladder:stores:VaultSecretEntry";

    /// <summary>Creates the entry.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the entry holds.</param>
    /// <param name="options">Options, the Vault provider among them.</param>
    public VaultSecretEntry(string name, VaultSecretEntryArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        if (args.Fault(args.Entry) is { } fault)
        {
            throw new ResourceException(fault, this);
        }

        var content = args.Content(args.Backend.WholeProperty);
        var childOptions = ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true, Protect = true });
        if (args.Backend.Version == KeyValueVersion.V1)
        {
            var path = VaultReadPolicy.EntryPath(args.Backend.Mount, KeyValueVersion.V1, args.Entry);
            _ = new Vault.kv.Secret($"{name}-secret", new Vault.kv.SecretArgs { Path = path, DataJson = content }, childOptions);
        }
        else
        {
            _ = new Vault.kv.SecretV2(
                $"{name}-secret", new Vault.kv.SecretV2Args { Mount = args.Backend.Mount, Name = args.Entry, DataJson = content }, childOptions);
        }

        RegisterOutputs();
    }
}
