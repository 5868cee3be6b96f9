namespace Pulumi.Aws.Iam.Inputs;

/// <summary>One statement of a policy document.</summary>
public sealed class PolicyStatementArgs : ResourceArgs
{
    [Input("Action")] public InputUnion<string, ImmutableArray<string>>? Action { get; set; }
    [Input("Condition")] private InputMap<object>? _condition;
    public InputMap<object> Condition { get => _condition ??= new(); set => _condition = value; }
    [Input("Effect", required: true)] public Input<PolicyStatementEffect> Effect { get; set; } = null!;
    [Input("NotAction")] public InputUnion<string, ImmutableArray<string>>? NotAction { get; set; }
    [Input("NotPrincipal")] public object? NotPrincipal { get; set; }
    [Input("NotResource")] public InputUnion<string, ImmutableArray<string>>? NotResource { get; set; }
    [Input("Principal")] public object? Principal { get; set; }
    [Input("Resource")] public InputUnion<string, ImmutableArray<string>>? Resource { get; set; }
    [Input("Sid")] public Input<string>? Sid { get; set; }

    public static new PolicyStatementArgs Empty => new();
}
