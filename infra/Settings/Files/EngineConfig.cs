using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Files;

/// <summary>The configuration that the Pulumi engine passes to the program.</summary>
internal static class EngineConfig
{
    /// <summary>Reads the configuration. Only inside a deployment.</summary>
    /// <param name="reading">Collects the mistakes.</param>
    public static MappingNode Read(Reading reading)
    {
        var config = new Pulumi.Config(SettingKeys.Namespace.TrimEnd(':'));
        var root = new MappingNode(new SourceLocation("config"), parent: null, "");
        foreach (var name in EngineVariables.ConfigurationKeys().Where(name => name.StartsWith(SettingKeys.Namespace, StringComparison.Ordinal)))
        {
            if (config.Get(name[SettingKeys.Namespace.Length..]) is { } text && JsonReader.Read(name, text, reading) is { } value)
            {
                root.TryAdd(new(name, value.At, value));
            }
        }

        return root;
    }
}
