using System.Collections.Immutable;

namespace SecretsLadder.Infra.Planning.Kinds;

/// <summary>The types of GCP: entries that a project holds everywhere, and those of one region.</summary>
internal static class GcpKinds
{
    /// <summary>Type of a member that may use an entry.</summary>
    public const string Member = "gcp:secretmanager/secretIamMember:SecretIamMember";

    /// <summary>Type of a member that may use an entry of one region.</summary>
    public const string RegionalMember = "gcp:secretmanager/regionalSecretIamMember:RegionalSecretIamMember";

    /// <summary>The types.</summary>
    public static readonly ImmutableArray<ResourceKind> All =
    [
        new(Member) { Fixed = [ResourceKind.EveryInput], Answer = ResourceKinds.Unchanged },
        new(RegionalMember) { Fixed = [ResourceKind.EveryInput], Answer = ResourceKinds.Unchanged },
        new("gcp:secretmanager/secret:Secret")
        {
            Name = "secretId",
            Fixed = ["project", "replication", "secretId"],
            Value = "entry",
            Answer = (inputs, _) => inputs.SetItem("name", $"projects/{inputs["project"]}/secrets/{inputs["secretId"]}"),
        },
        new("gcp:secretmanager/regionalSecret:RegionalSecret")
        {
            Name = "secretId",
            Fixed = ["location", "project", "secretId"],
            Value = "entry",
            Answer =
                (inputs, _) => inputs.SetItem("name", $"projects/{inputs["project"]}/locations/{inputs["location"]}/secrets/{inputs["secretId"]}"),
        },
        new("gcp:secretmanager/secretVersion:SecretVersion")
        {
            Fixed = ["secret", "secretData"],
            Secrets = ["secretData"],
            Answer = ResourceKinds.Unchanged,
        },
        new("gcp:secretmanager/regionalSecretVersion:RegionalSecretVersion")
        {
            Fixed = ["secret", "secretData"],
            Secrets = ["secretData"],
            Answer = ResourceKinds.Unchanged,
        },
    ];
}
