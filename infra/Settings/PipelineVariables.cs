using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Settings;

/// <summary>Values that a pipeline injects as masked environment variables.</summary>
internal static class PipelineVariables
{
    private const string Prefix = "SECRETS_LADDER_VALUE_";

    /// <summary>The variable of a key: <c>SECRETS_LADDER_VALUE_&lt;APP&gt;_&lt;SECRET&gt;_&lt;KEY&gt;</c>, upper case, other characters as underscores.</summary>
    public static string NameOf(string application, string secret, string key) =>
        Prefix + string.Concat($"{application}_{secret}_{key}".Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToUpperInvariant(character) : '_'));

    /// <summary>Keys that would take their values from one variable that is set, by the variable.</summary>
    /// <param name="applications">The applications, whose contracts name the keys.</param>
    public static IEnumerable<IGrouping<string, string>> Ambiguous(IEnumerable<Application> applications) => Supplied(applications)
        .GroupBy(supplied => supplied.Name, supplied => $"{supplied.Key.Application}/{supplied.Key.Secret}/{supplied.Key.Key}")
        .Where(keys => keys.Count() > 1);

    /// <summary>The values of the configuration, and those of the environment for keys that the configuration leaves open.</summary>
    /// <param name="configured">The values of the configuration.</param>
    /// <param name="applications">The applications, whose contracts name the keys.</param>
    public static SecretValues AddTo(SecretValues configured, IEnumerable<Application> applications) =>
        configured.With(Supplied(applications).Select(supplied => KeyValuePair.Create(supplied.Key, Environment.GetEnvironmentVariable(supplied.Name)!)));

    /// <summary>The keys whose variable is set. Most runs set none, and then no key is asked for its variable.</summary>
    private static IEnumerable<SuppliedVariable> Supplied(IEnumerable<Application> applications)
    {
        var set = Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return set.Count == 0 ? [] :
            from application in applications
            from contract in application.Secrets
            from key in contract.Keys
            let variable = NameOf(application.Name, contract.Name, key.Name)
            where set.Contains(variable) && !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable))
            select new SuppliedVariable(variable, new(application.Name, contract.Name, key.Name));
    }

    /// <summary>A variable that is set, and the key that takes its value.</summary>
    private sealed record SuppliedVariable(string Name, ValueKey Key);
}
