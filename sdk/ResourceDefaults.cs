namespace Pulumi;

/// <summary>What a package adds to the options and the secret inputs of its callers. Compiled into each package, beside its version.</summary>
internal static partial class ResourceDefaults
{
    private static readonly Input<string> NoId = "";

    /// <summary>
    /// A copy of the caller's options with the package's where the caller has none. An id is dropped: a constructor creates, it never reads.
    /// </summary>
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

    /// <summary>The value as a secret. An absent value becomes a secret null.</summary>
    internal static Input<string> Secret(Input<string>? value) =>
        Output.CreateSecret(value is null ? Output.Create(default(string)!) : value.ToOutput());
}
