using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Runs a program that makes resources. This build runs it against mocks only: the official package deploys.</summary>
public sealed partial class Deployment
{
    // The language host knows this code: the error has already been shown to the user.
    private const int ErrorWasReported = 32;

    private static readonly AsyncLocal<DeploymentInstance?> CurrentInstance = new();

    private readonly TaskTracker _tasks = new();
    private readonly List<string> _loggedErrors = [];
    private readonly List<Resource> _resources = [];
    private readonly IMocks _mocks;
    private Stack? _stack;

    private Deployment(IMocks mocks, TestOptions? options)
    {
        _mocks = mocks;
        IsDryRun = options?.IsPreview ?? true;
        StackName = options?.StackName ?? "stack";
        ProjectName = options?.ProjectName ?? "project";
        OrganizationName = options?.OrganizationName ?? "organization";
        RootDirectory = options?.RootDirectory;
        Config = ConfigValues.FromEnvironment();
    }

    /// <summary>The deployment that this code runs in; an error outside of one.</summary>
    public static DeploymentInstance Instance
        => CurrentInstance.Value ?? throw new InvalidOperationException("No deployment is running: call this from a program that Deployment runs.");

    internal static Deployment? Current => CurrentInstance.Value?.Deployment;

    internal ConfigValues Config { get; }

    internal bool IsDryRun { get; }

    internal string StackName { get; }

    internal string ProjectName { get; }

    internal string OrganizationName { get; }

    internal string? RootDirectory { get; }

    internal Stack Stack
    {
        get => _stack ?? throw new InvalidOperationException("The stack does not exist yet.");
        set => _stack = value;
    }

    internal void Track(Task task) => _tasks.Track(task);

    internal void LogError(string message)
    {
        lock (_loggedErrors) _loggedErrors.Add(message);
    }

    // Async, so that the instance is set for this run alone and not for the caller.
    private static async Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, Func<Stack> createStack, TestOptions? options)
    {
        var deployment = new Deployment(mocks, options);
        if (CurrentInstance.Value is not null) throw new InvalidOperationException("A deployment is running already: runs cannot be nested.");
        CurrentInstance.Value = new DeploymentInstance(deployment);
        await deployment.RunAsync(createStack).ConfigureAwait(false);
        return deployment.Result();
    }

    private async Task RunAsync(Func<Stack> createStack)
    {
        Exception[] errors;
        try
        {
            createStack().RegisterPropertyOutputs();
            errors = await _tasks.IdleOrFailedAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            errors = [e];
        }

        if (errors.Length == 0) return;
        foreach (var error in errors) LogError(Describe(error));
        Environment.ExitCode = ErrorWasReported;
    }

    private ImmutableArray<Resource> Result()
    {
        string[] errors;
        lock (_loggedErrors) errors = [.. _loggedErrors];
        if (errors.Length == 1) throw new RunException(errors[0]);
        if (errors.Length > 1) throw new AggregateException(errors.Select(error => new RunException(error)));
        lock (_resources) return [.. _resources];
    }

    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "A native executable, which holds its assemblies, is named itself.")]
    private static string? Program => Assembly.GetEntryAssembly()?.Location is { Length: > 0 } file ? file : Environment.ProcessPath;

    private static string Describe(Exception exception) => exception switch
    {
        RunException => exception.Message,
        ResourceException resource => resource.HideStack ? resource.Message : resource.ToString(),
        _ => $"Running program '{Program}' failed with an unhandled exception:\n{exception}",
    };
}
