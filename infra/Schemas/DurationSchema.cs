using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>A duration as Go and Kubernetes write it: <c>1h</c>, <c>90m</c>, <c>1h30m</c>, <c>1.5h</c>, <c>7200s</c>.</summary>
/// <param name="least">The shortest allowed.</param>
/// <param name="most">The longest allowed.</param>
/// <param name="alternative">What else is allowed, for the message.</param>
internal sealed partial class DurationSchema(TimeSpan least, TimeSpan most, string alternative = "") : Schema<TimeSpan>
{
    private const string Pattern = "^([0-9]{1,12}(\\.[0-9]{1,9})?(h|m|s|ms))+$";
    private const int HoursOfADay = 24;

    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, out TimeSpan value)
    {
        var text = node is ScalarNode { Kind: ScalarKind.Text } scalar ? scalar.Text : "";
        var seconds = Form().IsMatch(text) ? Part().Matches(text).Sum(Seconds) : -1;
        var isLegal = seconds >= (decimal)least.TotalSeconds && seconds <= (decimal)most.TotalSeconds && decimal.IsInteger(seconds);
        value = isLegal ? TimeSpan.FromSeconds((double)seconds) : default;
        if (!isLegal)
        {
            reading.Report(
                node, $"must be a duration from {InWords(least)} to {InWords(most)}, such as 5m or 1h30m{alternative}; "
                    + $"found {Found.In(node)}{Advice(text, seconds)}");
        }

        return isLegal;
    }

    /// <inheritdoc />
    public override JsonObject Describe() => new() { ["type"] = "string", ["pattern"] = Pattern, ["examples"] = new JsonArray("5m", "1h") };

    /// <inheritdoc />
    public override JsonNode Write(TimeSpan value) => InWords(value);

    private static string InWords(TimeSpan duration) =>
        string.Concat(
            (int)duration.TotalHours is var hours and > 0 ? $"{hours}h" : "",
            duration.Minutes > 0 ? $"{duration.Minutes}m" : "",
            duration.Seconds > 0 ? $"{duration.Seconds}s" : "");

    private static decimal Seconds(Match part) =>
        decimal.Parse(part.Groups["number"].Value, CultureInfo.InvariantCulture) * part.Groups["unit"].Value switch
        {
            "h" => 3600,
            "m" => 60,
            "s" => 1,
            _ => 0.001m,
        };

    private static string Advice(string text, decimal seconds) =>
        Days().Match(text) is { Success: true } days
            ? $"; there is no unit for days, so write {int.Parse(days.Groups["days"].Value, CultureInfo.InvariantCulture) * HoursOfADay}h"
        : decimal.IsInteger(seconds) ? ""
        : "; write whole seconds";

    [GeneratedRegex(Pattern + "(?!\\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex("(?<number>[0-9.]+)(?<unit>ms|[hms])", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex("^(?<days>[0-9]{1,4})d\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Days();
}
