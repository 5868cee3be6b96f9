using System.Collections.Immutable;
using Pulumi.Gcp.SecretManager;
using Pulumi.Gcp.SecretManager.Inputs;
using SecretsLadder.Sdk.Tests.Kubernetes;

namespace SecretsLadder.Sdk.Tests.Gcp;

public sealed class SecretTests
{
    private static readonly ImmutableDictionary<string, object> State = ImmutableDictionary<string, object>.Empty
        .Add("name", "projects/1/secrets/checkout-db").Add("secretId", "checkout-db");

    private static SecretArgs Args => new() { Replication = new SecretReplicationArgs { Auto = new SecretReplicationAutoArgs() } };

    [Fact]
    public async Task Ctor_Type_IsSecretManagerSecret() =>
        Assert.Equal("gcp:secretmanager/secret:Secret", await Registered.Type(() => new Secret("it", Args)));

    [Fact]
    public async Task Replication_Auto_IsAnEmptyObject() =>
        Assert.Equal("""{"replication":{"auto":{}}}""", await Registered.Inputs(() => new Secret("it", Args)));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem()
    {
        var userManaged = new SecretReplicationUserManagedArgs
        {
            Replicas =
            {
                new SecretReplicationUserManagedReplicaArgs { Location = "europe-west1" },
                new SecretReplicationUserManagedReplicaArgs { Location = "europe-west4" },
            },
        };
        var args = new SecretArgs
        {
            DeletionProtection = true,
            Labels = { ["app"] = "checkout" },
            Project = "checkout-prod",
            Replication = new SecretReplicationArgs { UserManaged = userManaged },
            SecretId = "checkout-db",
        };

        Assert.Equal(
            Registered.Json("""
            {
              "deletionProtection": true, "labels": { "app": "checkout" }, "project": "checkout-prod",
              "replication": { "userManaged": { "replicas": [{ "location": "europe-west1" }, { "location": "europe-west4" }] } },
              "secretId": "checkout-db"
            }
            """),
            await Registered.Inputs(() => new Secret("it", args)));
    }

    [Fact]
    public async Task Ctor_NoReplication_Fails() => Assert.Contains(
        "SecretArgs.Replication is required", await Registered.Error(() => new Secret("it", new SecretArgs())), StringComparison.Ordinal);

    [Fact]
    public async Task Replication_UserManagedWithoutReplicas_Fails()
    {
        var args = new SecretArgs { Replication = new SecretReplicationArgs { UserManaged = new SecretReplicationUserManagedArgs() } };

        Assert.Contains("replicas is required", await Registered.Error(() => new Secret("it", args)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Replication_ReplicaWithoutLocation_Fails()
    {
        var userManaged = new SecretReplicationUserManagedArgs { Replicas = { new SecretReplicationUserManagedReplicaArgs() } };
        var args = new SecretArgs { Replication = new SecretReplicationArgs { UserManaged = userManaged } };

        Assert.Contains("Location is required", await Registered.Error(() => new Secret("it", args)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctor_Options_MarkTheLabelsOfTheProviderSecret()
    {
        var options = await Registered.Options(options => new Secret("it", Args, options));

        Assert.Equal(["effectiveLabels", "pulumiLabels"], options.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Name_FromTheEngine_IsRead() =>
        Assert.Equal("projects/1/secrets/checkout-db", await Registered.Output(State, () => new Secret("it", Args).Name));

    [Fact]
    public async Task SecretId_FromTheEngine_IsRead() =>
        Assert.Equal("checkout-db", await Registered.Output(State, () => new Secret("it", Args).SecretId));
}
