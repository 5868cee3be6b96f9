using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The inputs of one class of arguments, found by reflection once.</summary>
internal sealed class ArgsShape
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<Type, ArgsShape> Cache = new();

    private readonly string _typeName;

    private ArgsShape(Type type)
    {
        _typeName = type.FullName!;
        var members = new List<Member>();
        foreach (var field in type.GetFields(Instance))
            if (field.GetCustomAttribute<InputAttribute>() is { } attribute)
                members.Add(new Member(attribute, field.Name, new MemberReader(field)));
        foreach (var property in type.GetProperties(Instance))
            if (property.GetCustomAttribute<InputAttribute>() is { } attribute)
                members.Add(new Member(attribute, property.Name, new MemberReader(property)));
        Members = [.. members];
    }

    public Member[] Members { get; }

    public static ArgsShape Of(Type type) => Cache.TryGetValue(type, out var shape) ? shape : Cache.GetOrAdd(type, new ArgsShape(type));

    /// <summary>The value of an input; an absent one that is required is an error.</summary>
    public object? Read(Member member, InputArgs args)
    {
        var value = member.Reader.Read(args);
        if (value is null && member.Attribute.IsRequired)
            throw new ArgumentNullException(member.Name, $"[Input] {_typeName}.{member.Name} is required and has no value");
        return value is not null && member.Attribute.Json ? JsonInput.ToJson(value) : value;
    }

    internal sealed class Member(InputAttribute attribute, string name, MemberReader reader)
    {
        public InputAttribute Attribute { get; } = attribute;

        public string Name { get; } = name;

        public MemberReader Reader { get; } = reader;
    }
}
