using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Lint.Rules;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Lint;

/// <summary>Holds files to the rules.</summary>
internal static class Linter
{
    /// <summary>Id of the finding about a file that cannot be read.</summary>
    public const string UnreadableId = "YML001";

    /// <summary>Id of the finding about a template that belongs to no chart.</summary>
    public const string StrayTemplateId = "TPL001";

    /// <summary>Byte order mark.</summary>
    public const char ByteOrderMark = '\uFEFF';

    /// <summary>From how many files on they are linted on all cores.</summary>
    private const int ManyFiles = 16;

    /// <summary>The rules over documents.</summary>
    public static IReadOnlyList<LintRule> Rules { get; } =
        [new UnservedVersionRule(), new DeprecatedVersionRule(), new PlaintextSecretRule(), new TokenSecretRule(), new PlaintextValuesRule()];

    /// <summary>What the rules find, by file, line, column and rule.</summary>
    /// <param name="found">The files.</param>
    public static List<LintFinding> Check(LintedFiles found) =>
    [
        .. InParallel.Select(found.Files, Check, isMuch: found.Files.Count > ManyFiles)
            .SelectMany(findings => findings)
            .Concat(found.Findings)
            .OrderBy(finding => finding.At.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.At.Line)
            .ThenBy(finding => finding.At.Column)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal),
    ];

    private static List<LintFinding> Check(LintedFile file)
    {
        // A file without length is empty, or not a regular file: a pipe would never end.
        if (new FileInfo(file.Path) is { Exists: true, Length: 0 })
        {
            return [];
        }

        var reading = new Reading(isDecrypted: false);
        var text = YamlReader.ReadText(file.Path, file.Name, reading, YamlDialect.Manifests)?.TrimStart(ByteOrderMark);
        return text is null ? [.. Unreadable(reading)]
            : file.IsJson && !MayHoldManifests(text) ? []
            : [.. OneStray(YamlPart.Of(text).SelectMany(part => Check(file, part)))];
    }

    /// <summary>The first part of a template is enough to recognize it.</summary>
    private static IEnumerable<LintFinding> OneStray(IEnumerable<LintFinding> findings)
    {
        var isTold = false;
        foreach (var finding in findings)
        {
            if (finding.Rule != StrayTemplateId || !isTold)
            {
                yield return finding;
            }

            isTold |= finding.Rule == StrayTemplateId;
        }
    }

    /// <summary>Most JSON files are not manifests; these are not judged.</summary>
    private static bool MayHoldManifests(string json) =>
        json.Contains("\"apiVersion\"", StringComparison.Ordinal) && json.Contains("\"kind\"", StringComparison.Ordinal);

    private static IEnumerable<LintFinding> Check(LintedFile file, YamlPart part)
    {
        if (file.IsTemplate && TemplateText.IsTemplate(part.Text))
        {
            return TemplateText.Check(file, part);
        }

        var reading = new Reading(isDecrypted: false);
        var documents = YamlReader.Read(part, file.Name, reading, YamlDialect.Manifests).Select(root => new LintDocument(file, root));
        var findings = documents.SelectMany(document => Rules.SelectMany(rule => rule.Check(document)));
        return reading.IsClean ? findings
            : TemplateText.IsTemplate(part.Text) ? [Stray(file, part), .. TemplateText.Check(file, part)]
            : [.. findings, .. Unreadable(reading)];
    }

    private static IEnumerable<LintFinding> Unreadable(Reading reading) => reading.Mistakes.Select(mistake =>
        new LintFinding(mistake.At, Severity.Error, UnreadableId, mistake.Path.Length == 0 ? mistake.Problem : $"{mistake.Path}: {mistake.Problem}"));

    private static LintFinding Stray(LintedFile file, YamlPart part) => new(
        new(file.Name, part.FirstLine, 1),
        Severity.Warning,
        StrayTemplateId,
        "this looks like a template outside of a chart's templates/ folder, and is no YAML as it stands; "
        + "nothing but API versions was checked; lint what it renders to");
}
