using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Reads a value in wire form into the type of an output. A value that does not fit gives the default value,
/// as it does on the engine, where it is a warning.
/// </summary>
internal static class WireConverter
{
    private static readonly ConcurrentDictionary<Type, ICollectionConverter> Collections = new();
    private static readonly ConcurrentDictionary<Type, OutputConstructor?> Constructors = new();

    public static object? Convert(object? value, Type target)
    {
        TryConvert(value, target, out var result);
        return result;
    }

    /// <summary>Converts; false if the value does not fit, with the value to use instead.</summary>
    public static bool TryConvert(object? value, Type target, out object? result)
    {
        if (Nullable.GetUnderlyingType(target) is { } underlying)
        {
            result = null;
            return value is null || TryConvert(value, underlying, out result);
        }

        if (value is null)
        {
            result = target.IsValueType ? Activator.CreateInstance(target) : null;
            return true;
        }

        result = value;
        if (target == typeof(object) || target == value.GetType()) return true;
        if (target == typeof(int)) return Number(value, out result);
        if (target.IsEnum) return Enumeration(value, target, out result);
        if (target == typeof(JsonElement)) return JsonInput.TryConvert(value, out result);
        if (target.IsConstructedGenericType)
            return Collections.GetOrAdd(target, CreateCollectionConverter).TryConvert(value, out result);
        if (target.IsValueType && target.IsDefined(typeof(EnumTypeAttribute))) return EnumStruct(value, target, out result);
        if (Constructors.GetOrAdd(target, OutputConstructor.Find) is { } constructor) return constructor.TryInvoke(value, out result);
        if (target.IsInstanceOfType(value)) return true; // Assets and resources are more derived than the target.
        result = target == typeof(double) || target == typeof(bool) ? Activator.CreateInstance(target) : null;
        return false;
    }

    /// <summary>
    /// Refuses a type that no value can be read into. Classes marked as output types are taken at their word; what is
    /// inside them is looked at when a value is read.
    /// </summary>
    public static void CheckType(string context, Type type)
    {
        if (type == typeof(bool) || type == typeof(int) || type == typeof(double) || type == typeof(string) || type == typeof(object)
            || type == typeof(JsonElement) || typeof(AssetOrArchive).IsAssignableFrom(type) || typeof(Resource).IsAssignableFrom(type)
            || (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int)))
            return;
        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute))) return;
        if (type.IsConstructedGenericType && IsKnownGeneric(type.GetGenericTypeDefinition()))
        {
            var arguments = type.GenericTypeArguments;
            var isMap = type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>);
            if (isMap && arguments[0] != typeof(string)) throw new InvalidOperationException($"{context}: the keys of a map must be strings");
            for (var i = isMap ? 1 : 0; i < arguments.Length; i++) CheckType(context, arguments[i]);
            return;
        }

        if (!type.IsDefined(typeof(OutputTypeAttribute)))
            throw new InvalidOperationException($"{context} has a type that no value can be read into: {type.FullName}");
        if (Constructors.GetOrAdd(type, OutputConstructor.Find) is null)
            throw new InvalidOperationException($"{type.FullName} is marked [OutputType] but has no constructor marked [OutputConstructor]");
    }

    private static bool IsKnownGeneric(Type definition) => definition == typeof(Nullable<>) || definition == typeof(Union<,>)
        || definition == typeof(ImmutableArray<>) || definition == typeof(ImmutableDictionary<,>) || definition == typeof(Output<>);

    private static bool Number(object value, out object? result)
    {
        result = value is double number ? (int)number : null;
        return result is not null;
    }

    private static bool Enumeration(object value, Type target, out object? result)
    {
        var fits = Number(value, out result);
        if (fits) result = Enum.ToObject(target, result!);
        return fits;
    }

    private static bool EnumStruct(object value, Type target, out object? result)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var constructor = value is string or double ? target.GetConstructor(Any, [value.GetType()]) : null;
        result = constructor?.Invoke([value]);
        return constructor is not null;
    }

    [UnconditionalSuppressMessage(
        "AOT", "IL3050", Justification = "The packages have outputs of lists and maps of references only, whose converters share their code.")]
    private static ICollectionConverter CreateCollectionConverter(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var converter =
            definition == typeof(ImmutableArray<>) ? typeof(ArrayConverter<>) :
            definition == typeof(ImmutableDictionary<,>) ? typeof(MapConverter<>) :
            definition == typeof(Union<,>) ? typeof(UnionConverter<,>) :
            definition == typeof(Output<>) ? typeof(OutputConverter<>) :
            throw new InvalidOperationException($"No value can be read into {type.FullName}");
        var arguments = definition == typeof(ImmutableDictionary<,>) ? type.GenericTypeArguments[1..] : type.GenericTypeArguments;
        return (ICollectionConverter)Activator.CreateInstance(converter.MakeGenericType(arguments))!;
    }
}
