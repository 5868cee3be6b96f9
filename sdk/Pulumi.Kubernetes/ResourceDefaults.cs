namespace Pulumi;

internal static partial class ResourceDefaults
{
    internal const string Version = "4.32.0";

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
