using System.Collections.Immutable;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Reports.Differences;

/// <summary>What changes in one stack as a Mermaid graph: who reaches which entry, and the Secrets that come and go.</summary>
internal static class DifferenceGraph
{
    /// <summary>A graph of more edges helps nobody, and GitHub draws none.</summary>
    private const int MostEdges = 40;

    private const int LongestLabel = 80;

    /// <summary>The lines of the graph; none where there is nothing to draw, or too much.</summary>
    public static ImmutableArray<string> Lines(PlanDifference difference)
    {
        var edges = difference.Permissions.Where(change => change.Before.IsEmpty || change.After.IsEmpty || change.Widens is not null).ToList();
        var count = edges.Count + difference.Secrets.Length;
        if (count is 0 or > MostEdges)
        {
            return [];
        }

        var nodes = new Nodes();
        List<string> links = [.. edges.Select(change => Link(change, nodes))];
        return
        [
            "graph LR",
            .. nodes.Lines,
            .. links,
            .. difference.Secrets.Select((change, index) =>
                $"  s{index}[\"{Label(LabelOf(change))}\"]:::{Class(change.Kind)}"),
            .. edges.Select((change, index) => $"  linkStyle {index} stroke:{(change.After.IsEmpty ? "#cf222e" : "#1a7f37")}"),
            "  classDef added stroke:#1a7f37",
            "  classDef changed stroke:#9a6700",
            "  classDef removed stroke:#cf222e,stroke-dasharray:4",
        ];
    }

    /// <summary>
    /// A text as a label in double quotes: what Mermaid, HTML or the fence around the graph would read otherwise is written as its number.
    /// </summary>
    public static string Label(string text)
    {
        var line = OneLine.Of(text);
        var shown = line.Length <= LongestLabel ? line : $"{line[..LongestLabel]}...";
        return string.Concat(
            shown.Select(character =>
                character is '#' or '"' or '<' or '>' or '&' or '`' or '\\' or ';' or '%' ? $"#{(int)character};" : character.ToString()));
    }

    private static string LabelOf(SecretChange change) =>
        $"{DifferenceText.Sign(change.Kind)} Secret {change.Namespace}/{change.Name} "
        + $"({(change.Delivery.IsChange ? change.Delivery : change.Source)})";

    private static string Link(PermissionChange change, Nodes nodes)
    {
        var actions = string.Join(", ", (change.After.IsEmpty ? change.Before : change.After).Select(text => text.Split(" if ")[0]).Distinct());
        var label = Label($"{(change.After.IsEmpty ? "-" : change.Before.IsEmpty ? "+" : "~")} {actions}");
        return $"  {nodes.Id("i", change.Identity, "([\"", "\"])")} {(change.After.IsEmpty ? "-.->" : "-->")}|\"{label}\"| "
            + $"{nodes.Id("e", EntryNames.Of(change.Entry), "[(\"", "\")]")}";
    }

    private static string Class(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => "added",
        DifferenceKind.Removed => "removed",
        _ => "changed",
    };

    /// <summary>The nodes, each once, by ids that hold nothing of their names.</summary>
    private sealed class Nodes
    {
        private readonly OrderedDictionary<(string Prefix, string Name), string> _lines = [];

        public IEnumerable<string> Lines => _lines.Values;

        public string Id(string prefix, string name, string opening, string closing)
        {
            var index = _lines.IndexOf((prefix, name));
            if (index < 0)
            {
                index = _lines.Count;
                _lines.Add((prefix, name), $"  {prefix}{index}{opening}{Label(name)}{closing}");
            }

            return $"{prefix}{index}";
        }
    }
}
