namespace SecretsLadder.Shared.Aws;

/// <summary>Who reads what: every identity tried with every role on every entry.</summary>
public static class AccessMatrix
{
    /// <summary>The cells where the entry can be read, as `identity -> role -> entry`, sorted.</summary>
    /// <param name="plan">The plan whose policies decide.</param>
    /// <param name="identities">Those who try, by a label for the cell.</param>
    /// <param name="entries">What they try to read, by a label for the cell.</param>
    /// <param name="roles">Names of the roles; by default all of the plan.</param>
    public static IReadOnlyList<string> Allowed(
        AwsPlan plan,
        IReadOnlyDictionary<string, WorkloadIdentity> identities,
        IReadOnlyDictionary<string, AwsEntryUnderTest> entries,
        IEnumerable<string>? roles = null) =>
        plan.Allowed(identities, entries, roles);
}
