namespace Pulumi;

/// <summary>The running deployment, as the program sees it.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    internal Deployment Deployment { get; }

    /// <summary>The stack.</summary>
    public string StackName => Deployment.StackName;

    /// <summary>The project.</summary>
    public string ProjectName => Deployment.ProjectName;

    /// <summary>The folder of the project; an error if the run does not tell.</summary>
    public string RootDirectory
        => Deployment.RootDirectory ?? throw new InvalidOperationException("This run has no root directory: set it in its options.");

    /// <summary>The organization.</summary>
    public string OrganizationName => Deployment.OrganizationName;

    /// <summary>Whether the run is a preview.</summary>
    public bool IsDryRun => Deployment.IsDryRun;

    /// <summary>Calls a function; the result depends on the resources that the arguments depend on.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) => Deployment.Invoke<T>(token, args, options);

    /// <summary>Calls a function after other resources exist.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) => Deployment.Invoke<T>(token, args, options);

    /// <summary>Calls a function and waits for its result.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => Deployment.InvokeAsync<T>(token, args, options);

    /// <summary>Calls a function that has no result.</summary>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null)
        => Deployment.InvokeAsync<object>(token, args, options, withResult: false);

    /// <summary>Calls a method of a resource.</summary>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => Deployment.Call<T>(token, args, self, options);

    /// <summary>Calls a method that has no result.</summary>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => Deployment.Call<object>(token, args, self, options, withResult: false);
}
