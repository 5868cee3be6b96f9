using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Files;

/// <summary>The other stacks of a folder: they may use the same cluster, or have their entries in the same place.</summary>
internal static class Neighbours
{
    /// <summary>The other stacks as far as they can be read. What is wrong with them is reported when they are planned.</summary>
    /// <param name="folder">The folder of stacks.</param>
    /// <param name="stack">Name of the stack.</param>
    public static ImmutableArray<StackSettings> Read(StacksFolder folder, string stack)
    {
        var found = ImmutableArray.CreateBuilder<StackSettings>();
        foreach (var other in folder.Stacks.Where(other => other != stack))
        {
            var unheard = new Reading(isDecrypted: false);
            if (StackFile.Read(folder, other, unheard).Config is { } config && StackSchema.Read(config, unheard) is { } settings)
            {
                found.Add(settings with { Stack = other });
            }
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// The neighbours of a stack. Those in its cluster, or in one of its name, come with their applications, which could make the same objects and
    /// identities, and if the stack pushes values, so do those that could write the same entries. The files of all others stay unread, as there may
    /// be many.
    /// </summary>
    /// <param name="settings">The stack.</param>
    /// <param name="folder">The folder of stacks.</param>
    /// <param name="others">The other stacks.</param>
    public static ImmutableArray<StackSettings> Of(StackSettings settings, StacksFolder folder, ImmutableArray<StackSettings> others) =>
        [.. others.Select(other => other.SharesCluster(settings) || other.SharesNames(settings) || (IsWriter(other) && Pushes(settings))
            ? WithApplications(other, folder)
            : other)];

    private static bool IsWriter(StackSettings stack) => Pushes(stack) || stack.Backends.Values.Any(backend => backend.Provision);

    private static bool Pushes(StackSettings stack) => stack.ApplicationSettings.Values.Any(own => own.Push.Count > 0);

    private static StackSettings WithApplications(StackSettings other, StacksFolder folder)
    {
        var unheard = new Reading(isDecrypted: false);
        var certificate = new SealedFolder(folder, other.Stack);
        return other with
        {
            Applications = [.. folder.ReadApplications(other.Stack, unheard).Where(application => CanDeliver(other, application))],
            Shared = other.Shared.Where(shared => other.Backends.ContainsKey(shared.Value.Backend)).ToImmutableDictionary(),
            SealingCertificate = File.Exists(certificate.CertificateFile) ? certificate.ReadCertificate(unheard) : null,
        };
    }

    /// <summary>Whether the stack file says all that the application needs; it is judged with its own stack.</summary>
    private static bool CanDeliver(StackSettings other, Application application) => other.ApplicationSettings.ContainsKey(application.Name)
        && other.ContractsOf(application).All(contract => contract.Source is not ContractSource.Undeclared);
}
