using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Documents;
using YamlDotNet.Core;

namespace SecretsLadder.Infra.Promotions;

/// <summary>Pins a chart version in the text of a stack file. Every other byte stays: comments, order, ciphertext.</summary>
internal static class VersionEdit
{
    private const string ControllersKey = StackSchema.Namespace + "controllers";

    /// <summary>The settings that stand after the controllers, in the order in which stack files have them.</summary>
    private static readonly string[] Followers =
        [.. StackSchema.Schema.Fields.Select(field => StackSchema.Namespace + field.Name).SkipWhile(key => key != ControllersKey).Skip(1)];

    /// <summary>The text with the version pinned.</summary>
    /// <param name="text">The text of the stack file.</param>
    /// <param name="controller">The controller.</param>
    /// <param name="version">The version.</param>
    /// <returns>The new text, or null if the file is written in a way that is left to people to edit.</returns>
    public static string? Of(string text, string controller, string version)
    {
        try
        {
            return YamlEdit.Set(text, ["config", ControllersKey, controller], new Dictionary<string, string> { ["version"] = version }, Followers);
        }
        catch (YamlException)
        {
            return null;
        }
    }
}
