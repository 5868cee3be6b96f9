namespace Pulumi.Aws.Iam.Inputs;

/// <summary>A policy document as an object; most programs give it as JSON text.</summary>
public sealed class PolicyDocumentArgs : ResourceArgs
{
    public static new PolicyDocumentArgs Empty => new();
}
