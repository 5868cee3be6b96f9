using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The constructor of an output type, and the fields that its parameters are read from.</summary>
internal sealed class OutputConstructor
{
    private readonly ConstructorInfo _constructor;
    private readonly ParameterInfo[] _parameters;
    private readonly string[] _fields;

    private OutputConstructor(ConstructorInfo constructor)
    {
        _constructor = constructor;
        _parameters = constructor.GetParameters();
        _fields = Array.ConvertAll(_parameters, parameter =>
            parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!);
    }

    /// <summary>Null if the type is no output type or has no such constructor; its only public one needs no mark.</summary>
    public static OutputConstructor? Find(Type type)
    {
        if (!type.IsDefined(typeof(OutputTypeAttribute))) return null;
        var all = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        var marked = Array.Find(all, candidate => candidate.IsDefined(typeof(OutputConstructorAttribute)));
        var open = Array.FindAll(all, candidate => candidate.IsPublic);
        var chosen = marked ?? (open.Length == 1 ? open[0] : null);
        return chosen is null ? null : new OutputConstructor(chosen);
    }

    public bool TryInvoke(object value, out object? result)
    {
        result = null;
        if (value is not ImmutableDictionary<string, object> fields) return false;
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = WireConverter.Convert(fields.GetValueOrDefault(_fields[i]), _parameters[i].ParameterType);
        result = _constructor.Invoke(arguments);
        return true;
    }
}
