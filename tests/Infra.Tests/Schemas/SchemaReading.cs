using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Schemas;

/// <summary>Reads a YAML text by a schema.</summary>
internal static class SchemaReading
{
    /// <summary>The value of a text that is legal.</summary>
    public static T Value<T>(this Schema<T> schema, string yaml)
    {
        var reading = new Reading(isDecrypted: false);
        var isRead = schema.TryRead(YamlReader.Read(yaml, "f", reading)!, reading, out var value);
        reading.ThrowIfMistaken();
        Assert.True(isRead);
        return value!;
    }

    /// <summary>The mistakes of a text, each as the reader sees it.</summary>
    public static string[] Mistakes<T>(this Schema<T> schema, string yaml)
    {
        var reading = new Reading(isDecrypted: false);
        Assert.False(schema.TryRead(YamlReader.Read(yaml, "f", reading)!, reading, out _));
        return MistakesOf(reading);
    }

    /// <summary>The mistakes that were collected, each as the reader sees it.</summary>
    public static string[] MistakesOf(Reading reading) => [.. reading.IsClean
        ? []
        : Assert.Throws<SettingsException>(reading.ThrowIfMistaken).Mistakes.Select(mistake => mistake.ToString())];
}
