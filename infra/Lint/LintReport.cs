using System.Text.Encodings.Web;
using System.Text.Json;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;

namespace SecretsLadder.Infra.Lint;

/// <summary>Writes findings, for people one a line, for programs as a list.</summary>
/// <param name="findings">The findings, in order.</param>
internal sealed class LintReport(IReadOnlyList<LintFinding> findings)
{
    private const string Fixed = "fixed";

    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many errors remain.</summary>
    public int Errors => Count(Severity.Error);

    /// <summary>Writes a line for each finding.</summary>
    public void WriteText(TextWriter output)
    {
        foreach (var finding in findings)
        {
            output.WriteLine(OneLine.Of($"{finding.At}: {(finding.IsFixed ? Fixed : Word.Of(finding.Severity))} {finding.Rule} {finding.Message}"));
        }
    }

    /// <summary>Writes the list, as docs/reference/lint.schema.json describes it.</summary>
    /// <param name="stream">Where to.</param>
    public void WriteJson(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("file", OneLine.Of(finding.At.File));
            json.WriteNumber("line", finding.At.Line);
            json.WriteNumber("column", finding.At.Column);
            json.WriteString("severity", Word.Of(finding.Severity));
            json.WriteString("rule", finding.Rule);
            json.WriteString("message", OneLine.Of(finding.Message));
            json.WriteBoolean(Fixed, finding.IsFixed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>All of it in one line.</summary>
    /// <param name="files">How many files were linted.</param>
    public string Summary(int files)
    {
        var mended = findings.Count(finding => finding.IsFixed);
        var mendable = findings.Count(finding => finding is { Fix: not null, IsFixed: false });
        return $"{Words(Errors, "error")}, {Words(Count(Severity.Warning), "warning")} in {Words(files, "file")}"
            + (mended > 0 ? $"; {mended} fixed" : "")
            + (mendable > 0 ? $"; {mendable} can be fixed with --fix" : "");
    }

    private static string Words(int count, string word) => $"{count} {word}{(count == 1 ? "" : "s")}";

    private int Count(Severity severity) => findings.Count(finding => finding.Severity == severity && !finding.IsFixed);
}
