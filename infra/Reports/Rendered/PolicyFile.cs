using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Reports.Rendered;

/// <summary>A policy as a file.</summary>
/// <param name="Name">Name of what the policy is for.</param>
/// <param name="Ending">What kind of policy it is, as the ending of the file's name.</param>
/// <param name="Key">What tells it from every other one of the same name.</param>
/// <param name="Text">The policy.</param>
internal sealed record PolicyFile(string Name, string Ending, string Key, string Text)
{
    /// <summary>The folder of the policies.</summary>
    public const string Folder = "policies";

    private const int LongestName = 160;

    private static readonly string[] Devices = ["con", "prn", "aux", "nul"];

    /// <summary>The files by their paths. A name that some file system does not take, or that two have, is followed by a hash.</summary>
    public static IEnumerable<RenderedFile> Paths(IEnumerable<PolicyFile> files) =>
        from file in files
        group file by $"{file.LegalName}{file.Ending}".ToLowerInvariant() into same
        let isAlone = same.Count() == 1
        from file in same
        let name = isAlone && file.LegalName == file.Name ? file.Name : ShortName.WithHash(file.LegalName, file.Key, LongestName)
        select new RenderedFile($"{Folder}/{name}{file.Ending}", file.Text);

    private string LegalName
    {
        get
        {
            var name = string.Concat(
                Name.Select(character =>
                    char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '+' or '=' or ',' or '@' ? character : '-'));
            var cut = name[..Math.Min(name.Length, LongestName)].TrimEnd('.');
            return IsDevice(cut.Split('.')[0]) || cut.StartsWith('.') || cut.Length == 0 ? $"policy-{cut}" : cut;
        }
    }

    /// <summary>Windows takes no file of these names, whatever their ending.</summary>
    private static bool IsDevice(string name) => Devices.Contains(name, StringComparer.OrdinalIgnoreCase)
        || (name.Length == 4
            && char.IsAsciiDigit(name[3])
            && (name.StartsWith("com", StringComparison.OrdinalIgnoreCase) || name.StartsWith("lpt", StringComparison.OrdinalIgnoreCase)));
}
