using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;

namespace SecretsLadder.Infra.Planning.Kinds;

/// <summary>The types of AWS. ARNs follow from account, region and name, except for the random end of a secret's and the id of a key.</summary>
internal static class AwsKinds
{
    /// <summary>Type of an association of EKS Pod Identity.</summary>
    public const string PodIdentityAssociation = "aws:eks/podIdentityAssociation:PodIdentityAssociation";

    /// <summary>Type of a managed policy.</summary>
    public const string Policy = "aws:iam/policy:Policy";

    /// <summary>Type of a role.</summary>
    public const string Role = "aws:iam/role:Role";

    /// <summary>Type of a policy inside a role.</summary>
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";

    /// <summary>Type of what attaches a policy to a role.</summary>
    public const string RolePolicyAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    /// <summary>The types.</summary>
    public static readonly ImmutableArray<ResourceKind> All =
    [
        new(PodIdentityAssociation) { Fixed = ["clusterName", "namespace", "serviceAccount"], Answer = ResourceKinds.Unchanged },
        new(Policy)
        {
            Name = "name",
            Fixed = ["description", "name", "path"],
            Answer = Arn((inputs, account) => $"iam::{account}:policy/{inputs["name"]}"),
        },
        new(Role) { Name = "name", Fixed = ["name", "path"], Answer = Arn((inputs, account) => $"iam::{account}:role/{inputs["name"]}") },
        new(RolePolicy) { Fixed = ["name", "role"] },
        new(RolePolicyAttachment) { Fixed = ["policyArn", "role"], Answer = ResourceKinds.Unchanged },
        new("aws:kms/alias:Alias") { Name = "name", Fixed = ["name"], Answer = ResourceKinds.Unchanged },
        new("aws:kms/key:Key")
        {
            Fixed = ["customerMasterKeySpec", "keyUsage", "multiRegion"],
            Container = "key that encrypts entries",
            Unread = "policy",
            InventedIds = ["arn"],
            Answer = RegionalArn("kms", inputs => $"key/{StableGuid.Of((string)inputs["description"])}"),
        },
        new("aws:secretsmanager/secret:Secret")
        {
            Name = "name",
            Fixed = ["name"],
            Value = "entry",
            Unread = "policy",
            InventedIds = ["arn"],
            Answer = RegionalArn("secretsmanager", inputs => $"secret:{inputs["name"]}-EXAMPL"),
        },
        new("aws:secretsmanager/secretVersion:SecretVersion")
        {
            Fixed = ["secretId", "secretString"],
            Secrets = ["secretString"],
            Answer = ResourceKinds.Unchanged,
        },
        new("aws:ssm/parameter:Parameter")
        {
            Name = "name",
            Fixed = ["name"],
            Secrets = ["value"],
            Value = "entry",
            Answer = RegionalArn("ssm", inputs => $"parameter/{((string)inputs["name"]).TrimStart('/')}"),
        },
    ];

    private static ProviderAnswer RegionalArn(string service, Func<ImmutableDictionary<string, object>, string> resourceOf) => (inputs, provider) =>
    {
        var region = (string)provider["region"];
        return inputs.SetItem(
            "arn", $"arn:{AwsPartition.Of(region)}:{service}:{region}:{AwsProviderInputs.AccountsOf(provider)[0]}:{resourceOf(inputs)}");
    };

    private static ProviderAnswer Arn(Func<ImmutableDictionary<string, object>, string, string> endOf) => (inputs, provider) =>
        inputs.SetItem("arn", $"arn:{AwsPartition.Of((string)provider["region"])}:{endOf(inputs, AwsProviderInputs.AccountsOf(provider)[0])}");
}
