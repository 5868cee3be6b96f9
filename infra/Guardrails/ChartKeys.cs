using System.Collections.Concurrent;

namespace SecretsLadder.Infra.Guardrails;

/// <summary>The keys that a chart's values.yaml knows. A line that ends in <c>.*</c> takes any keys below it.</summary>
internal sealed class ChartKeys
{
    private static readonly ConcurrentDictionary<string, ChartKeys?> Known = new(StringComparer.Ordinal);

    private readonly HashSet<string> _keys;

    private ChartKeys(IEnumerable<string> lines) => _keys = [.. lines];

    /// <summary>The keys of a chart at a version, or null where they are not recorded.</summary>
    /// <param name="chart">Name of the chart.</param>
    /// <param name="version">Its version.</param>
    public static ChartKeys? Of(string chart, string version) => Known.GetOrAdd($"{chart}-{version}", Read);

    /// <summary>Whether the chart knows a value.</summary>
    /// <param name="path">Keys that lead to it, separated by dots.</param>
    public bool Knows(string path)
    {
        if (_keys.Contains(path))
        {
            return true;
        }

        for (var end = path.LastIndexOf('.'); end > 0; end = path.LastIndexOf('.', end - 1))
        {
            if (_keys.Contains($"{path.AsSpan(0, end)}.*"))
            {
                return true;
            }
        }

        return false;
    }

    private static ChartKeys? Read(string name)
    {
        using var stream = typeof(ChartKeys).Assembly.GetManifestResourceStream($"ChartValues/{name}.txt");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
