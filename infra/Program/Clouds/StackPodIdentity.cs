using Pulumi;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>The operator's role by EKS Pod Identity, where a backend of the stack is read by it.</summary>
internal static class StackPodIdentity
{
    /// <summary>Creates the role, or nothing where no backend asks for it.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="providers">The providers of the stack.</param>
    public static PodIdentity? Of(StackSettings settings, StackProviders providers) => providers.Operator is null ? null : new(
        "pod-identity",
        new PodIdentityArgs
        {
            ClusterName = settings.Cluster.Name,
            RoleName = PodIdentity.NameOf(settings.Cluster.Name),
            Namespace = ExternalSecretsOperator.Namespace,
            ServiceAccount = ExternalSecretsOperator.ServiceAccount,
            ReaderRoles = [.. ReaderRolesOf(settings).Distinct()],
        },
        new ComponentResourceOptions { Providers = { providers.Operator } });

    /// <summary>ARN of the operator's role, or null if no backend is read by EKS Pod Identity.</summary>
    /// <param name="settings">The stack.</param>
    public static string? RoleOf(StackSettings settings) => OperatorPlace.Of(settings) is { } place
        ? IrsaRole.ArnOf(place.AccountId, place.Region, PodIdentity.NameOf(settings.Cluster.Name))
        : null;

    /// <summary>ARNs of the readers' roles that the operator assumes, each in the account of its backend.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<string> ReaderRolesOf(StackSettings settings) =>
        from reader in StoreReading.Of(settings)
        let backend = reader.Backend as AwsSecretBackend
        where backend?.OperatorRole is not null
        select IrsaRole.ArnOf(backend.AccountId, backend.Region, IrsaRole.NameOf(settings.Cluster.Name, reader.Account.Name));
}
