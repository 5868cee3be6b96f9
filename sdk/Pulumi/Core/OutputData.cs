namespace Pulumi;

/// <summary>What an output carries: a value, where it came from, whether it is known and whether it is secret.</summary>
internal readonly struct OutputData<T>(T value, Dependencies dependencies, bool isKnown, bool isSecret)
{
    public readonly T Value = value;
    public readonly Dependencies Dependencies = dependencies;
    public readonly bool IsKnown = isKnown;
    public readonly bool IsSecret = isSecret;

    public OutputData<object?> Untyped => new(Value, Dependencies, IsKnown, IsSecret);

    public OutputData<T> WithSecret(bool isSecret) => new(Value, Dependencies, IsKnown, isSecret);

    public OutputData<T> WithDependencies(Dependencies dependencies) => new(Value, Dependencies.Union(dependencies), IsKnown, IsSecret);

    /// <summary>A value computed from this one: it is as secret and depends on the same resources.</summary>
    public OutputData<TResult> Derive<TResult>(TResult result) => new(result, Dependencies, IsKnown, IsSecret);
}
