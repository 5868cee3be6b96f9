namespace Pulumi;

/// <summary>Looks at a resource before it is registered and may replace its arguments and options; null changes nothing.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

/// <summary>What a transformation sees.</summary>
public readonly struct ResourceTransformationArgs
{
    /// <summary>The resource that is being made.</summary>
    public Resource Resource { get; }

    /// <summary>Its arguments.</summary>
    public ResourceArgs Args { get; }

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; }

    /// <summary>Holds the three.</summary>
    public ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        Resource = resource;
        Args = args;
        Options = options;
    }
}

/// <summary>What a transformation makes of a resource.</summary>
public readonly struct ResourceTransformationResult
{
    /// <summary>The arguments to use.</summary>
    public ResourceArgs Args { get; }

    /// <summary>The options to use; the parent must stay.</summary>
    public ResourceOptions Options { get; }

    /// <summary>Holds the two.</summary>
    public ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
    {
        Args = args;
        Options = options;
    }
}
