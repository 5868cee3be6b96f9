using System.Collections.Immutable;

namespace SecretsLadder.Infra.Access;

/// <summary>One cell of who may do what: an identity, an action, an entry, and the conditions under which.</summary>
/// <param name="Identity">Namespace and service account, or another principal's name.</param>
/// <param name="Action">The action, or a pattern of actions.</param>
/// <param name="Entry">The entry, key or object, or a pattern of them.</param>
/// <param name="Conditions">The conditions; all must hold.</param>
internal sealed record Permission(Principal Identity, string Action, string Entry, ImmutableArray<PermissionCondition> Conditions)
{
    /// <summary>The conditions under which the identity is taken for who it is; all must hold.</summary>
    public ImmutableArray<PermissionCondition> Trust { get; init; } = [];

    /// <summary>How the entry is written.</summary>
    public EntryForm Form { get; init; }

    /// <summary>Whether it is a denial, which overrides every permission.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Whether everything that another permission allows is allowed by this one. False where that cannot be told.</summary>
    /// <param name="other">The other permission.</param>
    public bool Covers(Permission other) =>
        IsDenied == other.IsDenied
        && Form == other.Form
        && Identity.Covers(other.Identity)
        && Pattern.Covers(Action, other.Action)
        && Form.Covers(Entry, other.Entry)
        && Conditions.All(condition => other.Conditions.Any(condition.Admits)) && Trust.All(condition => other.Trust.Any(condition.Admits));

    /// <summary>The permission without its identity and entry, as reports show it.</summary>
    public override string ToString() => $"{(IsDenied ? "never " : "")}{Action}{ListOf("if", Conditions)}";

    /// <summary>The same, and how the identity is known.</summary>
    public string WithTrust() => $"{this}{ListOf("for a holder with", Trust)}";

    private static string ListOf(string word, ImmutableArray<PermissionCondition> conditions) =>
        conditions.IsEmpty ? "" : $" {word} {string.Join(" and ", conditions)}";
}
