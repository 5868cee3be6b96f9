using System.Collections.Immutable;
using System.Text;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Changes.Promotions;

/// <summary>What a promotion does: application files whole, and chart versions. Nothing else of the source is ever read.</summary>
/// <param name="Files">The files, the unchanged ones included.</param>
/// <param name="Versions">The chart versions that change.</param>
/// <param name="Applications">The promoted applications.</param>
/// <param name="OnlyInTarget">Applications of the target that the source does not have; they stay.</param>
internal sealed record Promotion(
    ImmutableArray<PromotedFile> Files, ImmutableArray<PromotedVersion> Versions, ImmutableArray<Application> Applications,
    ImmutableArray<string> OnlyInTarget)
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Works the promotion out.</summary>
    /// <param name="folder">The folder of stacks.</param>
    /// <param name="source">The stack to promote from.</param>
    /// <param name="target">The stack to promote to.</param>
    /// <param name="named">The applications to promote; none for all of them, and the versions.</param>
    /// <exception cref="FormatException">The source has no such application, or the target's stack file cannot be edited.</exception>
    public static Promotion Of(StacksFolder folder, StackSettings source, PromotionTarget target, IReadOnlyCollection<string> named)
    {
        var known = source.Applications.Select(application => application.Name).ToList();
        if (named.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new FormatException($"there is no application '{unknown}' in {source.Stack}; there are {string.Join(", ", known)}");
        }

        var to = target.Settings;
        ImmutableArray<Application> applications =
            [.. source.Applications.Where(application => named.Count == 0 || named.Contains(application.Name))];
        ImmutableArray<PromotedVersion> versions = named.Count == 0 ? PromotedVersion.Between(source, to) : [];
        return new(
            [.. applications.Select(application => Copy(folder, application.Name, source.Stack, to.Stack)),
                .. versions.IsEmpty ? [] : new[] { Edit(folder, target, versions) }],
            versions,
            applications,
            named.Count > 0 ? [] : [.. to.Applications.Select(application => application.Name).Except(known)]);
    }

    private static PromotedFile Copy(StacksFolder folder, string application, string from, string to)
    {
        var file = Path.Combine(folder.Path, PathOf(to, application));
        return PromotedFile.Of(PathOf(to, application), File.Exists(file)
            ? File.ReadAllBytes(file)
            : null, File.ReadAllBytes(Path.Combine(folder.Path, PathOf(from, application))));
    }

    /// <summary>Pins the versions where the target's controllers stand: in its settings file, or else in its stack file.</summary>
    private static PromotedFile Edit(StacksFolder folder, PromotionTarget target, ImmutableArray<PromotedVersion> versions)
    {
        var isSettingsFile = target.Settings.SettingsFileKeys.Contains(SettingKeys.Controllers);
        var file = isSettingsFile ? folder.SettingsFile(target.Settings.Stack) : folder.StackFile(target.Settings.Stack);
        var now = File.ReadAllBytes(file);
        var whole = Encoding.UTF8.GetString(now);
        var text = whole.TrimStart(ByteOrderMark);
        var mark = whole[..^text.Length];

        foreach (var version in versions)
        {
            text = Pin(text, version, isSettingsFile)
                ?? throw new FormatException(
                    $"{folder.DisplayName(file)} is written in a way that is not edited; "
                    + $"pin {version.Controller} {version.To} under '{SettingKeys.Controllers}' by hand");
        }

        return PromotedFile.Of(Path.GetRelativePath(folder.Path, file).Replace('\\', '/'), now, Encoding.UTF8.GetBytes(mark + text));
    }

    /// <summary>An edit changes the text, so the text is read again: null if it does not have the intended meaning.</summary>
    private static string? Pin(string text, PromotedVersion version, bool isSettingsFile)
    {
        var edited = VersionEdit.Of(text, version.Controller, version.To, isSettingsFile);
        var read = edited is null ? null : VersionEdit.ControllersIn(edited, isSettingsFile);
        return read?.GetValueOrDefault(version.Controller)?.Version == version.To ? edited : null;
    }

    private static string PathOf(string stack, string application) => $"{stack}/apps/{application}.yaml";
}
