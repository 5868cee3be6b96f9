namespace Pulumi;

/// <summary>Marks a property that holds an output of a resource, a component or a stack.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>The name of the output; null means the name of the property.</summary>
    public string? Name { get; }

    /// <summary>Marks an output.</summary>
    public OutputAttribute(string? name = null) => Name = name;
}

/// <summary>Marks a property or field that holds an input.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    internal string Name { get; }

    internal bool IsRequired { get; }

    internal bool Json { get; }

    /// <summary>Marks an input; <paramref name="json"/> sends its value as JSON text.</summary>
    public InputAttribute(string name, bool required = false, bool json = false)
    {
        Name = name;
        IsRequired = required;
        Json = json;
    }
}

/// <summary>Marks a class that an output's value is read into.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;

/// <summary>Marks the constructor that an output's value is read with; its parameters are named as the fields.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;

/// <summary>Gives a constructor parameter the name of its field.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute : Attribute
{
    /// <summary>The name of the field.</summary>
    public string Name { get; }

    /// <summary>Names the field.</summary>
    public OutputConstructorParameterAttribute(string name) => Name = name;
}

/// <summary>Marks a struct that stands for an enumeration of strings or numbers.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;

/// <summary>Says which resource type a class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute : Attribute
{
    /// <summary>The type token.</summary>
    public string Type { get; }

    /// <summary>The version of the package that the class belongs to.</summary>
    public string? Version { get; }

    /// <summary>Names the type.</summary>
    public ResourceTypeAttribute(string type, string? version)
    {
        Type = type;
        Version = version;
    }
}
