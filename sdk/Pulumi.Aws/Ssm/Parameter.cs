namespace Pulumi.Aws.Ssm;

/// <summary>An entry of Parameter Store, with its value.</summary>
[ResourceType(Parameter.Token, ResourceDefaults.Version)]
public class Parameter : CustomResource
{
    private const string Token = "aws:ssm/parameter:Parameter";

    [Output("allowedPattern")] public Output<string?> AllowedPattern { get; private set; } = null!;
    [Output("arn")] public Output<string> Arn { get; private set; } = null!;
    [Output("dataType")] public Output<string> DataType { get; private set; } = null!;
    [Output("description")] public Output<string?> Description { get; private set; } = null!;
    [Output("hasValueWo")] public Output<bool> HasValueWo { get; private set; } = null!;
    [Output("insecureValue")] public Output<string> InsecureValue { get; private set; } = null!;
    [Output("keyId")] public Output<string> KeyId { get; private set; } = null!;
    [Output("name")] public Output<string> Name { get; private set; } = null!;
    [Output("overwrite")] public Output<bool?> Overwrite { get; private set; } = null!;
    [Output("region")] public Output<string> Region { get; private set; } = null!;
    [Output("tags")] public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;
    [Output("tagsAll")] public Output<ImmutableDictionary<string, string>> TagsAll { get; private set; } = null!;
    [Output("tier")] public Output<string> Tier { get; private set; } = null!;
    [Output("type")] public Output<string> Type { get; private set; } = null!;
    [Output("value")] public Output<string> Value { get; private set; } = null!;
    [Output("valueWo")] public Output<string?> ValueWo { get; private set; } = null!;
    [Output("valueWoVersion")] public Output<int?> ValueWoVersion { get; private set; } = null!;
    [Output("version")] public Output<int> Version { get; private set; } = null!;

    public Parameter(string name, ParameterArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new ParameterArgs(), ResourceDefaults.Options(options, "value", "valueWo"))
    {
    }
}
