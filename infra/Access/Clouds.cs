using System.Collections.Immutable;
using SecretsLadder.Infra.Access.Aws;
using SecretsLadder.Infra.Access.Azure;
using SecretsLadder.Infra.Access.Gcp;
using SecretsLadder.Infra.Access.Vault;

namespace SecretsLadder.Infra.Access;

/// <summary>The clouds whose permissions can be read. A store of any other is a finding (STO005).</summary>
internal static class Clouds
{
    /// <summary>The clouds.</summary>
    public static readonly ImmutableArray<ICloudAccess> All = [new AwsAccess(), new AzureAccess(), new GcpAccess(), new VaultAccess()];

    /// <summary>The cloud of a store, or null if it is not known.</summary>
    /// <param name="provider">The operator's word for it.</param>
    public static ICloudAccess? Find(string provider) => All.FirstOrDefault(cloud => cloud.Provider == provider);
}
