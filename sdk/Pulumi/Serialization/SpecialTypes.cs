using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pulumi.Serialization;

/// <summary>The wire form of the types that are met rarely: enumerations and output types.</summary>
internal static class SpecialTypes
{
    public static object? Serialize(object value, InputSerializer serializer)
    {
        var type = value.GetType();
        return value switch
        {
            Task => throw new InvalidOperationException($"A {nameof(Task)} cannot be an input: wrap it with Output.Create."),
            Enum e when e.GetTypeCode() == TypeCode.Int32 => (double)(int)value,
            ValueTuple => null,
            ValueType when type.IsDefined(typeof(EnumTypeAttribute)) => EnumValue(value, type),
            _ when type.IsDefined(typeof(OutputTypeAttribute)) => Fields(value, type, serializer),
            _ => throw new InvalidOperationException($"{type.FullName} is not a supported argument type"),
        };
    }

    /// <summary>A default ImmutableArray throws when its length is asked for.</summary>
    public static bool IsDefaultImmutableArray(IList list)
    {
        var type = list.GetType();
        return type.IsValueType && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && list.Equals(RuntimeHelpers.GetUninitializedObject(type));
    }

    private static object? EnumValue(object value, Type type)
    {
        var conversion = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
        if (conversion is null || (conversion.ReturnType != typeof(string) && conversion.ReturnType != typeof(double)))
            throw new InvalidOperationException($"{type.FullName} needs an explicit conversion to string or double");
        return conversion.Invoke(null, [value]);
    }

    private static ImmutableDictionary<string, object?> Fields(object value, Type type, InputSerializer serializer)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            if (field.IsInitOnly)
                result[char.ToLowerInvariant(field.Name[0]) + field.Name[1..]] = Wire.Unwrap(serializer.Serialize(field.GetValue(value)));
        return result.ToImmutable();
    }
}
