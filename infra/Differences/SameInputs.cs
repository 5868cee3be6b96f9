using System.Collections.Immutable;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Differences;

/// <summary>Whether two resources are the same through and through: almost all are, and for those nothing is taken apart.</summary>
internal static class SameInputs
{
    /// <summary>Whether inputs and options are equal.</summary>
    /// <param name="one">The one resource.</param>
    /// <param name="other">The other resource.</param>
    public static bool Of(PlannedResource one, PlannedResource other) =>
        one.Protect == other.Protect
        && one.RetainOnDelete == other.RetainOnDelete
        && one.DeleteBeforeReplace == other.DeleteBeforeReplace
        && one.Provider == other.Provider
        && AreEqual(one.DependsOn, other.DependsOn) && AreEqual(one.Aliases, other.Aliases) && AreEqual(one.IgnoreChanges, other.IgnoreChanges)
        && AreEqual(one.AdditionalSecretOutputs, other.AdditionalSecretOutputs) && AreEqual(one.Inputs, other.Inputs);

    private static bool AreEqual(ImmutableArray<string> one, ImmutableArray<string> other) => one.AsSpan().SequenceEqual(other.AsSpan());

    private static bool AreEqual(object? one, object? other) => (one, other) switch
    {
        (SortedMap map, SortedMap another) => AreEqual(map, another),
        (object[] list, object[] another) => AreEqual(list, another),
        _ => Equals(one, other),
    };

    private static bool AreEqual(SortedMap one, SortedMap other)
    {
        for (var index = 0; index < one.Count && one.Count == other.Count; index++)
        {
            if (one.Names[index] != other.Names[index] || !AreEqual(one.Items[index], other.Items[index]))
            {
                return false;
            }
        }

        return one.Count == other.Count;
    }

    private static bool AreEqual(object[] one, object[] other)
    {
        for (var index = 0; index < one.Length && one.Length == other.Length; index++)
        {
            if (!AreEqual(one[index], other[index]))
            {
                return false;
            }
        }

        return one.Length == other.Length;
    }
}
