namespace Pulumi.Random;

/// <summary>What the resources of this package add to the options of their caller.</summary>
internal static class ResourceDefaults
{
    internal const string Version = "4.21.1";

    private static readonly Input<string> NoId = "";

    /// <summary>A copy of the caller's options with the package's where the caller has none. An id is dropped: a constructor creates, it never reads.</summary>
    internal static CustomResourceOptions Options(CustomResourceOptions? options, params ReadOnlySpan<string> secretOutputs)
    {
        var copy = CustomResourceOptions.Merge(options, null);
        copy.Version ??= Version;
        copy.Id = NoId;
        if (!secretOutputs.IsEmpty)
        {
            copy.AdditionalSecretOutputs = [.. secretOutputs, .. copy.AdditionalSecretOutputs];
        }

        return copy;
    }
}
