using Pulumi;
using SecretsLadder.Components.Foundation;
using Aws = Pulumi.Aws;

namespace SecretsLadder.Components.Stores;

/// <summary>Inputs of <see cref="EncryptionKey"/>.</summary>
public sealed class EncryptionKeyArgs : ResourceArgs
{
    /// <summary>Alias of the key, without <c>alias/</c>; unique in the account and region.</summary>
    [Input("alias", required: true)]
    public required string Alias { get; init; }
}

/// <summary>The stack's own KMS key, which encrypts the entries that it creates. AWS rotates it every year; it is protected from deletion.</summary>
public sealed class EncryptionKey : ComponentResource
{
    private const string Token = "secrets-ladder:stores:EncryptionKey";
    private const int DeletionWindowInDays = 30;

    /// <summary>Creates the key and its alias.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">The alias of the key.</param>
    /// <param name="options">Options, the AWS provider among them.</param>
    public EncryptionKey(string name, EncryptionKeyArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        var key = new Aws.Kms.Key(
            $"{name}-key",
            new Aws.Kms.KeyArgs
            {
                Description = $"Encrypts the entries that {args.Alias} creates",
                EnableKeyRotation = true,
                DeletionWindowInDays = DeletionWindowInDays,
                Tags = Labels.OfPlatform(),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { Protect = true }));
        _ = new Aws.Kms.Alias(
            $"{name}-alias",
            new Aws.Kms.AliasArgs { Name = $"alias/{args.Alias}", TargetKeyId = key.Arn },
            ChildOptions.Of(this, options, new CustomResourceOptions { DeleteBeforeReplace = true }));
        Arn = key.Arn;

        RegisterOutputs();
    }

    /// <summary>ARN of the key; unknown until the key exists.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; }
}
