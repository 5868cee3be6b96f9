using SecretsLadder.Infra.Differences;

namespace SecretsLadder.Infra.Commands.Comparing;

/// <summary>What <c>--fail-on</c> takes: a list, separated by commas or given several times.</summary>
internal static class FailOn
{
    private static readonly OrderedDictionary<string, Func<DifferenceReport, bool>> Reasons = new(StringComparer.Ordinal)
    {
        ["widening"] = report => report.Widens,
        ["destroy"] = report => report.Destroys,
        ["rotation"] = report => report.Rotates,
        ["handover"] = report => report.HandsOver,
        ["uncovered"] = report => report.IsUncovered,
    };

    /// <summary>The words.</summary>
    public static IEnumerable<string> Words => Reasons.Keys;

    /// <summary>The first word that is none, or null.</summary>
    /// <param name="lists">The lists given.</param>
    public static string? Unknown(IEnumerable<string> lists) => Split(lists).FirstOrDefault(word => !Reasons.ContainsKey(word));

    /// <summary>Whether a report gives a reason, for each that is named.</summary>
    /// <param name="lists">The lists given.</param>
    public static IEnumerable<Func<DifferenceReport, bool>> Of(IEnumerable<string> lists) => Split(lists).Select(word => Reasons[word]);

    private static IEnumerable<string> Split(IEnumerable<string> lists) =>
        lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
