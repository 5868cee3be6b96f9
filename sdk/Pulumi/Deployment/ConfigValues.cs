using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration that a deployment was started with, from the environment.</summary>
internal sealed class ConfigValues
{
    private const string ConfigWord = "config:";

    private readonly Dictionary<string, string> _values = [];

    private ConfigValues()
    {
    }

    public string? Get(string key) => _values.GetValueOrDefault(key);

    public static ConfigValues FromEnvironment()
    {
        var result = new ConfigValues();
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { } json)
        {
            using var document = JsonDocument.Parse(json);
            foreach (var property in document.RootElement.EnumerateObject())
                result._values[CleanKey(property.Name)] = property.Value.ToString();
        }

        // Which keys are secret changes nothing here: a program asks for a secret by the method it calls.
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS") is { } keys)
            using (var document = JsonDocument.Parse(keys))
                _ = document.RootElement.EnumerateArray();
        return result;
    }

    // "name:config:key" is an old way to write "name:key".
    private static string CleanKey(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && key.AsSpan(colon + 1).StartsWith(ConfigWord, StringComparison.Ordinal)
            ? string.Concat(key.AsSpan(0, colon + 1), key.AsSpan(colon + 1 + ConfigWord.Length))
            : key;
    }
}
