using Pulumi;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Program.Clouds;

/// <summary>The operator's role by EKS Pod Identity, where a backend of the stack is read by it.</summary>
internal static class StackPodIdentity
{
    /// <summary>Creates the role, or nothing where no backend asks for it.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="providers">The providers of the stack.</param>
    public static PodIdentity? Of(StackSettings settings, StackProviders providers)
    {
        if (settings.Backends.Values.OfType<AwsBackend>().FirstOrDefault(backend => backend.IsPodIdentity) is not { } backend)
        {
            return null;
        }

        return new(
            "pod-identity",
            new PodIdentityArgs
            {
                ClusterName = settings.Cluster.Name,
                RoleName = PodIdentity.NameOf(settings.Cluster.Name),
                Namespace = ExternalSecretsOperator.Namespace,
                ServiceAccount = ExternalSecretsOperator.ServiceAccount,
                ReaderRoles =
                [
                    .. Readers(settings)
                        .Select(reader => IrsaRole.ArnOf(backend.AccountId, backend.Region, IrsaRole.NameOf(settings.Cluster.Name, reader)))
                        .Distinct(),
                ],
            },
            new ComponentResourceOptions { Providers = { providers.Of(backend) } });
    }

    private static IEnumerable<string> Readers(StackSettings settings) =>
        from reader in StoreReading.Of(settings)
        where reader.Backend is AwsSecretBackend { OperatorRole: not null }
        select reader.Account.Name;
}
