using System.Collections.Immutable;
using System.ComponentModel;

namespace SecretsLadder.Infra.Differences;

/// <summary>A stack that one side cannot plan, so that nothing is known of what the change does to it.</summary>
/// <param name="Stack">Name of the stack.</param>
/// <param name="Side">The side that cannot be planned.</param>
/// <param name="Mistakes">What is wrong there.</param>
internal sealed record UnplannedStack(
    [property: Description("Name of the stack.")] string Stack,
    [property: Description("The side that cannot be planned.")] string Side,
    [property: Description("What is wrong there, each in a line.")] ImmutableArray<string> Mistakes);
