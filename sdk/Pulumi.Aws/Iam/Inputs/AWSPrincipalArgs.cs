namespace Pulumi.Aws.Iam.Inputs;

/// <summary>Accounts, roles or users as a principal.</summary>
public sealed class AWSPrincipalArgs : ResourceArgs
{
    [Input("AWS", required: true)] public InputUnion<string, ImmutableArray<string>> AWS { get; set; } = null!;

    public static new AWSPrincipalArgs Empty => new();
}
