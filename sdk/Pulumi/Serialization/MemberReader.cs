using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pulumi.Serialization;

/// <summary>
/// Reads and writes one member. Automatic properties go through their backing field: field access needs no compiled code,
/// while calling hundreds of accessors would spend the start-up of a program in the JIT.
/// </summary>
internal readonly struct MemberReader
{
    private readonly FieldInfo? _field;
    private readonly PropertyInfo? _property;

    public MemberReader(FieldInfo field) => _field = field;

    public MemberReader(PropertyInfo property)
    {
        _property = property;
        var accessor = property.GetMethod ?? property.SetMethod;
        if (accessor?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true)
            _field = property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic);
    }

    public object? Read(object target) => _field is { } field ? field.GetValue(target) : _property!.GetValue(target);

    public void Write(object target, object? value)
    {
        if (_field is { } field) field.SetValue(target, value);
        else _property!.SetValue(target, value);
    }
}
