using SecretsLadder.Infra.Schemas;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>The provider of a workload identity pool that trusts the cluster's issuer. Its owner makes it; this stack only uses it.</summary>
internal sealed record GcpFederation(string Pool, string Provider, string? ProjectNumber)
{
    private const string Ids = "^[a-z0-9-]{4,32}$";
    private const string Allowed = "4 to 32 lower-case letters, digits and '-'";

    private static readonly Field<string> PoolKey =
        Field.Required("pool", Texts.Matching("the id of a workload identity pool", Ids, Allowed, "clusters"), "Id of the workload identity pool.");

    private static readonly Field<string> ProviderKey = Field.Required(
        "provider", Texts.Matching("the id of a provider", Ids, Allowed, "prod-eu"),
        "Id of the provider in the pool that trusts the cluster's issuer.");

    private static readonly Field<string?> NumberKey = Field.Optional<string?>(
        "projectNumber", GcpProject.NumberSchema!, "Number of the pool's project. Default: the backend's projectNumber.", null);

    public static readonly ObjectSchema<GcpFederation> Schema = new(
        "The workload identity federation of a cluster outside GKE.", [PoolKey, ProviderKey, NumberKey],
        values => new(values.Get(PoolKey), values.Get(ProviderKey), values.Get(NumberKey)));
}
