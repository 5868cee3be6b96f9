using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;

namespace SecretsLadder.Infra.Access.Vault;

/// <summary>Who can log in to a role of Vault: service accounts by name, or whoever has a token with the claims that it asks for.</summary>
internal static class VaultLogins
{
    private const string Anything = "*";

    /// <summary>Who can log in, each with the conditions that remain.</summary>
    public static IEnumerable<Holder> Of(PlannedResource role) =>
        role.Type == VaultKinds.KubernetesRole ? ByName(role) : ByClaims(role);

    /// <summary>Where the login is, as Vault names it.</summary>
    public static string PathOf(PlannedResource role) => $"auth/{VaultRoles.MountOf(role)}";

    private static IEnumerable<Holder> ByName(PlannedResource role)
    {
        ImmutableArray<PermissionCondition> trust = [.. Login(role), .. PermissionCondition.Where("audience", role.Input("audience"))];
        var selector = PermissionCondition.Where("namespace selector", role.Input("boundServiceAccountNamespaceSelector")).ToList();
        var spaces = Texts(role, "boundServiceAccountNamespaces").Select(space => (Space: space, Trust: trust))
            .Concat(selector.Select(condition => (Space: Anything, Trust: trust.Add(condition))));
        return
            from space in spaces
            from name in Texts(role, "boundServiceAccountNames")
            select new Holder(NameOf(space.Space, name), space.Trust);
    }

    private static IEnumerable<Holder> ByClaims(PlannedResource role)
    {
        var identity =
            role.Input("boundSubject") is string { Length: > 0 } subject ? new Principal(ServiceAccountSubject.NameOf(subject)) : Principal.Everybody;
        var claims =
            from claim in role.Input("boundClaims") as IReadOnlyDictionary<string, object> ?? ImmutableDictionary<string, object>.Empty
            orderby claim.Key
            select new PermissionCondition(
                role.Input("boundClaimsType") is "glob" ? "Glob" : "StringEquals", $"claim {claim.Key}", [$"{claim.Value}"]);
        return [new(identity, [.. Login(role), .. PermissionCondition.Where("audience", role.Input("boundAudiences")), .. claims])];
    }

    /// <summary>Common to both methods: the place of the login, and what else binds the token.</summary>
    private static IEnumerable<PermissionCondition> Login(PlannedResource role) =>
    [
        new("StringEquals", "login", [PathOf(role)]),
        .. PermissionCondition.Where("address", role.Input("tokenBoundCidrs")),
        .. role.Input("tokenNoDefaultPolicy") is true ? PermissionCondition.Where("policies", "no default policy") : [],
    ];

    private static Principal NameOf(string space, string name) => space == Anything && name == Anything
        ? Principal.Everybody
        : new($"{space}/{name}", IsPattern: space.Contains('*', StringComparison.Ordinal) || name.Contains('*', StringComparison.Ordinal));

    private static IEnumerable<string> Texts(PlannedResource role, string input) => (role.Input(input) as IEnumerable<object> ?? []).OfType<string>();
}
