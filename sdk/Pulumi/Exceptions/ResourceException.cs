namespace Pulumi;

/// <summary>An error about one resource.</summary>
public class ResourceException : Exception
{
    internal Resource? Resource { get; }

    internal bool HideStack { get; }

    /// <summary>An error about a resource; <paramref name="hideStack"/> shows the message alone.</summary>
    public ResourceException(string message, Resource? resource, bool hideStack = false) : base(message)
    {
        Resource = resource;
        HideStack = hideStack;
    }
}
