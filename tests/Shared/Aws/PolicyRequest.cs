using System.Collections.Immutable;

namespace SecretsLadder.Shared.Aws;

/// <summary>One call that a policy decides on: the action, the ARN it is for, and the context keys; a key that is not set is absent.</summary>
public sealed class PolicyRequest
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _context;
    private readonly ImmutableHashSet<string> _unclear;

    /// <param name="action">As in `secretsmanager:GetSecretValue`, without wildcards.</param>
    /// <param name="resource">The real ARN, or * for an action without resource types.</param>
    public PolicyRequest(string action, string resource)
        : this(
            action,
            resource,
            ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase),
            ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase))
    {
    }

    private PolicyRequest(
        string action, string resource, ImmutableDictionary<string, ImmutableArray<string>> context, ImmutableHashSet<string> unclear) =>
        (Action, Resource, _context, _unclear) = (action, resource, context, unclear);

    public string Action { get; }

    public string Resource { get; }

    /// <summary>The same request with a context key (case does not matter); no value, or only null, leaves it absent.</summary>
    public PolicyRequest With(string key, params IEnumerable<string?> values) =>
        new(Action, Resource, _context.SetItem(key, [.. values.OfType<string>()]), _unclear);

    /// <summary>The values of a context key; none if it is absent.</summary>
    internal ImmutableArray<string> Values(string key) => _unclear.Contains(key)
        ? throw new NotSupportedException($"whether {Action} has the context key {key} here is not clear, so a condition on it is not evaluated")
        : _context.GetValueOrDefault(key, []);

    /// <summary>The same request with context keys of which it is not known whether they are there: to ask for one is an error.</summary>
    internal PolicyRequest WithUnclear(IEnumerable<string> keys) => new(Action, Resource, _context, _unclear.Union(keys));
}
