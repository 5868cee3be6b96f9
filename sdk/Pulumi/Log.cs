namespace Pulumi;

/// <summary>Messages to the user. They need a running deployment; an error makes it fail.</summary>
public static class Log
{
    /// <summary>A message that is shown on request only.</summary>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) => RequireDeployment();

    /// <summary>A message.</summary>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) => RequireDeployment();

    /// <summary>A warning.</summary>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) => RequireDeployment();

    /// <summary>An error: the deployment goes on and fails in the end.</summary>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.Instance.Deployment.LogError(message);

    /// <summary>An exception, logged as an error.</summary>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Error(exception.ToString(), resource, streamId, ephemeral);

    // Nobody listens to the lesser messages of a run against mocks.
    private static void RequireDeployment() => _ = Deployment.Instance;
}
