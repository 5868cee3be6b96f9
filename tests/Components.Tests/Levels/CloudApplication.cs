using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary>The application "shop" of one contract, delivered from one backend.</summary>
internal static class CloudApplication
{
    /// <summary>Full names of entries, legal in every backend.</summary>
    public static readonly ImmutableDictionary<string, string> Entries =
        ImmutableDictionary<string, string>.Empty.Add("db", "shop-db").Add("tls", "shop-tls").Add("all", "shop-all").Add("session", "shop-session");

    /// <summary>Runs it.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="databaseRole">The database role that issues its values.</param>
    /// <param name="isPreview">Whether what the engine does not know yet is unknown.</param>
    public static Task<Recorded> RunAsync(SecretBackend backend, SecretContract contract, string? databaseRole = null, bool isPreview = false) =>
        Recorded.RunAsync(
        run => Create(
            run,
            new ContractDelivery(contract, DeliveryKind.External, backend.Name, databaseRole is null ? Entries : []) { DatabaseRole = databaseRole },
            CloudStores.UseOf(run, backend, databaseRole is null ? [.. Entries.Values] : []) with
            { DatabaseRoles = [.. new[] { databaseRole }.OfType<string>()] }),
        isPreview);

    /// <summary>The application, in a run that is under way.</summary>
    /// <param name="run">The run.</param>
    /// <param name="delivery">How its contract is delivered.</param>
    /// <param name="use">What it reads.</param>
    /// <param name="provisioned">The entries that the stack creates.</param>
    public static ApplicationSecrets Create(
        Recorded run, ContractDelivery delivery, BackendUse use, params ImmutableArray<ProvisionedEntry> provisioned) => new(
        "shop",
        new ApplicationSecretsArgs
        {
            Application = "shop",
            Namespace = "production",
            Deliveries = [delivery],
            Values = new Dictionary<SecretKeyName, Output<string>>(),
            TakeoverProvider = run.Takeover,
            Uses = [use],
            Provisioned = provisioned,
            Cluster = CloudStores.Cluster,
        },
        run.Options);
}
