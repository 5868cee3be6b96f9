using Pulumi;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using Aws = Pulumi.Aws;

namespace SecretsLadder.Components.Stores;

/// <summary>Inputs of <see cref="AwsSecretEntry"/>.</summary>
public sealed class AwsSecretEntryArgs : SecretEntryArgs
{
    /// <summary>The entry.</summary>
    public required AwsEntry Entry { get; init; }

    /// <summary>ARN of the customer managed key that encrypts the entry.</summary>
    /// <value>Default: the AWS managed key.</value>
    [Input("kmsKeyArn")]
    public Input<string>? KmsKeyArn { get; init; }

    /// <summary>How long a deleted entry can be restored, in days.</summary>
    /// <value>Default 30; 7 to 30, or 0 to delete at once, never in production.</value>
    [Input("recoveryWindowInDays")]
    public int RecoveryWindowInDays { get; init; } = 30;

    /// <summary>Whether the values may exceed the 4 KiB of a standard parameter, up to 8 KiB in Parameter Store.</summary>
    /// <value>Default false; AWS charges for larger parameters.</value>
    public bool IsLarge { get; init; }
}

/// <summary>An entry of AWS Secrets Manager or SSM Parameter Store that the stack creates. Protected: no other copy of its values exists.</summary>
public sealed class AwsSecretEntry : ComponentResource
{
    private const string Token = "secrets-ladder:stores:AwsSecretEntry";
    private const string LargeTier = "Advanced";

    /// <summary>Creates the entry.</summary>
    /// <param name="name">Unique name of the component.</param>
    /// <param name="args">What the entry holds.</param>
    /// <param name="options">Options, the AWS provider among them.</param>
    public AwsSecretEntry(string name, AwsSecretEntryArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        if (args.RecoveryWindowInDays is not (0 or (>= 7 and <= 30)))
        {
            throw new ResourceException($"recoveryWindowInDays must be 0 or 7 to 30, got {args.RecoveryWindowInDays}", this);
        }

        if (args.Fault(args.Entry.Name) is { } fault)
        {
            throw new ResourceException(fault, this);
        }

        if (args.Entry.Service == AwsSecretService.SecretsManager)
        {
            CreateSecret(name, args, options);
        }
        else
        {
            CreateParameter(name, args, options);
        }

        RegisterOutputs();
    }

    private void CreateSecret(string name, AwsSecretEntryArgs args, ComponentResourceOptions? options)
    {
        var secret = new Aws.SecretsManager.Secret(
            $"{name}-secret",
            new Aws.SecretsManager.SecretArgs
            {
                Name = args.Entry.Name,
                KmsKeyId = args.KmsKeyArn!,
                RecoveryWindowInDays = args.RecoveryWindowInDays,
                Tags = Tags(args),
            },
            ChildOptions.Of(this, options, new CustomResourceOptions { Protect = true }));
        _ = new Aws.SecretsManager.SecretVersion(
            $"{name}-version",
            new Aws.SecretsManager.SecretVersionArgs { SecretId = secret.Arn, SecretString = args.Content() },
            ChildOptions.Of(this, options));
    }

    private void CreateParameter(string name, AwsSecretEntryArgs args, ComponentResourceOptions? options) => _ = new Aws.Ssm.Parameter(
        $"{name}-parameter",
        new Aws.Ssm.ParameterArgs
        {
            Name = args.Entry.Name,
            Type = Aws.Ssm.ParameterType.SecureString,
            KeyId = args.KmsKeyArn!,
            Tier = args.IsLarge ? LargeTier : null!,
            Value = args.Content(),
            Tags = Tags(args),
        },
        ChildOptions.Of(this, options, new CustomResourceOptions { Protect = true }));

    private static InputMap<string> Tags(AwsSecretEntryArgs args) =>
        args.Application is null ? Labels.OfPlatform() : Labels.OfApplication(args.Application);
}
