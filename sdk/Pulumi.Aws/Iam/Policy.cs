namespace Pulumi.Aws.Iam;

/// <summary>An IAM policy that can be attached to several roles.</summary>
[ResourceType(Policy.Token, ResourceDefaults.Version)]
public class Policy : CustomResource
{
    private const string Token = "aws:iam/policy:Policy";

    [Output("arn")] public Output<string> Arn { get; private set; } = null!;
    [Output("attachmentCount")] public Output<int> AttachmentCount { get; private set; } = null!;
    [Output("delayAfterPolicyCreationInMs")] public Output<int?> DelayAfterPolicyCreationInMs { get; private set; } = null!;
    [Output("description")] public Output<string?> Description { get; private set; } = null!;
    [Output("name")] public Output<string> Name { get; private set; } = null!;
    [Output("namePrefix")] public Output<string> NamePrefix { get; private set; } = null!;
    [Output("path")] public Output<string?> Path { get; private set; } = null!;
    [Output("policy")] public Output<string> PolicyDocument { get; private set; } = null!;
    [Output("policyId")] public Output<string> PolicyId { get; private set; } = null!;
    [Output("tags")] public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;
    [Output("tagsAll")] public Output<ImmutableDictionary<string, string>> TagsAll { get; private set; } = null!;

    public Policy(string name, PolicyArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new PolicyArgs(), ResourceDefaults.Options(options))
    {
    }
}
