using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>What tests may ask an output. A program uses Apply instead, which keeps secrecy and resources.</summary>
public static class OutputUtilities
{
    /// <summary>An unknown output.</summary>
    public static Output<T> CreateUnknown<T>(T value) => new(new OutputData<T>(value, default, isKnown: false, isSecret: false));

    /// <summary>An unknown output whose value would have been computed.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) => CreateUnknown(default(T)!).Apply(_ => valueFactory());

    /// <summary>The same value, depending on one more resource.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return output.WithDependencies([resource]);
    }

    /// <summary>Whether the value is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.GetDataAsync().ConfigureAwait(false)).IsKnown;

    /// <summary>The value; the default value if it is unknown.</summary>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(whenUnknown: default!);

    /// <summary>The resources that the value came from.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
        => (await output.GetDataAsync().ConfigureAwait(false)).Dependencies.ToSet();
}
