using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Settings;

/// <summary>A backend that the stack works with.</summary>
/// <param name="Backend">The backend.</param>
/// <param name="Owner">Whose entries it is about: an application, or <see cref="Backend.Platform"/>.</param>
/// <param name="KeepsCopies">Whether it keeps copies of the sealing key.</param>
internal sealed record UsedBackend(Backend Backend, string Owner, bool KeepsCopies)
{
    /// <summary>All of a stack, by name: the engine passes settings in an order of its own.</summary>
    /// <param name="settings">The stack.</param>
    public static IEnumerable<UsedBackend> Of(StackSettings settings) => OfContracts(settings)
        .Concat(OfPlatform(settings))
        .DistinctBy(use => (use.Backend.Name, use.Owner, use.KeepsCopies))
        .OrderBy(use => use.Backend.Name, StringComparer.Ordinal)
        .ThenBy(use => use.Owner, StringComparer.Ordinal);

    private static IEnumerable<UsedBackend> OfContracts(StackSettings settings) =>
        from contract in settings.Contracts
        let backend = contract.Backend ?? contract.PushedTo
        where backend is not null
        select new UsedBackend(backend, contract.Application.Name, KeepsCopies: false);

    /// <summary>Shared Secrets, copies of the sealing key, and in AWS the keys, the operator's role and the pipeline's roles.</summary>
    private static IEnumerable<UsedBackend> OfPlatform(StackSettings settings)
    {
        var aws = settings.Backends.Values.OfType<AwsBackend>().OrderBy(backend => backend.Name, StringComparer.Ordinal).ToList();
        return
        [
            .. settings.KeyCopies.Select(copy => new UsedBackend(settings.Backends[copy.Backend], Backend.Platform, KeepsCopies: true)),
            .. settings.Shared.Values.Select(shared => OfStack(settings.Backends[shared.Backend])),
            .. aws.Where(backend => backend.IsKmsKeyManaged).Select(OfStack),
            .. aws.Where(backend => backend.IsPodIdentity).Take(1).Select(OfStack),
            .. settings.Pipeline is null ? [] : aws.DistinctBy(backend => backend.AccountId).Select(OfStack),
        ];
    }

    private static UsedBackend OfStack(Backend backend) => new(backend, Backend.Platform, KeepsCopies: false);
}
