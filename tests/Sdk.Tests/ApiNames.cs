using System.Globalization;
using System.Reflection;

namespace SecretsLadder.Sdk.Tests;

/// <summary>Types, parameters and signatures as text, with nullability, defaults and constraints.</summary>
internal static class ApiNames
{
    public static string Of(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        if (type.IsArray) return Of(type.GetElementType()!) + "[]";
        if (type.IsByRef) return Of(type.GetElementType()!);
        var name = type.IsNested ? $"{Of(type.DeclaringType!)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        name = name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    // The context is not safe for threads and remembers little: a new one for each name keeps this simple.
    public static string Of(PropertyInfo property) => Of(new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Of(new NullabilityInfoContext().Create(field));

    public static string Of(ParameterInfo parameter) => Of(new NullabilityInfoContext().Create(parameter));

    public static string Signature(MethodInfo method)
    {
        var generics = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(Constrained))}>" : "";
        return $"{generics}{Parameters(method)} : {Of(method.ReturnParameter)}";
    }

    public static string Parameters(MethodBase method) => $"({string.Join(", ", method.GetParameters().Select(Parameter))})";

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var fallback = parameter.HasDefaultValue
            ? $" = {Convert.ToString(parameter.DefaultValue, CultureInfo.InvariantCulture) ?? "null"}".TrimEnd()
            : "";
        return $"{kind}{Of(parameter)} {parameter.Name}{fallback}";
    }

    private static string Constrained(Type parameter)
    {
        var constraints = parameter.GetGenericParameterConstraints().Select(Of).ToList();
        if (parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)) constraints.Add("new()");
        return constraints.Count == 0 ? parameter.Name : $"{parameter.Name} : {string.Join(", ", constraints)}";
    }

    private static string Of(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        var mark = info.ReadState == NullabilityState.Nullable && !type.IsGenericParameter ? "?" : "";
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Of(underlying) + "?";
        if (info.ElementType is { } element) return $"{Of(element)}[]{mark}";
        if (!type.IsGenericType || info.GenericTypeArguments.Length == 0) return Of(type) + mark;
        return $"{Of(type).Split('<')[0]}<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>{mark}";
    }
}
