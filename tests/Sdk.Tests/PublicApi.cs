using System.Reflection;

namespace SecretsLadder.Sdk.Tests;

/// <summary>The public API of an assembly as text: one line a type, one line a member, sorted.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly)
    {
        var lines = new List<string>();
        foreach (var type in assembly.GetTypes().Where(type => type.IsVisible))
        {
            lines.Add($"{ApiNames.Of(type)} : {Header(type)}");
            if (IsDelegate(type)) continue;
            foreach (var member in type.GetMembers(Declared)) AddMember(lines, type, member);
        }

        return [.. lines.Distinct().Order(StringComparer.Ordinal)];
    }

    private static string Header(Type type)
    {
        if (IsDelegate(type)) return "delegate " + ApiNames.Signature(type.GetMethod("Invoke")!);
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        var modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsInterface || type.IsValueType ? ""
            : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        var bases = type.IsInterface || type.IsValueType || type.BaseType is null ? [] : new[] { ApiNames.Of(type.BaseType) };
        var interfaces = type.GetInterfaces().Where(contract => contract.IsVisible).Select(ApiNames.Of).Order(StringComparer.Ordinal);
        return $"{modifier}{kind} {string.Join(", ", bases.Concat(interfaces))}".TrimEnd();
    }

    private static void AddMember(List<string> lines, Type type, MemberInfo member)
    {
        var name = ApiNames.Of(type);
        switch (member)
        {
            case FieldInfo field when IsOpen(field.IsPublic, field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName:
                var kind = field.IsLiteral ? $"const {field.GetRawConstantValue()}" : field.IsInitOnly ? "readonly" : "field";
                lines.Add($"{name}.{field.Name} : {kind} {(field.IsStatic ? "static " : "")}{ApiNames.Of(field)}");
                break;
            case ConstructorInfo { IsStatic: false } constructor when IsOpen(constructor):
                lines.Add($"{name}.new{ApiNames.Parameters(constructor)}{Access(constructor)}");
                break;
            case MethodInfo method when IsOpen(method) && !IsAccessor(type, method):
                lines.Add($"{name}.{method.Name}{ApiNames.Signature(method)}{Modifiers(method)}");
                break;
            case PropertyInfo property:
                AddAccessor(lines, name, property, property.GetMethod, "get");
                AddAccessor(lines, name, property, property.SetMethod, "set");
                break;
        }
    }

    private static void AddAccessor(List<string> lines, string type, PropertyInfo property, MethodInfo? accessor, string kind)
    {
        if (accessor is not null && IsOpen(accessor)) lines.Add($"{type}.{property.Name}.{kind} : {ApiNames.Of(property)}{Modifiers(accessor)}");
    }

    private static bool IsDelegate(Type type)
        => typeof(Delegate).IsAssignableFrom(type) && type != typeof(Delegate) && type != typeof(MulticastDelegate);

    private static bool IsOpen(MethodBase method) => IsOpen(method.IsPublic, method.IsFamily || method.IsFamilyOrAssembly);

    private static bool IsOpen(bool isPublic, bool isProtected) => isPublic || isProtected;

    private static bool IsAccessor(Type type, MethodInfo method) => method.IsSpecialName && type.GetProperties(Declared)
        .Any(property => property.GetMethod == method || property.SetMethod == method);

    private static string Access(MethodBase method) => method.IsPublic ? "" : " protected";

    private static string Modifiers(MethodInfo method)
    {
        var isOverride = method.IsVirtual && method.GetBaseDefinition().DeclaringType != method.DeclaringType;
        var kind = method.IsStatic ? " static" : method.IsAbstract ? " abstract" : isOverride ? " override"
            : method is { IsVirtual: true, IsFinal: false } ? " virtual" : "";
        return Access(method) + kind;
    }
}
