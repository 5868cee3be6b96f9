using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Reports.Rendered;

/// <summary>
/// The ids that only a cloud gives. A plan invents them, and its output <see cref="OutputName"/> holds them under the names by which the output of a
/// stack that is up holds the real ones. What is rendered has the real id, or a placeholder where none is known.
/// </summary>
internal sealed class CloudIds
{
    /// <summary>The output of the stack that holds the ids by their names.</summary>
    public const string OutputName = "cloudIds";

    private readonly string _stack;
    private readonly IReadOnlyDictionary<string, string> _real;
    private readonly Dictionary<string, string> _names;
    private readonly ImmutableHashSet<string> _invented;
    private readonly SearchValues<string> _search;
    private readonly ImmutableArray<int> _lengths;

    /// <summary>Knows the ids of a stack.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="real">The real ids by their names, as far as they are known.</param>
    public CloudIds(Plan plan, IReadOnlyDictionary<string, string> real)
    {
        (_stack, _real) = (plan.Settings.Stack, real);
        _names = InventedBy(plan).ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        _invented = plan.InventedIds;
        _search = SearchValues.Create([.. _invented], StringComparison.Ordinal);
        _lengths = [.. _invented.Select(id => id.Length).Distinct().OrderDescending()];
    }

    /// <summary>The ids that a plan invents, by the names under which the stack has them.</summary>
    public static IReadOnlyDictionary<string, string> InventedBy(Plan plan) =>
        plan.Outputs.GetValueOrDefault(OutputName) is IReadOnlyDictionary<string, object> ids
        ? ids.ToImmutableSortedDictionary(pair => pair.Key, pair => (string)pair.Value, StringComparer.Ordinal)
        : ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A manifest with the ids.</summary>
    /// <returns>The manifest, and what is missing and which command gives it; null where nothing is.</returns>
    public (IReadOnlyDictionary<string, object> Manifest, string? Missing) In(IReadOnlyDictionary<string, object> manifest)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        return (_invented.IsEmpty ? manifest : InMap(manifest, missing), Sentence(missing));
    }

    /// <summary>A text with the ids.</summary>
    /// <returns>The text, and what is missing and which command gives it; null where nothing is.</returns>
    public (string Text, string? Missing) In(string text)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        return (InText(text, missing), Sentence(missing));
    }

    private string? Sentence(SortedSet<string> missing) => missing.Count == 0 ? null
        : $"only the stack that is up has {string.Join(", ", missing.Select(name => $"'{name}'"))}; "
            + $"after 'pulumi up' run: pulumi stack output --json --stack {_stack} > FILE, and render with --outputs FILE";

    private ImmutableDictionary<string, object> InMap(IReadOnlyDictionary<string, object> map, SortedSet<string> missing) =>
        map.ToImmutableDictionary(pair => pair.Key, pair => InValue(pair.Value, missing));

    private object InValue(object value, SortedSet<string> missing) => value switch
    {
        IReadOnlyDictionary<string, object> map => InMap(map, missing),
        string text => InText(text, missing),
        IEnumerable<object> list => list.Select(item => InValue(item, missing)).ToImmutableArray(),
        _ => value,
    };

    private string InText(string text, SortedSet<string> missing)
    {
        var written = new StringBuilder();
        var end = 0;
        for (int found; (found = text.AsSpan(end).IndexOfAny(_search)) >= 0;)
        {
            var invented = InventedAt(text, end + found);
            written.Append(text, end, found).Append(Real(invented, missing));
            end += found + invented.Length;
        }

        return end == 0 ? text : written.Append(text, end, text.Length - end).ToString();
    }

    private string InventedAt(string text, int start) =>
        _lengths.Where(length => start + length <= text.Length).Select(length => text.Substring(start, length)).First(_invented.Contains);

    private string Real(string invented, SortedSet<string> missing)
    {
        if (!_names.TryGetValue(invented, out var name))
        {
            throw new InvalidOperationException(
                $"a file would hold an invented id that the stack's output '{OutputName}' does not name; add it there");
        }

        if (_real.TryGetValue(name, out var id))
        {
            return id;
        }

        missing.Add(name);
        return $"[{OutputName}: {name}]";
    }
}
