using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pulumi.Serialization;

/// <summary>The outputs of one class of resources, found by reflection once.</summary>
internal sealed class OutputShape
{
    private static readonly ConcurrentDictionary<Type, OutputShape> Cache = new();
    private static readonly OutputShape Empty = new([]);

    private readonly Dictionary<string, int> _index = [];

    private OutputShape(List<Slot> slots)
    {
        Slots = [.. slots];
        for (var i = 0; i < Slots.Length; i++) _index.Add(Slots[i].Name, i);
    }

    public Slot[] Slots { get; }

    /// <summary>The outputs that registration fills. A component that runs here fills its own.</summary>
    public static OutputShape Of(Resource resource, bool isRead)
    {
        if (resource is ComponentResource && !isRead) return Empty;
        var type = resource.GetType();
        return Cache.TryGetValue(type, out var shape) ? shape : Cache.GetOrAdd(type, new OutputShape(FindSlots(type)));
    }

    public bool TryFind(string name, out int index) => _index.TryGetValue(name, out index);

    /// <summary>Gives every output property of a resource a pending output.</summary>
    public IPendingOutput[] Fill(Resource resource)
    {
        if (Slots.Length == 0) return [];
        var outputs = new IPendingOutput[Slots.Length];
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = Slots[i].Prototype.CreatePending(resource);
            Slots[i].Writer.Write(resource, outputs[i]);
        }

        return outputs;
    }

    private static List<Slot> FindSlots(Type type)
    {
        var slots = new List<Slot>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            // Urn and Id are set by the registration itself.
            if (property.DeclaringType == typeof(Resource) || property.DeclaringType == typeof(CustomResource)) continue;
            if (property.GetCustomAttribute<OutputAttribute>() is not { } attribute) continue;
            var name = $"[Output] {type.FullName}.{property.Name}";
            if (!property.PropertyType.IsConstructedGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
                throw RunException.OutputsHaveIncorrectType([attribute.Name ?? property.Name]);
            if (property.DeclaringType!.GetProperty(property.Name)?.SetMethod is null)
                throw new InvalidOperationException($"{name} has no setter");
            WireConverter.CheckType(name, property.PropertyType.GenericTypeArguments[0]);
            var prototype = (IPendingOutput)RuntimeHelpers.GetUninitializedObject(property.PropertyType);
            slots.Add(new Slot(attribute.Name ?? property.Name, prototype, new MemberReader(property)));
        }

        return slots;
    }

    internal sealed class Slot(string name, IPendingOutput prototype, MemberReader writer)
    {
        public string Name { get; } = name;

        public IPendingOutput Prototype { get; } = prototype;

        public MemberReader Writer { get; } = writer;
    }
}
