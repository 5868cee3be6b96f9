using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SecretsLadder.Infra.Guardrails;

namespace SecretsLadder.Infra.Differences;

/// <summary>The findings that two plans do not have in common. That a finding is a few lines further down is no difference.</summary>
internal static partial class FindingChanges
{
    /// <summary>The findings that are among the first and not among the second.</summary>
    /// <param name="findings">The first.</param>
    /// <param name="others">The second.</param>
    public static ImmutableArray<Finding> Only(ImmutableArray<Finding> findings, ImmutableArray<Finding> others)
    {
        var left = others.CountBy(WithoutPlace).ToDictionary();
        return [.. findings.Where(finding => !TryTake(left, WithoutPlace(finding)))];
    }

    private static bool TryTake(Dictionary<Finding, int> left, Finding finding)
    {
        var count = left.GetValueOrDefault(finding);
        left[finding] = count - 1;
        return count > 0;
    }

    private static Finding WithoutPlace(Finding finding) => finding with { Message = Place().Replace(finding.Message, "$1") };

    [GeneratedRegex("""(\.yaml):[0-9]+:[0-9]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
