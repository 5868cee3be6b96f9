using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The output properties that a class of components declares, found by reflection once.</summary>
internal sealed class ComponentShape
{
    private static readonly ConcurrentDictionary<Type, ComponentShape> Cache = new();

    private ComponentShape(Type type)
    {
        var outputs = new List<OutputMember>();
        foreach (var property in type.GetProperties())
            if (property.Name != nameof(Resource.Urn) && property.GetCustomAttribute<OutputAttribute>() is { } attribute)
                outputs.Add(new OutputMember(string.IsNullOrWhiteSpace(attribute.Name) ? property.Name : attribute.Name, property));
        Outputs = [.. outputs];
    }

    public OutputMember[] Outputs { get; }

    public static ComponentShape Of(Type type) => Cache.TryGetValue(type, out var shape) ? shape : Cache.GetOrAdd(type, new ComponentShape(type));

    internal sealed class OutputMember(string name, PropertyInfo property)
    {
        private readonly MemberReader _reader = new(property);

        public string Name { get; } = name;

        public Type DeclaringType { get; } = property.DeclaringType!;

        public object? Read(ComponentResource component) => _reader.Read(component);
    }
}
