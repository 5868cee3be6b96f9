using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>
/// Edits of a computed plan, for what no settings can bring about and only a program could. A list of
/// <c>{ "resource", "type", "set": { path: value }, "remove": [path], "replace": { path: { text: text } }, "duplicate": true }</c>;
/// a path is <c>provider</c> or <c>protect</c>, or leads through <c>inputs</c>, keys separated by dots; the text <c>{today+100}</c> is the day in 100
/// days.
/// </summary>
internal static class PlanDefects
{
    /// <summary>Name of the file beside the stack.</summary>
    public const string FileName = "defect.json";

    private const string Today = "{today+";

    private static readonly string[] Edits = ["resource", "type", "set", "remove", "replace", "duplicate"];

    /// <summary>The plan with the edits of a file; without a file, the plan as it is.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="file">The file.</param>
    public static Plan In(Plan plan, string file) => File.Exists(file) ? Apply(plan, File.ReadAllText(file)) : plan;

    /// <summary>The plan with the edits.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="defects">The edits, as JSON.</param>
    public static Plan Apply(Plan plan, string defects)
    {
        using var document = JsonDocument.Parse(defects);
        return document.RootElement.EnumerateArray().Aggregate(plan, Apply);
    }

    private static Plan Apply(Plan plan, JsonElement defect)
    {
        Assert.Empty(defect.EnumerateObject().Select(edit => edit.Name).Except(Edits));
        var (name, type) = (defect.GetProperty("resource").GetString(), defect.GetProperty("type").GetString());
        var resource = Assert.Single(plan.Resources, resource => resource.Name == name && resource.Type == type);
        var edited = Of(defect, "set").Aggregate(resource, (edited, edit) => With(edited, edit.Name, _ => ToInput(edit.Value)));
        edited = Of(defect, "replace").Aggregate(
            edited, (edited, edit) => With(edited, edit.Name, old => Replace(Assert.IsType<string>(old), edit.Value)));
        edited = Paths(defect).Aggregate(edited, (edited, path) => With(edited, path, old => Removed(path, old)));
        return plan with
        {
            Resources = [.. plan.Resources.Select(other => other == resource ? edited : other),
                .. Twice(defect) ? [edited] : Array.Empty<PlannedResource>()]
        };
    }

    private static bool Twice(JsonElement defect) => defect.TryGetProperty("duplicate", out var twice) && twice.GetBoolean();

    private static PlannedResource With(PlannedResource resource, string path, Func<object?, object?> change) => path.Split('.') switch
    {
        ["provider"] => resource with { Provider = (string?)change(resource.Provider) },
        ["protect"] => resource with { Protect = change(resource.Protect) is true },
        ["inputs", .. { Length: > 0 } keys] => resource with { Inputs = With(resource.Inputs, keys, change) },
        _ => throw new FormatException($"'{path}' is neither 'provider', 'protect' nor below 'inputs'"),
    };

    private static ImmutableDictionary<string, object> With(
        IReadOnlyDictionary<string, object> map, ReadOnlySpan<string> keys, Func<object?, object?> change)
    {
        var old = map.GetValueOrDefault(keys[0]);
        var value = keys.Length == 1
            ? change(old)
            : With((IReadOnlyDictionary<string, object>?)old ?? ImmutableDictionary<string, object>.Empty, keys[1..], change);
        var changed = map.ToImmutableDictionary();
        return value is null ? changed.Remove(keys[0]) : changed.SetItem(keys[0], value);
    }

    /// <summary>What is not there cannot be replaced: a defect that no longer does anything is a mistake.</summary>
    private static string Replace(string text, JsonElement replacements) => replacements.EnumerateObject().Aggregate(text, (text, pair) =>
    {
        Assert.Contains(pair.Name, text, StringComparison.Ordinal);
        return text.Replace(pair.Name, pair.Value.GetString(), StringComparison.Ordinal);
    });

    private static object? Removed(string path, object? old) =>
        old is null ? throw new FormatException($"'{path}' is not there, and cannot be removed") : null;

    private static object ToInput(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().ToImmutableDictionary(pair => pair.Name, pair => ToInput(pair.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select(ToInput).ToImmutableArray(),
        JsonValueKind.String => Dated(value.GetString()!),
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new FormatException("an input is not null; name it under 'remove'"),
    };

    /// <summary>A day that is written out would one day be another defect.</summary>
    private static string Dated(string text) => text.StartsWith(Today, StringComparison.Ordinal)
        ? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)
            .AddDays(int.Parse(text.AsSpan(Today.Length).TrimEnd('}'), CultureInfo.InvariantCulture))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : text;

    private static JsonProperty[] Of(JsonElement defect, string edit) =>
        defect.TryGetProperty(edit, out var edits) ? [.. edits.EnumerateObject()] : [];

    private static IEnumerable<string> Paths(JsonElement defect) =>
        defect.TryGetProperty("remove", out var paths) ? paths.EnumerateArray().Select(path => path.GetString()!) : [];
}
