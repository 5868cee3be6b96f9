namespace Pulumi;

/// <summary>An input that has one of two types.</summary>
public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
{
    /// <summary>An input with the default value of the first type.</summary>
    public InputUnion() : this(default(Union<T0, T1>))
    {
    }

    private InputUnion(Union<T0, T1> plain) : base(plain)
    {
    }

    private InputUnion(Output<Union<T0, T1>> output) : base(output)
    {
    }

    // From a union, or from either type.
    public static implicit operator InputUnion<T0, T1>(Union<T0, T1> value) => new(value);
    public static implicit operator InputUnion<T0, T1>(T0 value) => new(Union<T0, T1>.FromT0(value));
    public static implicit operator InputUnion<T0, T1>(T1 value) => new(Union<T0, T1>.FromT1(value));
    public static implicit operator InputUnion<T0, T1>(Input<T0> value) => new(value.Apply(Union<T0, T1>.FromT0));
    public static implicit operator InputUnion<T0, T1>(Input<T1> value) => new(value.Apply(Union<T0, T1>.FromT1));
    public static implicit operator InputUnion<T0, T1>(Output<Union<T0, T1>> value) => new(value);
    public static implicit operator InputUnion<T0, T1>(Output<T0> value) => new(value.Apply(Union<T0, T1>.FromT0));
    public static implicit operator InputUnion<T0, T1>(Output<T1> value) => new(value.Apply(Union<T0, T1>.FromT1));
}
