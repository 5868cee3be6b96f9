namespace Pulumi.Kubernetes;

/// <summary>What the resources of this package add to the options of their caller.</summary>
internal static class ResourceDefaults
{
    internal const string Version = "4.32.0";

    private static readonly Input<string> NoId = "";

    /// <summary>A copy of the caller's options with the package's where the caller has none. An id is dropped: a constructor creates, it never reads.</summary>
    internal static CustomResourceOptions Options(CustomResourceOptions? options)
    {
        var copy = CustomResourceOptions.Merge(options, null);
        copy.Version ??= Version;
        copy.Id = NoId;
        return copy;
    }

    /// <summary>As <see cref="Options"/>, for a resource whose state holds secrets in these properties.</summary>
    internal static CustomResourceOptions SecretOptions(CustomResourceOptions? options, params ReadOnlySpan<string> secretOutputs)
    {
        var copy = Options(options);
        copy.AdditionalSecretOutputs = [.. secretOutputs, .. copy.AdditionalSecretOutputs];
        return copy;
    }

    /// <summary>As <see cref="Options"/>, for a resource that had these type tokens in earlier API versions.</summary>
    internal static CustomResourceOptions AliasedOptions(CustomResourceOptions? options, params ReadOnlySpan<string> earlierTokens)
    {
        var copy = Options(options);
        var aliases = new List<Input<Alias>>(earlierTokens.Length + copy.Aliases.Count);
        foreach (var token in earlierTokens)
        {
            aliases.Add(new Alias { Type = token });
        }

        aliases.AddRange(copy.Aliases);
        copy.Aliases = aliases;
        return copy;
    }
}
