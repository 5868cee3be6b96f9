using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Schemas;

/// <summary>The values of an object's fields as they were read, defaults included.</summary>
/// <param name="key">The key under which the object stands.</param>
/// <param name="at">Where the object is written.</param>
/// <param name="fields">The fields.</param>
/// <param name="values">Their values, in the same order.</param>
internal readonly struct FieldValues(string key, SourceLocation at, Field[] fields, object?[] values)
{
    /// <summary>The key of the object, for objects named by their key.</summary>
    public string Key { get; } = key;

    /// <summary>Where the object is written.</summary>
    public SourceLocation At { get; } = at;

    /// <summary>The value of a field.</summary>
    public T Get<T>(Field<T> field) => (T)values[Array.IndexOf(fields, field)]!;
}
