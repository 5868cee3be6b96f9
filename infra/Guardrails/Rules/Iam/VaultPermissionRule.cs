using System.Buffers;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Access.Vault;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;
using SecretsLadder.Infra.Settings.Backends;

namespace SecretsLadder.Infra.Guardrails.Rules.Iam;

/// <summary>
/// IAM001 in a Vault: a policy that allows more than to read named paths, or to write what contracts are pushed to, or a role with a policy that
/// cannot be judged.
/// </summary>
internal sealed class VaultPermissionRule() : Guardrail("IAM001")
{
    private const string Root = "root";

    private static readonly SearchValues<char> Patterns = SearchValues.Create("*+{}");
    private static readonly string[] OfTheVaultItself = ["sys/", "auth/", "identity/", "cubbyhole/"];

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        List<VaultBackend> backends = [.. plan.Settings.Backends.Values.OfType<VaultBackend>()];
        HashSet<(string?, string?)>? held = null;
        var writers = new Lazy<WriterPermissions>(() => new(plan.Settings));
        foreach (var resource in plan.Resources)
        {
            var faults = resource.Type == VaultKinds.Policy ? FaultsOfPolicy(resource, backends, writers)
                : VaultRoles.IsRole(resource) ? FaultsOfRole(resource, held ??= PoliciesOf(plan))
                : [];
            foreach (var fault in faults)
            {
                yield return new(resource.Urn, fault);
            }
        }
    }

    private static HashSet<(string?, string?)> PoliciesOf(Plan plan) =>
        [.. plan.Resources.OfType(VaultKinds.Policy).Select(policy => (policy.Provider, policy.Input("name") as string))];

    private static IEnumerable<string> FaultsOfRole(PlannedResource role, HashSet<(string?, string?)> held) =>
        from policy in InputTexts.Of(role.Input("tokenPolicies"))
        where policy == Root || !held.Contains((role.Provider, policy))
        select policy == Root
            ? "the role gives the policy 'root', which allows everything; derive a policy from the contracts"
            : $"the role gives the policy '{policy}', which this plan does not hold; derive the policy from the contracts";

    private static IEnumerable<string> FaultsOfPolicy(
        PlannedResource policy, List<VaultBackend> backends, Lazy<WriterPermissions> writers)
    {
        if (policy.Input("name") is Root or "default")
        {
            return [$"the policy is called '{policy.Input("name")}', which is one of Vault's own; give it its role's name"];
        }

        return policy.Input("policy") is string text && VaultPolicyText.Read(text) is { } paths && paths.TrueForAll(path => path.Conditions.IsEmpty)
            ? FaultsOfPaths(paths.FindAll(path => !IsWriters(policy, path, writers)), backends)
            : ["the policy cannot be judged; write paths with their capabilities and nothing else: path \"<path>\" { capabilities = [\"read\"] }"];
    }

    /// <summary>Whether the policy is a writer's and allows it on this path what pushing needs, and no more.</summary>
    private static bool IsWriters(PlannedResource policy, VaultPolicyPath path, Lazy<WriterPermissions> writers) =>
        path.Capabilities is not ["read"] and not []
        && path.Capabilities.All(capability => writers.Value.Allows(policy.Input("name") as string ?? "", capability, path.Written));

    private static IEnumerable<string> FaultsOfPaths(List<VaultPolicyPath> paths, List<VaultBackend> backends)
    {
        foreach (var (path, capabilities, _) in paths)
        {
            if (capabilities is not ["read"])
            {
                yield return $"the policy allows {(capabilities.IsEmpty ? "nothing" : $"'{string.Join("', '", capabilities)}'")} on '{path}'; "
                    + "a reader needs exactly 'read'; 'create', 'read' and 'update' are for the writer of a pushed contract, on its entries alone";
            }

            if (FaultOfPath(path, backends) is { } fault)
            {
                yield return $"the policy allows access to '{path}'{fault}";
            }
        }
    }

    private static string? FaultOfPath(string path, List<VaultBackend> backends) =>
        path.AsSpan().ContainsAny(Patterns) ? "; name each path, without '*', '+' and templates"
        : OfTheVaultItself.Any(reserved => path.StartsWith(reserved, StringComparison.Ordinal))
        ? ", which is the Vault's own; name entries, or credentials of a database engine"
        : backends.Exists(backend => IsEntry(path, backend) || IsCredential(path, backend)) ? null
        : backends.Find(backend => IsBelow(path, backend.Mount)) is { } kv
        ? $", which grants nothing: values of the KV engine '{kv.Mount}' are read below '{RootOf(kv)}'"
        : ", which lies in no engine of the stack's backends; name entries (<mount>/data/<entry>, "
            + "in version 1 <mount>/<entry>) or credentials (<databaseMount>/creds/<role>)";

    private static bool IsEntry(string path, VaultBackend backend) =>
        RootOf(backend) is var root && path.StartsWith(root, StringComparison.Ordinal) && path.Length > root.Length && path[^1] != '/';

    /// <summary>What the paths of all entries of a backend begin with.</summary>
    private static string RootOf(VaultBackend backend) => VaultReadPolicy.EntryPath(backend.Mount, backend.Version, "");

    private static bool IsCredential(string path, VaultBackend backend) =>
        IsBelow(path, backend.DatabaseMount)
        && path.AsSpan(backend.DatabaseMount.Length + 1) is var rest
        && rest.StartsWith("creds/")
        && rest.Length > "creds/".Length
        && !rest["creds/".Length..].Contains('/');

    private static bool IsBelow(string path, string mount) =>
        path.Length > mount.Length && path[mount.Length] == '/' && path.StartsWith(mount, StringComparison.Ordinal);
}
