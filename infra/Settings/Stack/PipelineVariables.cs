using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>Values that a pipeline injects as masked environment variables.</summary>
internal static class PipelineVariables
{
    private const string Prefix = "SECRETS_LADDER_VALUE_";

    /// <summary>Ends the application's name in a variable, so that the owner of every variable can be told.</summary>
    private const string Separator = "__";

    /// <summary>
    /// The variable of a key: <c>SECRETS_LADDER_VALUE_&lt;APP&gt;__&lt;SECRET&gt;__&lt;KEY&gt;</c>, upper case, other characters as underscores; or
    /// null where the application's name holds '--', which could not be told from the separator.
    /// </summary>
    public static string? NameOf(string application, string secret, string key) =>
        application.Contains("--", StringComparison.Ordinal) ? null : Name(Separator, application, secret, key);

    /// <summary>Keys that would take their values from one variable that is set, by the variable.</summary>
    /// <param name="applications">The applications, whose contracts name the keys.</param>
    public static IEnumerable<IGrouping<string, string>> Ambiguous(IEnumerable<Application> applications) => Supplied(applications)
        .GroupBy(supplied => supplied.Name, supplied => $"{supplied.Key.Application}/{supplied.Key.Secret}/{supplied.Key.Key}")
        .Where(keys => keys.Count() > 1);

    /// <summary>
    /// Variables that are set in the former form, in which the application could not be told, with the names that they would have now.
    /// </summary>
    /// <param name="applications">The applications, whose contracts name the keys.</param>
    public static IEnumerable<IGrouping<string, string>> Former(IReadOnlyCollection<Application> applications)
    {
        var set = Set();
        var supplied = Supplied(applications).Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        return set.Count == 0 ? [] : Keys(applications)
            .Select(key => (Name: Name("_", key.Application, key.Secret, key.Key), Key: key))
            .Where(former => set.Contains(former.Name))
            .Where(former => !supplied.Contains(former.Name))
            .GroupBy(
                former => former.Name,
                former => NameOf(former.Key.Application, former.Key.Secret, former.Key.Key)
                    ?? $"no variable for {former.Key.Application}, whose name holds '--'");
    }

    /// <summary>The values of the configuration, and those of the environment for keys that the configuration leaves open.</summary>
    /// <param name="configured">The values of the configuration.</param>
    /// <param name="applications">The applications, whose contracts name the keys.</param>
    public static SecretValues AddTo(SecretValues configured, IEnumerable<Application> applications) =>
        configured.With(
            Supplied(applications).Select(supplied => KeyValuePair.Create(supplied.Key, Environment.GetEnvironmentVariable(supplied.Name)!)));

    /// <summary>The keys whose variable is set. Most runs set none, and then no key is asked for its variable.</summary>
    private static IEnumerable<SuppliedVariable> Supplied(IEnumerable<Application> applications)
    {
        var set = Set();
        return set.Count == 0 ? [] :
            from key in Keys(applications)
            let variable = NameOf(key.Application, key.Secret, key.Key)
            where variable is not null && set.Contains(variable) && !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable))
            select new SuppliedVariable(variable, key);
    }

    private static HashSet<string> Set() =>
        Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<ValueKey> Keys(IEnumerable<Application> applications) =>
        from application in applications
        from contract in application.Secrets
        from key in contract.Keys
        select new ValueKey(application.Name, contract.Name, key.Name);

    private static string Name(string separator, string application, string secret, string key) =>
        Prefix
        + string.Concat(
            $"{application}{separator}{secret}{separator}{key}".Select(character =>
                char.IsAsciiLetterOrDigit(character) ? char.ToUpperInvariant(character) : '_'));

    /// <summary>A variable that is set, and the key that takes its value.</summary>
    private sealed record SuppliedVariable(string Name, ValueKey Key);
}
