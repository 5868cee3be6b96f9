using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;
using SecretsLadder.Infra.Program;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>
/// What the identities that push values may do, told from the settings alone: a permission to write is sound only if it is one of these.
/// </summary>
internal sealed class WriterPermissions
{
    private readonly HashSet<Allowed> _allowed;

    /// <summary>Derives the permissions.</summary>
    /// <param name="settings">The stack.</param>
    public WriterPermissions(StackSettings settings) => _allowed = [.. Of(settings)];

    /// <summary>Whether the writer of this name may do this.</summary>
    /// <param name="identity">Name of the role, which its policies bear.</param>
    /// <param name="action">The action, or the capability in a Vault.</param>
    /// <param name="target">The ARN, or the path in a Vault.</param>
    public bool Allows(string identity, string action, string target) => _allowed.Contains(new(identity, action, target));

    private static IEnumerable<Allowed> Of(StackSettings settings) =>
        from contract in settings.Contracts
        let backend = contract.PushedTo
        where backend is not null
        let reading = StoreReading.WriterOf(settings, contract.Application, backend)
        from entry in contract.Contract.EntryNames.Select(name => contract.EntryName(name, backend))
        from allowed in In(settings, reading, entry)
        select allowed;

    private static IEnumerable<Allowed> In(StackSettings settings, StoreReading writer, string entry) => writer.Backend switch
    {
        AwsSecretBackend aws =>
            from statement in AwsWritePolicy.Of([aws.Entry(entry)]).Statements
            from action in statement.Actions
            from resource in statement.Resources
            select new Allowed(IrsaRole.NameOf(settings.Cluster.Name, writer.Account.Name), action, resource),
        VaultSecretBackend vault =>
            from path in VaultWritePolicy.EntryPaths(vault.Mount, entry)
            from capability in VaultWritePolicy.Capabilities
            select new Allowed(VaultKubernetesRole.NameOf(settings.Cluster.Name, writer.Account.Name), capability, path),
        _ => [],
    };

    private sealed record Allowed(string Identity, string Action, string Target);
}
