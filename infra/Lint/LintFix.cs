using System.Text;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Lint;

/// <summary>Applies fixes that replace a single scalar, and leaves every other byte of the file.</summary>
internal static class LintFix
{
    /// <summary>Applies the possible fixes in one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="findings">What was found in it.</param>
    /// <param name="write">Writes the file.</param>
    /// <returns>The findings; those that are fixed say so.</returns>
    public static IEnumerable<LintFinding> Apply(LintedFile file, IReadOnlyList<LintFinding> findings, Action<byte[]> write)
    {
        if (findings.All(finding => finding.Fix is null)
            || YamlReader.ReadText(file.Path, file.Name, new Reading(isDecrypted: false), YamlDialect.Manifests) is not { } whole)
        {
            return findings;
        }

        // A file may have changed since it was read: changed text is left alone.
        var text = whole.TrimStart(Linter.ByteOrderMark);
        var edited =
            YamlEdit.Replace(text, [.. findings.Select(finding => (finding.At, finding.Fix?.Old ?? "", finding.Fix?.New ?? ""))], out var isReplaced);
        if (edited != text)
        {
            write(Encoding.UTF8.GetBytes(whole[..^text.Length] + edited));
        }

        return findings.Select((finding, index) => finding with { IsFixed = finding.Fix is not null && isReplaced[index] });
    }
}
