using System.Collections.Immutable;
using System.ComponentModel;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences;

/// <summary>An application that is there under another name: the same Secrets, or the same contracts.</summary>
/// <param name="From">Its former name.</param>
/// <param name="To">Its name.</param>
internal sealed record RenamedApplication(
    [property: Description("Its former name.")] string From,
    [property: Description("Its name.")] string To)
{
    /// <summary>The applications that are renamed.</summary>
    /// <param name="before">The first plan, or null where there is none.</param>
    /// <param name="after">The second plan, or null where there is none.</param>
    public static ImmutableArray<RenamedApplication> Between(ComparedPlan? before, ComparedPlan? after)
    {
        if (before is null || after is null)
        {
            return [];
        }

        var (former, present) = (Contracts(before), Contracts(after));
        var added = present.Where(application => !former.Contains(application.Key)).ToList();
        if (added.Count == 0)
        {
            return [];
        }

        var bySecrets = added.ToLookup(SecretsOf, application => application.Key, StringComparer.Ordinal);
        var byContent = added.ToLookup(ContentOf, application => application.Key, StringComparer.Ordinal);
        return
        [
            .. from application in former
               where !present.Contains(application.Key)
               let name = bySecrets[SecretsOf(application)].Concat(byContent[ContentOf(application)]).FirstOrDefault()
               where name is not null
               select new RenamedApplication(application.Key, name),
        ];
    }

    private static ILookup<string, DeclaredContract> Contracts(ComparedPlan plan) =>
        plan.Contracts.SelectMany(contracts => contracts).ToLookup(contract => contract.Application, StringComparer.Ordinal);

    private static string SecretsOf(IEnumerable<DeclaredContract> contracts) =>
        Signature(contracts, contract => $"{contract.Namespace}/{contract.Secret}");

    private static string ContentOf(IEnumerable<DeclaredContract> contracts) =>
        Signature(
            contracts,
            contract => $"{contract.Secret} {contract.Type} {string.Join(',', contract.Keys.Select(key => $"{key.Name}={key.From}{key.Template}"))}");

    private static string Signature(IEnumerable<DeclaredContract> contracts, Func<DeclaredContract, string> textOf) =>
        string.Join('\n', contracts.Select(textOf).Order(StringComparer.Ordinal));
}
