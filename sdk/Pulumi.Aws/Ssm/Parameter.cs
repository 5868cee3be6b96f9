namespace Pulumi.Aws.Ssm;

/// <summary>An entry of Parameter Store, with its value.</summary>
[ResourceType(Parameter.Token, ResourceDefaults.Version)]
public class Parameter : CustomResource
{
    private const string Token = "aws:ssm/parameter:Parameter";

    public Parameter(string name, ParameterArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new ParameterArgs(), ResourceDefaults.Options(options, "value", "valueWo"))
    {
    }
}
