using System.Collections.Immutable;
using Pulumi;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra;

/// <summary>The operator's role by EKS Pod Identity, where a backend of the stack is read by it.</summary>
internal static class StackPodIdentity
{
    /// <summary>Creates the role, or nothing where no backend asks for it.</summary>
    /// <param name="settings">The stack.</param>
    /// <param name="providers">The providers of the stack.</param>
    /// <param name="backends">The backends of the stack.</param>
    public static PodIdentity? Of(StackSettings settings, StackProviders providers, StackBackends backends)
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
                ReaderRoles = [.. Readers(settings, backends).Select(reader => IrsaRole.ArnOf(backend.AccountId, backend.Region, IrsaRole.NameOf(settings.Cluster.Name, reader))).Distinct()],
            },
            new ComponentResourceOptions { Providers = { providers.Of(backend) } });
    }

    private static IEnumerable<string> Readers(StackSettings settings, StackBackends backends)
    {
        foreach (var application in settings.Applications)
        {
            var used = ApplicationInputs.UsedBackends(settings, application).Select(backend => backends.Of(backend, application.Name)).ToImmutableArray();
            foreach (var backend in used.OfType<AwsSecretBackend>().Where(backend => backend.OperatorRole is not null))
            {
                yield return ApplicationStores.ReaderOf(application.Name, used, backend);
            }
        }

        foreach (var shared in settings.Shared.Values.Where(shared => settings.Backends[shared.Backend] is AwsBackend { IsPodIdentity: true }))
        {
            yield return Components.Levels.SharedSecret.ReaderOf(shared.Name, suffix: "");
        }
    }
}
