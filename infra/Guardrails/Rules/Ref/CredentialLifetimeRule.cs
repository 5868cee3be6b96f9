using System.Globalization;
using System.Text.RegularExpressions;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Access.Vault;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Guardrails.Rules.Ref;

/// <summary>
/// REF002: an issued credential that would end before the next one is there, or of which a Secret would hold halves of two. A credential ends
/// with the token that it was issued to, and each read issues a new one.
/// </summary>
internal sealed partial class CredentialLifetimeRule() : Guardrail("REF002")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        Dictionary<(string Kind, string? Namespace, string? Name), BackendLogin>? logins = null;
        VaultRoles? roles = null;
        HashSet<string> mounts = ["database", .. plan.Settings.Backends.Values.OfType<VaultBackend>().Select(backend => backend.DatabaseMount)];
        foreach (var secret in plan.Resources)
        {
            if (secret.Type != KubernetesKinds.ExternalSecret)
            {
                continue;
            }

            var (generators, entries) = ReadsOf(secret);
            if (generators.Count > 0)
            {
                logins ??= LoginsOf(plan);
                var generator =
                    logins.GetValueOrDefault((BackendLogin.GeneratorKind, secret.Input("metadata", "namespace") as string, generators[0]));
                if ((FaultOfReads(generators, entries, generator) ?? FaultOfLifetime(secret, generator!, roles ??= new(plan.Resources))) is { } fault)
                {
                    yield return new(secret.Urn, $"the Secret '{secret.Input("metadata", "name")}' {fault}");
                }
            }
            else if (entries.Exists(entry => entry.Contains("creds/", StringComparison.Ordinal))
                && FaultOfStore(entries, StoreOf(secret, logins ??= LoginsOf(plan)), mounts) is { } fault)
            {
                yield return new(secret.Urn, $"the Secret '{secret.Input("metadata", "name")}' {fault}");
            }
        }
    }

    private static Dictionary<(string Kind, string? Namespace, string? Name), BackendLogin> LoginsOf(Plan plan)
    {
        var logins = new Dictionary<(string, string?, string?), BackendLogin>();
        foreach (var login in BackendLogin.In(plan.Resources))
        {
            logins.TryAdd((login.Kind, login.Namespace, login.Resource.Input("metadata", "name") as string), login);
        }

        return logins;
    }

    /// <summary>Names of the generators that are read, once for each read, and of the entries.</summary>
    private static (List<string?> Generators, List<string> Entries) ReadsOf(PlannedResource secret)
    {
        var (generators, entries) = (new List<string?>(), new List<string>());
        foreach (var list in (ReadOnlySpan<object?>)[secret.Input("spec", "dataFrom"), secret.Input("spec", "data")])
        {
            foreach (var read in list as IReadOnlyCollection<object> ?? [])
            {
                if (InputTexts.Below(read, "sourceRef", "generatorRef") is { } generator)
                {
                    if (InputTexts.Below(generator, "kind") is BackendLogin.GeneratorKind)
                    {
                        generators.Add(InputTexts.Below(generator, "name") as string);
                    }
                }
                else if ((InputTexts.Below(read, "remoteRef", "key") ?? InputTexts.Below(read, "extract", "key")) is string entry)
                {
                    entries.Add(entry);
                }
            }
        }

        return (generators, entries);
    }

    private static BackendLogin? StoreOf(PlannedResource secret, Dictionary<(string Kind, string? Namespace, string? Name), BackendLogin> logins)
    {
        var kind = secret.Input("spec", "secretStoreRef", "kind") as string ?? "SecretStore";
        return logins.GetValueOrDefault((kind, kind == "SecretStore" ? secret.Input("metadata", "namespace") as string : null,
            secret.Input("spec", "secretStoreRef", "name") as string));
    }

    private static string? FaultOfReads(List<string?> generators, List<string> entries, BackendLogin? generator) =>
        generators.Count > 1
            ? $"reads {generators.Count} credentials, each issued separately, "
                + "so the user name of one would stand beside the password of another; read one generator once"
        : entries.Count > 0 ? "holds an issued credential and entries, which are read and end at different times; give each a contract of its own"
        : generator is null ? $"reads the generator '{generators[0]}', which this plan does not hold; create it beside the Secret"
        : null;

    /// <summary>With a static token, how long it lives is not in the plan.</summary>
    private static string? FaultOfLifetime(PlannedResource secret, BackendLogin generator, VaultRoles roles)
    {
        if (roles.Of(generator) is not { } role || LifetimeOf(role) is not { } lifetime)
        {
            return null;
        }

        var interval = secret.Input("spec", "refreshInterval") as string;
        return interval is not null && Parse(interval) is { } refresh && refresh > TimeSpan.Zero && refresh < lifetime
            ? null
            : $"gets a new credential every '{interval}', and one ends with its token after {GoDuration.Of(lifetime)}; "
                + $"refresh well before, or raise tokenTtl of the role '{role.Input("roleName")}'";
    }

    /// <summary>
    /// A KV engine has no credentials, and what a database engine answers is none of KV's; each key would be a credential of its own besides.
    /// </summary>
    private static string? FaultOfStore(List<string> entries, BackendLogin? store, HashSet<string> mounts)
    {
        var path = store is { Backend: "vault" } ? $"{store.Provider.GetValueOrDefault("path")}/" : null;
        var entry = path is null ? null : entries.Find(entry => mounts.Any(mount =>
            entry.TrimStart('/').StartsWith($"{mount}/creds/", StringComparison.Ordinal)
                || $"{path}{entry}".StartsWith($"{mount}/creds/", StringComparison.Ordinal)));
        return entry is null ? null
            : $"reads the credential '{entry}' through a store, which reads KV engines only, and once for each key; "
                + "ask for 'rotation: dynamic', and name the role under databases of the application";
    }

    /// <summary>The shorter of both limits; 0 and none mean the Vault's own, which the plan does not know.</summary>
    private static TimeSpan? LifetimeOf(PlannedResource role)
    {
        double[] seconds = [.. new[] { role.Input("tokenTtl"), role.Input("tokenMaxTtl") }.OfType<double>().Where(limit => limit > 0)];
        return seconds.Length == 0 ? null : TimeSpan.FromSeconds(seconds.Min());
    }

    /// <summary>A duration as Go writes it; null for what has another form.</summary>
    private static TimeSpan? Parse(string duration)
    {
        var match = Duration().Match(duration);
        return match.Success && duration.Length > 0
            ? TimeSpan.FromHours(PartOf(match, "h")) + TimeSpan.FromMinutes(PartOf(match, "m")) + TimeSpan.FromSeconds(PartOf(match, "s"))
            : null;
    }

    private static double PartOf(Match match, string unit) =>
        match.Groups[unit] is { Success: true, Value: var number } ? double.Parse(number, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"\A((?<h>[0-9]{1,6})h)?((?<m>[0-9]{1,6})m)?((?<s>[0-9]{1,6}(\.[0-9]+)?)s)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Duration();
}
