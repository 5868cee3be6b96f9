using System.Text;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Reports.Differences;
using SecretsLadder.Infra.Reports.Kit;

namespace SecretsLadder.Infra.Tests.Reports;

/// <summary>Reports of differences, and their forms.</summary>
internal static class DifferenceReports
{
    /// <summary>A report of these differences.</summary>
    public static DifferenceReport Of(params PlanDifference[] stacks) => new("before", "after", [], [.. stacks]);

    /// <summary>As a person reads it.</summary>
    public static string Text(DifferenceReport report)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new DifferenceTree(Terminal.Open(text, isTerminal: false, isColoured: false)).Write(report);
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()));
    }

    /// <summary>As a program reads it.</summary>
    public static string Json(DifferenceReport report)
    {
        using var json = new MemoryStream();
        DifferenceJson.Write(json, report);
        return Encoding.UTF8.GetString(json.ToArray());
    }
}
