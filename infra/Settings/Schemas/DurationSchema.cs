using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SecretsLadder.Infra.Settings.Documents;

namespace SecretsLadder.Infra.Settings.Schemas;

/// <summary>A duration in hours, minutes and seconds as Kubernetes writes it: <c>1h</c>, <c>5m</c>, <c>1h30m</c>.</summary>
/// <param name="least">The shortest allowed.</param>
/// <param name="most">The longest allowed.</param>
internal sealed partial class DurationSchema(TimeSpan least, TimeSpan most) : Schema<TimeSpan>
{
    private const string Pattern = "^(?=[0-9])(?:([0-9]{1,4})h)?(?:([0-9]{1,5})m)?(?:([0-9]{1,6})s)?$";

    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, out TimeSpan value)
    {
        value = default;
        var match = Form().Match(node is ScalarNode { Kind: ScalarKind.Text } scalar ? scalar.Text : "");
        if (match.Success)
        {
            value = new TimeSpan(Part(match, 1), Part(match, 2), Part(match, 3));
        }

        if (match.Success && value >= least && value <= most)
        {
            return true;
        }

        reading.Report(node, $"must be a duration from {InWords(least)} to {InWords(most)}, such as 5m or 1h30m; found {Found.In(node)}");
        return false;
    }

    /// <inheritdoc />
    public override JsonObject Describe() => new() { ["type"] = "string", ["pattern"] = Pattern, ["examples"] = new JsonArray("5m", "1h") };

    /// <inheritdoc />
    public override JsonNode Write(TimeSpan value) => InWords(value);

    private static string InWords(TimeSpan duration) =>
        $"{((int)duration.TotalHours is var hours and > 0 ? $"{hours}h" : "")}{(duration.Minutes > 0 ? $"{duration.Minutes}m" : "")}{(duration.Seconds > 0 ? $"{duration.Seconds}s" : "")}";

    private static int Part(Match match, int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(Pattern + "(?!\\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
