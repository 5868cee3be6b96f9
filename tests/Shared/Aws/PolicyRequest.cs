using System.Collections.Immutable;

namespace SecretsLadder.Shared.Aws;

/// <summary>One call that a policy decides on: the action, the ARN it is for, and the context keys; a key that is not set is absent.</summary>
public sealed class PolicyRequest
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _context;

    /// <param name="action">As in `secretsmanager:GetSecretValue`, without wildcards.</param>
    /// <param name="resource">The real ARN, or * for an action without resource types.</param>
    public PolicyRequest(string action, string resource)
        : this(action, resource, ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase))
    {
    }

    private PolicyRequest(string action, string resource, ImmutableDictionary<string, ImmutableArray<string>> context) =>
        (Action, Resource, _context) = (action, resource, context);

    public string Action { get; }

    public string Resource { get; }

    /// <summary>The same request with a context key (case does not matter); no value, or only null, leaves it absent.</summary>
    public PolicyRequest With(string key, params IEnumerable<string?> values) =>
        new(Action, Resource, _context.SetItem(key, [.. values.OfType<string>()]));

    /// <summary>The values of a context key; none if it is absent.</summary>
    internal ImmutableArray<string> Values(string key) => _context.GetValueOrDefault(key, []);
}
