namespace Pulumi.Aws.Ssm;

/// <summary>Name, type and value of a parameter. What is assigned as its value becomes secret.</summary>
public sealed class ParameterArgs : ResourceArgs
{
    [Input("allowedPattern")] public Input<string>? AllowedPattern { get; set; }
    [Input("arn")] public Input<string>? Arn { get; set; }
    [Input("dataType")] public Input<string>? DataType { get; set; }
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("insecureValue")] public Input<string>? InsecureValue { get; set; }
    [Input("keyId")] public Input<string>? KeyId { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("overwrite")] public Input<bool>? Overwrite { get; set; }
    [Input("region")] public Input<string>? Region { get; set; }
    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }
    [Input("tier")] public Input<string>? Tier { get; set; }
    [Input("type", required: true)] public InputUnion<string, ParameterType> Type { get; set; } = null!;
    [Input("value")] private Input<string>? _value;
    public Input<string>? Value { get => _value; set => _value = ResourceDefaults.Secret(value); }
    [Input("valueWo")] private Input<string>? _valueWo;
    public Input<string>? ValueWo { get => _valueWo; set => _valueWo = ResourceDefaults.Secret(value); }
    [Input("valueWoVersion")] public Input<int>? ValueWoVersion { get; set; }

    public static new ParameterArgs Empty => new();
}
