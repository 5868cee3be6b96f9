using System.Text.Json;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Documents;

namespace SecretsLadder.Infra.Settings;

/// <summary>The configuration that the Pulumi engine passes to the program.</summary>
internal static class EngineConfig
{
    /// <summary>Where the language host puts the configuration; read for the names of the keys only, which <see cref="Pulumi.Config"/> does not list.</summary>
    private const string NamesVariable = "PULUMI_CONFIG";

    /// <summary>Reads the configuration. Only inside a deployment.</summary>
    /// <param name="reading">Collects the mistakes.</param>
    public static MappingNode Read(Reading reading)
    {
        var config = new Pulumi.Config(StackSchema.Namespace.TrimEnd(':'));
        var root = new MappingNode(new SourceLocation("config"), parent: null, "");
        foreach (var key in KeysInNamespace())
        {
            if (config.Get(key) is { } text && JsonReader.Read(StackSchema.Namespace + key, text, reading) is { } value)
            {
                root.TryAdd(new(StackSchema.Namespace + key, value.At, value));
            }
        }

        return root;
    }

    private static IEnumerable<string> KeysInNamespace()
    {
        using var names = JsonDocument.Parse(Environment.GetEnvironmentVariable(NamesVariable) is { Length: > 0 } json ? json : "{}");
        return [.. names.RootElement.EnumerateObject()
            .Select(property => property.Name)
            .Where(name => name.StartsWith(StackSchema.Namespace, StringComparison.Ordinal))
            .Select(name => name[StackSchema.Namespace.Length..])];
    }
}
