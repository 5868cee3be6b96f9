namespace Pulumi;

/// <summary>An error while a message was logged.</summary>
public class LogException : Exception
{
    /// <summary>Wraps the error.</summary>
    public LogException(Exception exception) : base("A message could not be logged: " + exception.Message, exception)
    {
    }
}
