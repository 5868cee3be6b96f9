namespace Pulumi.Aws.Ssm;

/// <summary>Name, type and value of a parameter. What is assigned as its value becomes secret.</summary>
public sealed class ParameterArgs : ResourceArgs
{
    [Input("keyId")] public Input<string>? KeyId { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }
    [Input("tier")] public Input<string>? Tier { get; set; }
    [Input("type", required: true)] public InputUnion<string, ParameterType> Type { get; set; } = null!;
    [Input("value")] private Input<string>? _value;
    public Input<string>? Value { get => _value; set => _value = ResourceDefaults.Secret(value); }

    public static new ParameterArgs Empty => new();
}
