using System.ComponentModel;

namespace SecretsLadder.Infra.Differences;

/// <summary>One value that differs in the inputs or options of a resource.</summary>
/// <param name="Path">Where, from the input down; an option of the engine stands under <c>options</c>.</param>
/// <param name="From">The value before, or null.</param>
/// <param name="To">The value after, or null.</param>
internal sealed record InputChange(
    [property: Description("Where, from the input down; [] is an item of a list, options.* an option of the engine.")] string Path,
    [property: Description("The value before; null where there was none, [secret] for a secret value.")] string? From,
    [property: Description("The value after; null where there is none, [secret] for a secret value.")] string? To)
{
    /// <summary>Whether the value is at an input or below it.</summary>
    /// <param name="input">Path of the input; empty for every input.</param>
    public bool IsBelow(string input) =>
        input.Length == 0 || (Path.StartsWith(input, StringComparison.Ordinal) && (Path.Length == input.Length || Path[input.Length] is '.' or '['));
}
