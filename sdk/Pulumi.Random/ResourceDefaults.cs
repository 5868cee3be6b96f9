namespace Pulumi.Random;

/// <summary>What the resources of this package add to the options of their caller.</summary>
internal static class ResourceDefaults
{
    internal const string Version = "4.21.1";

    /// <summary>The caller's options over the package's. An id is dropped: a constructor creates, it never reads.</summary>
    internal static CustomResourceOptions Options(CustomResourceOptions? options, params ReadOnlySpan<string> secretOutputs)
    {
        var own = new CustomResourceOptions { Version = Version };
        foreach (var property in secretOutputs)
        {
            own.AdditionalSecretOutputs.Add(property);
        }

        var merged = CustomResourceOptions.Merge(own, options);
        merged.Id = "";
        return merged;
    }
}
