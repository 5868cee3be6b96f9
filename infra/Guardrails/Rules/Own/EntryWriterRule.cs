using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Guardrails.Rules.Own;

/// <summary>
/// OWN004: an entry that a contract is pushed to and that somebody else writes too: another contract, or a stack of the folder that pushes to it or
/// creates it. Each would overwrite the other's value. Two applications of one stack are a finding of OWN001.
/// </summary>
internal sealed class EntryWriterRule() : Guardrail("OWN004")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var pushes = EntryWriter.Pushes(plan.Settings).ToList();
        if (pushes.Count == 0)
        {
            return [];
        }

        var others = plan.Settings.Neighbours.SelectMany(EntryWriter.Of).ToLookup(writer => writer.Key);
        return
            from entry in pushes.GroupBy(writer => writer.Key)
            let first = entry.First()
            let writers = entry.Where(writer => writer.Application == first.Application).Concat(others[entry.Key])
                .DistinctBy(writer => (writer.Stack, writer.Words)).ToList()
            where writers.Count > 1
            select new Violation(
                null,
                $"the entry '{first.Entry}' of the backend '{first.Backend}' has {writers.Count} writers: "
                + $"{string.Join(" and ", writers.Select(writer => WordsIn(plan.Settings, writer)))}; "
                + "each would overwrite the other's value; let one push it or create it, and let the others only read, "
                + "or give each an entry of its own");
    }

    private static string WordsIn(StackSettings settings, EntryWriter writer) =>
        writer.Stack == settings.Stack ? writer.Words : $"{writer.Words} in the stack '{writer.Stack}'";
}
