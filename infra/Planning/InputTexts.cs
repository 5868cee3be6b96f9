namespace SecretsLadder.Infra.Planning;

/// <summary>Inputs that are lists of texts.</summary>
internal static class InputTexts
{
    /// <summary>The texts of an input: of a list all that are texts, of one text that; none of anything else.</summary>
    /// <param name="input">The input.</param>
    public static IReadOnlyList<string> Of(object? input) => input switch
    {
        string text => [text],
        IReadOnlyCollection<object> list => [.. list.OfType<string>()],
        _ => [],
    };

    /// <summary>What lies below a map, or null.</summary>
    /// <param name="map">The map.</param>
    /// <param name="path">The names that lead to it.</param>
    public static object? Below(object? map, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            map = (map as IReadOnlyDictionary<string, object>)?.GetValueOrDefault(name);
        }

        return map;
    }
}
