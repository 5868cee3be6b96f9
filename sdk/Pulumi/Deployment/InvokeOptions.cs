namespace Pulumi;

/// <summary>How a function of a provider is called.</summary>
public class InvokeOptions
{
    /// <summary>The resource whose provider is used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }
}

/// <summary>How a function is called whose result is an output.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    private InputList<Resource>? _dependsOn;

    /// <summary>Resources that must exist before the call.</summary>
    public InputList<Resource> DependsOn { get => _dependsOn ??= []; set => _dependsOn = value; }
}

/// <summary>How a method of a resource is called.</summary>
public class CallOptions
{
    /// <summary>The resource whose provider is used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }
}
