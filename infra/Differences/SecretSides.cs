using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences;

/// <summary>The Secrets of two plans: those that are produced, and those that a contract names whether or not they are produced yet.</summary>
internal sealed class SecretSides
{
    private readonly ILookup<(string Application, string Secret), DeclaredContract> _byApplication;

    /// <summary>Reads both plans.</summary>
    /// <param name="before">The first plan, or null where there is none.</param>
    /// <param name="after">The second plan, or null where there is none.</param>
    public SecretSides(ComparedPlan? before, ComparedPlan? after)
    {
        (Before, After) = (before, after);
        (Former, Present) = (ByName(before), ByName(after));
        _byApplication = (after?.Contracts ?? ComparedPlan.NoContracts).SelectMany(contracts => contracts).ToLookup(contract =>
            (contract.Application, contract.Secret));
    }

    /// <summary>The first plan, or null.</summary>
    public ComparedPlan? Before { get; }

    /// <summary>The second plan, or null.</summary>
    public ComparedPlan? After { get; }

    /// <summary>The Secrets that the first plan produces.</summary>
    public SortedDictionary<NamespacedName, ProducedSecret> Former { get; }

    /// <summary>The Secrets that the second plan produces.</summary>
    public SortedDictionary<NamespacedName, ProducedSecret> Present { get; }

    /// <summary>The contract of a Secret in the first plan, or null.</summary>
    /// <param name="key">Namespace and name of the Secret.</param>
    public DeclaredContract? FormerContract(NamespacedName key) => Before?.Contracts[key].FirstOrDefault();

    /// <summary>The contract of a Secret in the second plan, or null.</summary>
    /// <param name="key">Namespace and name of the Secret.</param>
    public DeclaredContract? PresentContract(NamespacedName key) => After?.Contracts[key].FirstOrDefault();

    /// <summary>
    /// Where the contract of a Secret is placed now: its application names the Secret in another namespace only. Null where that is not so.
    /// </summary>
    /// <param name="secret">The Secret.</param>
    public DeclaredContract? MovedTo(ProducedSecret secret) => PresentContract(new(secret.Namespace, secret.Name)) is null
        ? _byApplication[(secret.Application, secret.Name)].FirstOrDefault()
        : null;

    private static SortedDictionary<NamespacedName, ProducedSecret> ByName(ComparedPlan? plan)
    {
        var secrets = new SortedDictionary<NamespacedName, ProducedSecret>(NamespacedName.Order);
        foreach (var secret in plan is null ? [] : ProducedSecret.Of(plan))
        {
            secrets.TryAdd(new(secret.Namespace, secret.Name), secret);
        }

        return secrets;
    }
}
