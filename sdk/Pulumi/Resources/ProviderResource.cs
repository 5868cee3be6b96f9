using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A provider with its configuration: what manages other resources.</summary>
public class ProviderResource : CustomResource
{
    private string? _reference;

    /// <summary>Registers a provider of a package.</summary>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options, dependency: false)
        => Package = package;

    internal string Package { get; }

    /// <summary>How a resource names its provider: "urn::id".</summary>
    internal async ValueTask<string> GetReferenceAsync()
    {
        if (_reference is not null) return _reference;
        var urn = await Urn.GetDataAsync().ConfigureAwait(false);
        var id = await Id.GetDataAsync().ConfigureAwait(false);
        return _reference = $"{urn.Value}::{(id.IsKnown && !string.IsNullOrEmpty(id.Value) ? id.Value : Wire.UnknownValue)}";
    }
}
