using System.Text.Json;
using System.Text.Json.Nodes;

namespace SecretsLadder.Shared.Aws;

/// <summary>Whom a trust policy names: a kind such as Federated, Service or AWS, and a value.</summary>
internal sealed record AwsPrincipal(string Kind, string Value)
{
    private const string Any = "*";

    private static readonly string[] Kinds = ["AWS", "Service", "Federated", "CanonicalUser"];

    /// <summary>The principals of a statement's Principal element.</summary>
    public static IReadOnlyList<AwsPrincipal> All(JsonNode? element)
    {
        if (element?.GetValueKind() == JsonValueKind.String)
            return element.GetValue<string>() == Any ? [Of("AWS", Any)] : throw new FormatException($"AWS refuses the Principal {element}");
        var kinds = PolicyJson.Object(element, "Principal");
        PolicyJson.OnlyKnows(kinds, "Principal", Kinds);
        return [.. kinds.SelectMany(kind => PolicyJson.Strings(kind.Value, $"Principal {kind.Key}"), (kind, value) => Of(kind.Key, value))];
    }

    /// <summary>True if naming this principal lets the caller in.</summary>
    public bool Covers(AwsPrincipal caller) => Kind == Any || (Kind == caller.Kind && (Value == Any || Value == caller.Value));

    /// <summary>True if it is the whole account of the caller, which leaves it to the account's own policies who may.</summary>
    public bool IsAccountOf(AwsPrincipal caller) =>
        caller.Value.Split(':') is ["arn", var partition, "iam", "", var account, ..] && Kind == "AWS" &&
        (Value == account || Value == $"arn:{partition}:iam::{account}:root");

    /// <summary>True for everyone.</summary>
    public bool IsEveryone => Kind == Any;

    /// <summary>True for a session, or for an id in place of an ARN, of which a plan does not know whose it is.</summary>
    public bool IsUnknownToAPlan => Kind == "AWS" && Value != Any &&
        !Value.All(char.IsAsciiDigit) && Value.Split(':') is not ["arn", _, "iam", "", _, _];

    public override string ToString() => Kind == Any ? Any : $"{Kind}: {Value}";

    // AWS reads {"AWS": "*"} as "*": everyone.
    private static AwsPrincipal Of(string kind, string value) => value switch
    {
        Any when kind == "AWS" => new(Any, Any),
        Any => new(kind, Any),
        _ when value.AsSpan().ContainsAny('*', '?') => throw new FormatException($"AWS refuses a wildcard in part of a principal, got {value}"),
        _ => new(kind, value),
    };
}
