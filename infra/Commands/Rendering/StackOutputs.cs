using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Rendered;

namespace SecretsLadder.Infra.Commands.Rendering;

/// <summary>
/// The outputs of a stack that is up, as <c>pulumi stack output --json</c> prints them, and the real ids among them. Messages repeat names out of the
/// file, never a value: it could be any file.
/// </summary>
/// <param name="name">What messages call the file.</param>
/// <param name="plan">The plan of the stack.</param>
internal sealed class StackOutputs(string name, Plan plan)
{
    /// <summary>The most bytes that outputs have; those of five thousand applications have two million.</summary>
    public const int Most = 64 * 1024 * 1024;

    /// <summary>Why they have no more, as the end of a sentence.</summary>
    public const string WhyNoMore = "and no stack has that many outputs";

    private const int MostNames = 5;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz-");
    private static readonly byte[] ByteOrderMark = [0xef, 0xbb, 0xbf];

    private readonly IReadOnlyDictionary<string, string> _planned = CloudIds.InventedBy(plan);

    private string Advice => $"give --outputs what this prints: pulumi stack output --json --stack {plan.Settings.Stack}";

    /// <summary>Reads the real ids of what the stack plans.</summary>
    /// <param name="content">The content of the file.</param>
    /// <returns>The ids by name, as far as the outputs have them; and the reason if the outputs of an older program have none.</returns>
    /// <exception cref="CommandException">These are no outputs, those of another stack, or an id is none.</exception>
    public (IReadOnlyDictionary<string, string> Ids, string? Warning) Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var json = JsonDocument.Parse(content.Span.StartsWith(ByteOrderMark) ? content[ByteOrderMark.Length..] : content, Strict);
            return Read(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            var place = exception is JsonException { LineNumber: { } line } ? $" (line {line + 1})" : "";
            throw Wrong($"is no JSON, or names something twice{place}");
        }
    }

    private (IReadOnlyDictionary<string, string> Ids, string? Warning) Read(JsonElement outputs)
    {
        if (outputs.ValueKind != JsonValueKind.Object)
        {
            throw Wrong($"is a JSON {KindOf(outputs)}; outputs are an object");
        }

        if (_planned.Count == 0)
        {
            return (_planned, null);
        }

        return outputs.TryGetProperty(CloudIds.OutputName, out var ids)
            ? (RealIds(ids), null)
            : (ImmutableDictionary<string, string>.Empty, Without(outputs));
    }

    private string Without(JsonElement outputs)
    {
        var found = outputs.EnumerateObject().Select(output => output.Name).Take(MostNames + 1).ToList();
        var names = found.Count == 0 ? "nothing" : string.Join(", ", found.Take(MostNames)) + (found.Count > MostNames ? ", ..." : "");
        return $"{name} has no '{CloudIds.OutputName}', but {names}: an older program brought the stack up, or these are other outputs; "
            + $"run 'pulumi up', then {Advice}";
    }

    private ImmutableDictionary<string, string> RealIds(JsonElement ids)
    {
        if (ids.ValueKind != JsonValueKind.Object)
        {
            throw Wrong($"has as '{CloudIds.OutputName}' a JSON {KindOf(ids)}; it is an object");
        }

        var (stack, own) = (plan.Settings.Stack, plan.Settings.Cluster.Name);
        if (ids.EnumerateObject().Select(id => ClusterOf(id.Name)).FirstOrDefault(cluster => cluster != own) is { } other)
        {
            throw Wrong($"is of another stack: its '{CloudIds.OutputName}' are of the cluster '{other}', and the stack '{stack}' is on '{own}'");
        }

        return ids.EnumerateObject().Where(id => _planned.ContainsKey(id.Name)).ToImmutableDictionary(id => id.Name, id => RealId(id.Name, id.Value));
    }

    private string RealId(string id, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw Wrong($"has as '{id}' a JSON {KindOf(value)}; an id is a string");
        }

        var text = value.GetString()!;
        if (plan.InventedIds.Contains(text))
        {
            throw Wrong($"has as '{id}' the id that a plan invents: these are outputs of a plan, not of a stack that is up");
        }

        if (AwsArn.Parse(_planned[id]) is null)
        {
            return Guid.TryParseExact(text, "D", out var guid) && guid != Guid.Empty ? text : throw Wrong($"has as '{id}' no GUID");
        }

        var beginning = Beside(_planned[id]);
        return IsKey(text, beginning) ? text : throw Wrong($"has as '{id}' no ARN that begins with {beginning}");
    }

    /// <summary>Prefix of the ARNs of all keys of a region and account.</summary>
    private static string Beside(string arn) => arn[..(arn.IndexOf('/', StringComparison.Ordinal) + 1)];

    private static bool IsKey(string text, string beginning) =>
        text.Length > beginning.Length
        && text.StartsWith(beginning, StringComparison.Ordinal)
        && text.AsSpan(beginning.Length).IndexOfAnyExcept(KeyCharacters) < 0;

    private static string ClusterOf(string id) => id.Split('/') is [_, var cluster, ..] ? cluster : "";

    private static string KindOf(JsonElement element) => element.ValueKind.ToString().ToLowerInvariant();

    private CommandException Wrong(string what) => new($"{name} {what}; {Advice}");
}
