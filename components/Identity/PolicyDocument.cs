using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SecretsLadder.Components.Identity;

/// <summary>An AWS policy. The same statements give the same text on every run.</summary>
/// <param name="Statements">The statements, each of which allows something.</param>
public sealed record PolicyDocument(ImmutableArray<PolicyStatement> Statements)
{
    private const string Version = "2012-10-17";
    private const int UsualLength = 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The policy as the JSON that AWS reads.</summary>
    public string ToJson()
    {
        var text = new ArrayBufferWriter<byte>(UsualLength);
        using (var writer = new Utf8JsonWriter(text, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("Version", Version);
            writer.WriteStartArray("Statement");
            foreach (var statement in Statements)
            {
                Write(writer, statement);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>
    /// Splits items, in order, so that each policy is short enough for AWS and holds as many items as fit; an added item moves only the items after
    /// it. An item that is too long by itself gets a policy of its own.
    /// </summary>
    /// <param name="items">The items.</param>
    /// <param name="policy">Builds the policy of some of the items.</param>
    public static ImmutableArray<ImmutableArray<T>> Spread<T>(ImmutableArray<T> items, Func<ImmutableArray<T>, PolicyDocument> policy)
    {
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<T>>();
        var rest = items;
        do
        {
            var count = Fitting(rest, policy);
            parts.Add(rest[..count]);
            rest = rest[count..];
        }
        while (!rest.IsEmpty);

        return parts.ToImmutable();
    }

    /// <summary>How many of the first items fit into one policy; at least one.</summary>
    private static int Fitting<T>(ImmutableArray<T> items, Func<ImmutableArray<T>, PolicyDocument> policy)
    {
        if (Fits(items))
        {
            return items.Length;
        }

        var (least, most) = (1, items.Length - 1);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            (least, most) = Fits(items[..middle]) ? (middle, most) : (least, middle - 1);
        }

        return least;

        bool Fits(ImmutableArray<T> some) => policy(some).ToJson().Length <= IrsaRole.LongestPolicy;
    }

    private static void Write(Utf8JsonWriter writer, PolicyStatement statement)
    {
        writer.WriteStartObject();
        writer.WriteString("Effect", "Allow");
        if (statement.Principal is { } principal)
        {
            writer.WriteStartObject("Principal");
            writer.WriteString(principal.Kind, principal.Name);
            writer.WriteEndObject();
        }

        WriteTexts(writer, "Action", statement.Actions);
        if (!statement.Resources.IsEmpty)
        {
            WriteTexts(writer, "Resource", statement.Resources);
        }

        if (!statement.Conditions.IsEmpty)
        {
            writer.WriteStartObject("Condition");
            foreach (var group in statement.Conditions.GroupBy(condition => condition.Operator))
            {
                writer.WriteStartObject(group.Key);
                foreach (var (_, key, values) in group)
                {
                    WriteTexts(writer, key, values);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes one text as a string and several as a list, as AWS does, so that the policy does not show as changed.</summary>
    private static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        if (texts.Length == 1)
        {
            writer.WriteString(name, texts[0]);
            return;
        }

        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
