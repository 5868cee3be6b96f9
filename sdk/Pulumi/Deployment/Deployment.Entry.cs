using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a program on the engine.</summary>
    public static Task<int> RunAsync(Action action) => NoEngine();

    /// <summary>Runs a program on the engine; the dictionary holds the stack's outputs.</summary>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => NoEngine();

    /// <summary>Runs a program on the engine.</summary>
    public static Task<int> RunAsync(Func<Task> func) => NoEngine();

    /// <summary>Runs a program on the engine; the dictionary holds the stack's outputs.</summary>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => NoEngine();

    /// <summary>Runs a stack on the engine.</summary>
    public static Task<int> RunAsync<TStack>() where TStack : Stack, new() => NoEngine();

    /// <summary>Runs a stack on the engine that the services make.</summary>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider) where TStack : Stack => NoEngine();

    /// <summary>Runs a stack that the services make, against mocks.</summary>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null) where TStack : Stack
    {
        TStack Create()
        {
            ArgumentNullException.ThrowIfNull(serviceProvider);
            return serviceProvider.GetService(typeof(TStack)) as TStack
                ?? throw new InvalidOperationException($"The services have no {typeof(TStack)}: register it.");
        }

        return TestAsync(mocks, Create, options);
    }

    /// <summary>Runs a stack against mocks and gives the resources that it made.</summary>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null) where TStack : Stack, new()
    {
        static Stack Create() => (Stack)Activator.CreateInstance(typeof(TStack), BindingFlags.DoNotWrapExceptions, null, null, null)!;
        return TestAsync(mocks, Create, options);
    }

    /// <summary>Runs a program against mocks and gives its resources and what it returned.</summary>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
        => TestFunctionAsync(testMocks, testOptions, () => createResources().GetAwaiter().GetResult());

    /// <summary>Runs a program against mocks and gives its resources and what it returned.</summary>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
        => TestFunctionAsync(testMocks, testOptions, createResources);

    /// <summary>Runs a program against mocks and gives its resources.</summary>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        IDictionary<string, object?> Create()
        {
            createResources().GetAwaiter().GetResult();
            return new Dictionary<string, object?>();
        }

        return (await TestFunctionAsync(testMocks, testOptions, Create).ConfigureAwait(false)).Resources;
    }

    /// <summary>Runs a program against mocks and gives its resources.</summary>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        IDictionary<string, object?> Create()
        {
            createResources();
            return new Dictionary<string, object?>();
        }

        return (await TestFunctionAsync(testMocks, testOptions, Create).ConfigureAwait(false)).Resources;
    }

    private static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestFunctionAsync(
        IMocks mocks, TestOptions options, Func<IDictionary<string, object?>> createResources)
    {
        var all = await TestAsync(mocks, () => new TestStack(createResources), options).ConfigureAwait(false);
        return (all.RemoveAll(resource => resource is TestStack), all.OfType<TestStack>().Single().Results);
    }

    private static async Task<int> NoEngine()
    {
        await Task.CompletedTask.ConfigureAwait(false);
        throw new InvalidOperationException(Environment.GetEnvironmentVariable("PULUMI_MONITOR") is null
            ? "There is no Pulumi engine: run this program with the `pulumi` command."
            : "This program is built on the bundled SDK, which never deploys: build it on the official packages.");
    }
}
