using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Settings.Applications;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Settings.Files;

/// <summary>The folder that holds every environment: stack files and, by stack, application files.</summary>
/// <param name="path">The folder.</param>
internal sealed class StacksFolder(string path)
{
    private const string FilePrefix = "Pulumi.";
    private const string FileSuffix = ".yaml";
    private const string OtherSuffix = ".yml";

    /// <summary>From how many files on they are read on all cores.</summary>
    private const int ManyFiles = 16;

    private readonly string _path = System.IO.Path.GetFullPath(path);

    /// <summary>The folder.</summary>
    public string Path => _path;

    /// <summary>The project file beside the folder; it holds defaults and need not be there.</summary>
    public string ProjectFile => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(_path) ?? _path, "Pulumi.yaml");

    /// <summary>Names of the stacks, in order.</summary>
    public IEnumerable<string> Stacks => Directory.EnumerateFileSystemEntries(_path, $"{FilePrefix}*{FileSuffix}")
        .Select(file => System.IO.Path.GetFileName(file)[FilePrefix.Length..^FileSuffix.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>The file of a stack.</summary>
    /// <param name="stack">Name of the stack.</param>
    public string StackFile(string stack) => System.IO.Path.Combine(_path, $"{FilePrefix}{stack}{FileSuffix}");

    /// <summary>The file of a stack's settings that do not travel through the engine; it need not be there.</summary>
    /// <param name="stack">Name of the stack.</param>
    public string SettingsFile(string stack) => System.IO.Path.Combine(_path, stack, Settings.Files.SettingsFile.Name);

    /// <summary>A file or folder as messages name it: relative to the folder's parent, with forward slashes.</summary>
    /// <param name="file">The file or folder.</param>
    public string DisplayName(string file) =>
        System.IO.Path.GetRelativePath(System.IO.Path.GetDirectoryName(_path) ?? _path, file).Replace('\\', '/');

    /// <summary>Whether a file is refused as it is reached by a link, which is reported.</summary>
    /// <param name="file">The file, or a folder.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public bool Refuses(string file, Reading reading) =>
        Refuses(file == ProjectFile ? System.IO.Path.GetDirectoryName(_path) ?? _path : _path, file, reading);

    /// <summary>Reads a YAML file of the folder, or the project file beside it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The root, or null if there is none that can be used.</returns>
    public SettingNode? ReadYaml(string file, Reading reading) =>
        Refuses(file, reading) ? null : YamlReader.ReadFile(file, DisplayName(file), reading);

    private bool Refuses(string folder, string file, Reading reading)
    {
        if (PlainFile.LinkBelow(folder, file) is not { } link)
        {
            return false;
        }

        reading.Report(
            new(DisplayName(link)), "",
            "this is a link, and what it leads to can change without a review of it; replace the link by what it leads to");
        return true;
    }

    private ReadFile Read(string file)
    {
        var reading = new Reading(isDecrypted: false);
        if (System.IO.Path.GetExtension(file) is not (FileSuffix or OtherSuffix) || Refuses(System.IO.Path.GetDirectoryName(file)!, file, reading))
        {
            return new(null, reading);
        }

        if (Directory.Exists(file))
        {
            reading.Report(new(DisplayName(file)), "", "this is a folder, which nothing reads; application files lie directly in 'apps'");
            return new(null, reading);
        }

        if (file.EndsWith(OtherSuffix, StringComparison.Ordinal))
        {
            reading.Report(new(DisplayName(file)), "", "application files end in .yaml; rename the file");
            return new(null, reading);
        }

        return new(ApplicationFile.Read(file, DisplayName(file), reading), reading);
    }

    /// <summary>Reads the applications of a stack, in the order of their names.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public List<Application> ReadApplications(string stack, Reading reading)
    {
        var folder = System.IO.Path.Combine(_path, stack, "apps");
        var applications = new List<Application>();
        if (Refuses(folder, reading) || !System.IO.Path.Exists(folder))
        {
            return applications;
        }

        if (File.Exists(folder))
        {
            reading.Report(new(DisplayName(folder)), "", "this is a file; application files lie in a folder of this name");
            return applications;
        }

        // Files are independent of each other: each is read on its own, and what is wrong is collected in the order of their names.
        string[] files = [.. Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal)];
        var readings = InParallel.Select(files, Read, isMuch: files.Length > ManyFiles);
        foreach (var (application, own) in readings)
        {
            reading.Add(own);
            if (application is not null)
            {
                applications.Add(application);
            }
        }

        return applications;
    }

    /// <summary>One application file: what it says, or null, and what is wrong with it.</summary>
    private sealed record ReadFile(Application? Application, Reading Reading);
}
