using System.Text.Json.Nodes;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Schemas;

/// <summary>One of a few words.</summary>
/// <typeparam name="T">What a word stands for.</typeparam>
/// <param name="choices">The words, and what each stands for.</param>
internal sealed class ChoiceSchema<T>(params (string Word, T Value)[] choices) : Schema<T>
    where T : struct
{
    /// <inheritdoc />
    public override bool TryRead(SettingNode node, Reading reading, out T value)
    {
        var text = (node as ScalarNode)?.Text;
        foreach (var choice in choices)
        {
            if (choice.Word == text)
            {
                value = choice.Value;
                return true;
            }
        }

        value = default;
        var words = choices.Select(choice => choice.Word).ToList();
        var suggestion = text is null ? "" : NearMiss.Suggest(text, words);
        reading.Report(node, $"must be one of {string.Join(", ", words)}; found {Found.In(node)}{suggestion}");
        return false;
    }

    /// <inheritdoc />
    public override JsonObject Describe() => new() { ["enum"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice.Word))]) };

    /// <inheritdoc />
    public override JsonNode? Write(T value) => choices.First(choice => EqualityComparer<T>.Default.Equals(choice.Value, value)).Word;
}
