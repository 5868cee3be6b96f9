using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Lint;
using SecretsLadder.Infra.Reports.Differences;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Settings.Files;

namespace SecretsLadder.Infra.Commands;

/// <summary><c>schema</c>: the JSON Schemas of the files that people write and of the reports that programs read.</summary>
internal static class SchemaCommand
{
    private const string Description = """
        Prints the JSON Schema of a file that people write (app, stack, settings), for editors,
        or of a report that programs read (plan, diff, lint).

        Examples:
          schema app > app.schema.json       then begin the files with
                                             # yaml-language-server: $schema=<path to>/app.schema.json
          schema plan                        what 'plan --format json' writes

        Exit code: 0 done, 2 usage.
        """;

    private static readonly OrderedDictionary<string, Func<JsonObject>> Schemas = new(StringComparer.Ordinal)
    {
        ["app"] = PublishedSchemas.Application,
        ["stack"] = PublishedSchemas.Stack,
        ["settings"] = PublishedSchemas.Settings,
        ["plan"] = PlanSchema.Build,
        ["diff"] = DifferenceJson.Schema,
        ["lint"] = LintSchema.Build,
    };

    private static readonly JsonWriterOptions Format =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Builds the command.</summary>
    /// <param name="context">What commands share.</param>
    public static Command Build(CommandContext context)
    {
        var name = new Argument<string>("NAME") { HelpName = "NAME", Description = $"Of what: {string.Join(", ", Schemas.Keys)}." };
        var command = new Command("schema", Description) { name.AcceptOnlyFromAmong([.. Schemas.Keys]) };
        command.SetAction(parsed => OutputFile.Write(path: null, context.ProgramOutput, stream => Write(stream, Schemas[parsed.GetValue(name)!]())));
        return command;
    }

    private static void Write(Stream stream, JsonObject schema)
    {
        using (var writer = new Utf8JsonWriter(stream, Format))
        {
            schema.WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');
    }
}
