using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Stands for the engine and the providers in a test.</summary>
public interface IMocks
{
    /// <summary>Makes or reads a resource: gives its id and its state.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Calls a function of a provider.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Hears the outputs that a component or the stack registers.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}

/// <summary>A resource to make or to read.</summary>
public class MockResourceArgs
{
    /// <summary>The type token.</summary>
    public string? Type { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The inputs that are known.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    /// <summary>The provider as "urn::id", or nothing.</summary>
    public string? Provider { get; set; }

    /// <summary>The id to read or to import, or nothing.</summary>
    public string? Id { get; set; }
}

/// <summary>A function to call.</summary>
public class MockCallArgs
{
    /// <summary>The token of the function.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments that are known.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    /// <summary>The provider as "urn::id", or nothing.</summary>
    public string? Provider { get; set; }
}

/// <summary>Outputs of a component or the stack.</summary>
public class MockRegisterResourceOutputsRequest
{
    /// <summary>Whose outputs these are.</summary>
    public readonly string Urn;

    /// <summary>The outputs.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs;

    /// <summary>Holds the two.</summary>
    public MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
    {
        Urn = urn;
        Outputs = outputs;
    }
}
