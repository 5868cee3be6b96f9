using System.Collections.Immutable;
using Pulumi;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Stores;

/// <summary>A service that holds values, as its readers see it.</summary>
/// <param name="Name">Name of the backend in the stack.</param>
public abstract record SecretBackend(string Name)
{
    /// <summary>The credential in a Secret with which stores log in, or null if they use workload identity.</summary>
    public StaticCredential? Credential { get; init; }

    /// <summary>Where the identities of readers live, such as an account. One reader reads all backends of a home.</summary>
    public abstract string Home { get; }

    /// <summary>The property that holds the value of an entry with a single value, or null if an entry can be plain text.</summary>
    public virtual string? WholeProperty => null;

    /// <summary>Remote keys of entries: their full names, unless the operator would misread one.</summary>
    /// <param name="entries">Full names of the entries, by the short names that a contract uses.</param>
    public virtual ImmutableDictionary<string, string> RemoteKeys(ImmutableDictionary<string, string> entries) => entries;

    /// <summary>Whether stores read as an identity that the stack creates; otherwise with what somebody put into Secrets.</summary>
    public virtual bool HasReader => Credential is null;

    /// <summary>Whether stores use a service account of their own; otherwise the operator assumes their identity.</summary>
    public virtual bool HasServiceAccount => HasReader;

    /// <summary>Suffix of every reader's name; empty if the home of the backend keeps the readers of several clusters apart.</summary>
    public virtual string ReaderSuffix => "";

    /// <summary>
    /// The provider part of a store's spec, including the API server's defaults, which a GitOps engine would otherwise report as a change.
    /// </summary>
    /// <param name="reader">The service account that the store uses.</param>
    public abstract ImmutableDictionary<string, object> StoreProvider(StoreAccount reader);

    /// <summary>How the operator writes an entry of the backend, as a PushSecret says it, or null for its defaults.</summary>
    /// <param name="kmsKeyArn">ARN of the customer managed key of AWS that encrypts the entry, or null for the cloud's own key.</param>
    public virtual ImmutableDictionary<string, object>? PushMetadata(Input<string>? kmsKeyArn) => null;

    /// <summary>A digest of what a store of this backend reads: it changes with the backend, account, region, mount, login or identity.</summary>
    /// <param name="reader">The service account that the store uses.</param>
    public string DigestFor(StoreAccount reader) => DigestOf(Map(("provider", StoreProvider(reader)), ("home", Home), ("identity", reader.Identity)));

    /// <summary>A key of the Secret that holds the static credential.</summary>
    /// <param name="key">The key.</param>
    /// <param name="reader">The service account that the store uses, for its namespace.</param>
    private protected ImmutableDictionary<string, object> CredentialKey(string key, StoreAccount reader) =>
        Map(("name", Credential!.Secret), ("key", key), ("namespace", reader.Namespace));
}
