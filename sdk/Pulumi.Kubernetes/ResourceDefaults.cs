namespace Pulumi.Kubernetes;

/// <summary>What the resources of this package add to the options of their caller.</summary>
internal static class ResourceDefaults
{
    internal const string Version = "4.32.0";

    /// <summary>The caller's options over the package's. An id is dropped: a constructor creates, it never reads.</summary>
    internal static CustomResourceOptions Options(CustomResourceOptions? options) => Merge(new CustomResourceOptions(), options);

    /// <summary>As <see cref="Options"/>, for a resource whose state holds secrets in these properties.</summary>
    internal static CustomResourceOptions SecretOptions(CustomResourceOptions? options, params ReadOnlySpan<string> secretOutputs)
    {
        var own = new CustomResourceOptions();
        foreach (var property in secretOutputs)
        {
            own.AdditionalSecretOutputs.Add(property);
        }

        return Merge(own, options);
    }

    /// <summary>As <see cref="Options"/>, for a resource that had these type tokens in earlier API versions.</summary>
    internal static CustomResourceOptions AliasedOptions(CustomResourceOptions? options, params ReadOnlySpan<string> earlierTokens)
    {
        var own = new CustomResourceOptions();
        foreach (var token in earlierTokens)
        {
            own.Aliases.Add(new Alias { Type = token });
        }

        return Merge(own, options);
    }

    private static CustomResourceOptions Merge(CustomResourceOptions own, CustomResourceOptions? options)
    {
        own.Version = Version;
        var merged = CustomResourceOptions.Merge(own, options);
        merged.Id = "";
        return merged;
    }
}
