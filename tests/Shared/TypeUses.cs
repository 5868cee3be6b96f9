using System.Reflection;
using System.Reflection.Emit;

namespace SecretsLadder.Shared;

/// <summary>The types that a type uses: in its declaration, its members and the code of its methods.</summary>
public static class TypeUses
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The types, generic arguments and the types of lambdas included.</summary>
    /// <param name="type">The type.</param>
    public static IEnumerable<Type> Of(Type type) => Direct(type)
        .Concat(type.GetNestedTypes(Declared).SelectMany(Of))
        .SelectMany(Flatten)
        .Distinct();

    private static IEnumerable<Type> Direct(Type type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
        .. type.GetInterfaces(),
        .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
        .. type.GetFields(Declared).Select(field => field.FieldType),
        .. type.GetMethods(Declared).SelectMany(method => InMethod(method).Append(method.ReturnType)),
        .. type.GetConstructors(Declared).SelectMany(InMethod),
    ];

    private static IEnumerable<Type> InMethod(MethodBase method)
    {
        var signature = method.GetParameters().Select(parameter => parameter.ParameterType);
        return method.GetMethodBody() is not { } body
            ? signature
            : signature.Concat(body.LocalVariables.Select(local => local.LocalType)).Concat(InCode(method, body.GetILAsByteArray()!));
    }

    private static IEnumerable<Type> InCode(MethodBase method, byte[] code)
    {
        for (var position = 0; position < code.Length;)
        {
            short value = code[position++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | code[position++]));
            }

            var operand = OpCodes[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                foreach (var used in Members(method, BitConverter.ToInt32(code, position)))
                {
                    yield return used;
                }
            }

            position += operand == OperandType.InlineSwitch ? 4 + (4 * BitConverter.ToInt32(code, position)) : SizeOf(operand);
        }
    }

    private static IEnumerable<Type> Members(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType!.GetGenericArguments();
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        return method.Module.ResolveMember(token, typeArguments, methodArguments) switch
        {
            Type type => [type],
            MethodInfo called => [called.DeclaringType!, called.ReturnType, .. called.IsGenericMethod ? called.GetGenericArguments() : []],
            MemberInfo member => [member.DeclaringType!],
            _ => [],
        };
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static IEnumerable<Type> Flatten(Type type) => type.HasElementType
        ? Flatten(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Flatten).Append(type.GetGenericTypeDefinition()) : [type];
}
