using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Guardrails.Rules.Env;

/// <summary>ENV001: an environment variable that a container takes from two places; the kubelet keeps one of them without a word.</summary>
internal sealed class EnvironmentRule() : Guardrail("ENV001", Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var shared = plan.Settings.Shared.Values.ToDictionary(secret => secret.Name, secret => secret.Keys.Keys.ToList(), StringComparer.Ordinal);
        foreach (var application in plan.Settings.Applications)
        {
            var keys = new Dictionary<string, List<string>>(shared, StringComparer.Ordinal);
            foreach (var contract in application.Secrets)
            {
                keys[contract.Name] = [.. contract.AllKeys];
            }

            foreach (var workload in application.Workloads)
            {
                foreach (var message in workload.AllContainers.SelectMany(container => Overlaps(container, keys)))
                {
                    yield return new(null, $"{workload.Source}: {workload.Name}, {message}");
                }
            }
        }
    }

    private static IEnumerable<string> Overlaps(WorkloadContainer container, Dictionary<string, List<string>> keys)
    {
        var all = (
            from use in container.Uses.OfType<SecretUse.EnvFrom>()
            from key in keys.GetValueOrDefault(use.Secret) ?? []
            select (Key: key, use.Secret)).ToLookup(pair => pair.Key, pair => pair.Secret, StringComparer.Ordinal);
        foreach (var secrets in all.Where(secrets => secrets.Distinct().Count() > 1))
        {
            yield return $"container {container.Name}: the key '{secrets.Key}' is in {Names(secrets)}, which are all taken by envFrom, "
                + $"and the last wins: '{secrets.Last()}'; rename the key in one of them, or take single keys by env";
        }

        foreach (var variable in container.Uses.OfType<SecretUse.Env>().SelectMany(use => use.Variables))
        {
            if (all[variable.Name].ToList() is { Count: > 0 } secrets
                && (variable.Key != variable.Name || secrets.Exists(secret => secret != variable.Secret)))
            {
                yield return $"container {container.Name}: the variable '{variable.Name}' is set by env from {variable.Secret}/{variable.Key}, "
                    + $"which wins over the key of {Names(secrets)} by envFrom; remove one of the two";
            }
        }
    }

    private static string Names(IEnumerable<string> secrets) =>
        secrets.Distinct().Select(secret => $"'{secret}'").ToList() is { Count: > 1 } several
            ? $"the Secrets {string.Join(", ", several)}"
            : $"the Secret '{secrets.First()}'";
}
