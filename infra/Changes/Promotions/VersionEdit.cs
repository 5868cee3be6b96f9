using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;
using YamlDotNet.Core;

namespace SecretsLadder.Infra.Changes.Promotions;

/// <summary>Pins a chart version in the text of a stack file, or of a settings file. Every other byte stays: comments, order, ciphertext.</summary>
internal static class VersionEdit
{
    /// <summary>The settings that stand after the controllers, in the order in which files have them.</summary>
    private static readonly string[] Followers =
        [.. StackSchema.Schema.Fields.Select(field => field.Name).SkipWhile(key => key != SettingKeys.Controllers).Skip(1)];

    /// <summary>The text with the version pinned.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="controller">The controller.</param>
    /// <param name="version">The version.</param>
    /// <param name="isSettingsFile">Whether it is a settings file, whose keys have no namespace.</param>
    /// <returns>The new text, or null if only a person can edit a file written this way.</returns>
    public static string? Of(string text, string controller, string version, bool isSettingsFile = false)
    {
        var values = new Dictionary<string, string> { ["version"] = version };
        try
        {
            return isSettingsFile
                ? YamlEdit.Set(text, [SettingKeys.Controllers, controller], values, Followers)
                : YamlEdit.Set(text, ["config", Key(SettingKeys.Controllers), controller], values, [.. Followers.Select(Key)]);
        }
        catch (YamlException)
        {
            return null;
        }
    }

    /// <summary>Reads the controllers of an edited text.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="isSettingsFile">Whether it is a settings file.</param>
    /// <returns>The controllers, or null if they cannot be read.</returns>
    public static IReadOnlyDictionary<string, ControllerSettings>? ControllersIn(string text, bool isSettingsFile)
    {
        var reading = new Reading(isDecrypted: false);
        var root = YamlReader.Read(text, "", reading) as MappingNode;
        var node = isSettingsFile
            ? root?.Find(SettingKeys.Controllers)
            : (root?.Find("config") as MappingNode)?.Find(Key(SettingKeys.Controllers));
        return node is null ? null : StackSchema.ReadControllers(node, reading);
    }

    private static string Key(string name) => SettingKeys.Namespace + name;
}
