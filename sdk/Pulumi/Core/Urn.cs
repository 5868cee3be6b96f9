using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>The name that identifies a resource across stacks and updates.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    /// <summary>A URN given as text.</summary>
    public Urn(string value)
    {
        if (string.IsNullOrEmpty(value)) throw new ArgumentException("A URN has at least one character.", nameof(value));
        _value = value;
    }

    /// <summary>The URN as text.</summary>
    public static implicit operator string(Urn value) => value._value;

    /// <summary>The URN as text.</summary>
    public override string ToString() => _value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    /// <summary>Same text.</summary>
    public bool Equals(Urn other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Same text.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Other text.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>The URN of a resource with this name and type, under a parent or directly in a stack.</summary>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null) throw new ArgumentException("A URN takes a parent or the URN of a parent, not both.");
        var prefix = (parent?.Urn ?? parentUrn?.AsOutput()) is { } outer
            ? outer.Apply(urn => urn[..urn.LastIndexOf("::", StringComparison.Ordinal)] + "$")
            : Output.Format($"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::");
        return Output.Format($"{prefix}{type}::{name}");
    }
}
