using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>The words of the wire format.</summary>
internal static class Wire
{
    public const string UnknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    public const string SignatureKey = "4dabf18193072939515e22adb298388d";
    public const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>Stands for a null that must not be dropped: the value of a nested secret.</summary>
    public static readonly object Null = new();

    public static readonly ImmutableDictionary<string, object> NoInputs = ImmutableDictionary<string, object>.Empty;

    public static object? Unwrap(object? value) => ReferenceEquals(value, Null) ? null : value;
}
