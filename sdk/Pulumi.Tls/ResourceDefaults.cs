namespace Pulumi.Tls;

/// <summary>What this package adds to the options and the secret inputs of its callers.</summary>
internal static class ResourceDefaults
{
    internal const string Version = "5.5.1";

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

    /// <summary>The value as a secret. An absent value is a secret too, one that holds nothing.</summary>
    internal static Input<string> Secret(Input<string>? value) =>
        Output.CreateSecret(value is null ? Output.Create(default(string)!) : value.ToOutput());
}
