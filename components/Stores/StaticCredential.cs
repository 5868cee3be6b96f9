namespace SecretsLadder.Components.Stores;

/// <summary>A credential that somebody put into a Secret beside the store: a secret zero, for clusters without workload identity.</summary>
/// <param name="Secret">Name of the Secret, in the namespace of every store that uses it.</param>
/// <param name="Expires">The day by which it must be replaced.</param>
public sealed record StaticCredential(string Secret, DateOnly Expires)
{
    /// <summary>Annotation of a store: the day by which its credential must be replaced, as yyyy-MM-dd.</summary>
    public const string ExpiryAnnotation = "secrets-ladder/credential-expires";
}
