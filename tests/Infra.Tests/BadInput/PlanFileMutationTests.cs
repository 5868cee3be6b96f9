using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Reports.Differences;
using SecretsLadder.Infra.Reports.Kit;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.BadInput;

/// <summary>
/// Damages plan files at random: each is compared with the whole one and written in every format, or refused in a sentence, and nothing else is
/// thrown.
/// </summary>
public sealed class PlanFileMutationTests
{
    private const int Sample = 400;
    private const ulong Seed = 20261;
    private const ulong Gamma = 1453;

    private static readonly string[] Texts =
    [
        "null", "true", "-1", "1e308", "99999999999999999999", "\"\"", "\"[red]\"", "\"[/]\"", "\"[\"", "\"\\u001b[2J\\n::error::x\"", "\"(half)\"",
        "[]", "{}", "[[[[{}]]]]", "[null]", "{\"a\":null}", "\"{}\"", "\"{\\\"Statement\\\":1}\"",
        "\"urn:pulumi:a::b::c\"", "{\"Statement\":[{}]}", "[1,2]",
    ];

    private static readonly string[] Stacks = ["poc", "prod"];

    [Fact]
    public async Task Read_DamagedPlan_IsComparedOrRefused()
    {
        var wholes = (await Task.WhenAll(Stacks.Select(ShippedStacks.PlanAsync))).Select(ShippedStacks.Json).ToList();
        var damage = from file in Gen.Choose(0, wholes.Count - 1) from seed in Gen.Choose(0, int.MaxValue - 1) select (File: file, Seed: seed);
        var property = Prop.ForAll(Arb.From(damage), damaged =>
        {
            var text = Damaged(wholes[damaged.File], damaged.Seed);
            var fault = Fault(wholes[damaged.File], text);
            return (fault is null).Label(fault ?? "");
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Sample).WithReplay(Seed, Gamma), property);
    }

    private static string? Fault(string whole, string damaged)
    {
        try
        {
            var plan = PlanFile.Read(Encoding.UTF8.GetBytes(damaged)).Single();
            var former = PlanFile.Read(Encoding.UTF8.GetBytes(whole)).Single();
            Write(former, plan);
            Write(plan, former);
            Write(null, plan);
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static void Write(ComparedPlan? before, ComparedPlan after)
    {
        var report = new DifferenceReport("a", "b", [], [PlanDifference.Between(before, after)]);
        using var text = new StringWriter { NewLine = "\n" };
        new DifferenceTree(Terminal.Open(text, isTerminal: false, isColoured: false)).Write(report);
        _ = DifferenceMarkdown.Write(report);
        using var json = new MemoryStream();
        DifferenceJson.Write(json, report);
        if (text.ToString().Any(character => char.IsControl(character) && character != '\n')
            || text.ToString().Contains("\n::", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("a control character, or a command of a pipeline, is written");
        }
    }

    /// <summary>One to three values, members or bytes are other ones.</summary>
    private static string Damaged(string whole, int seed)
    {
        var random = new Random(seed);
        if (random.Next(4) == 0)
        {
            return new Mutation(Enum.GetValues<MutationKind>()[random.Next(Enum.GetValues<MutationKind>().Length)], seed).Of(whole);
        }

        var root = JsonNode.Parse(whole)!;
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var nodes = Below(root).ToImmutableArray();
            Replace(nodes[random.Next(nodes.Length)], random);
        }

        return root.ToJsonString().Replace("(half)", "\\ud800", StringComparison.Ordinal);
    }

    private static void Replace(JsonNode node, Random random)
    {
        switch (node.Parent)
        {
            case JsonArray array:
                array[array.IndexOf(node)] = JsonNode.Parse(Texts[random.Next(Texts.Length)]);
                break;
            case JsonObject map when random.Next(3) == 0:
                map.Remove(node.GetPropertyName());
                break;
            case JsonObject map:
                map[node.GetPropertyName()] = JsonNode.Parse(Texts[random.Next(Texts.Length)]);
                break;
        }
    }

    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        var children = node switch
        {
            JsonObject map => map.Select(pair => pair.Value),
            JsonArray list => list,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Below(child).Prepend(child));
    }
}
