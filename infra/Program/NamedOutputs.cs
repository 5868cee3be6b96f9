using System.Collections.Immutable;
using Pulumi;

namespace SecretsLadder.Infra.Program;

/// <summary>Outputs of the stack that are maps of texts, each known once its resource is.</summary>
internal static class NamedOutputs
{
    /// <summary>The map, or null where it would be empty: the stack then has no such output.</summary>
    /// <param name="outputs">The texts by their names.</param>
    public static Output<ImmutableDictionary<string, string>?> Of(IEnumerable<(string Name, Output<string> Text)> outputs)
    {
        var named = outputs.ToImmutableArray();
        return named.IsEmpty
            ? Output.Create(default(ImmutableDictionary<string, string>))
            : Output.All(named.Select(output => (Input<string>)output.Text))
                .Apply(texts => (ImmutableDictionary<string, string>?)named.Select(output => output.Name).Zip(texts)
                    .ToImmutableDictionary(pair => pair.First, pair => pair.Second));
    }
}
