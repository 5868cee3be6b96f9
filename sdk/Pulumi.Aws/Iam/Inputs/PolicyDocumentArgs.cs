namespace Pulumi.Aws.Iam.Inputs;

/// <summary>A policy document as an object; most programs give it as JSON text.</summary>
public sealed class PolicyDocumentArgs : ResourceArgs
{
    [Input("Id")] public Input<string>? Id { get; set; }
    [Input("Statement", required: true)] private InputList<PolicyStatementArgs>? _statement;
    public InputList<PolicyStatementArgs> Statement { get => _statement ??= new(); set => _statement = value; }
    [Input("Version", required: true)] public Input<PolicyDocumentVersion> Version { get; set; } = null!;

    public static new PolicyDocumentArgs Empty => new();
}
