using System.Collections.Immutable;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Stores;

/// <summary>A place where values live, as far as reading from it is concerned.</summary>
/// <param name="Name">The stack's name for it.</param>
public abstract record SecretBackend(string Name)
{
    /// <summary>The credential kept in a Secret that stores log in with, or null where they have a workload identity.</summary>
    public StaticCredential? Credential { get; init; }

    /// <summary>Where the identities of readers live, such as an account: backends of one home are read by one reader.</summary>
    public abstract string Home { get; }

    /// <summary>The property that a whole entry is read by, or null where an entry can be one text.</summary>
    public virtual string? WholeProperty => null;

    /// <summary>The keys by which a store is asked for entries: their full names, unless the operator would take a part of one for something else.</summary>
    /// <param name="entries">Full names of the entries, by the short names that a contract uses.</param>
    public virtual ImmutableDictionary<string, string> RemoteKeys(ImmutableDictionary<string, string> entries) => entries;

    /// <summary>Whether stores read as a service account of their own; else as the operator, which takes on their identity.</summary>
    public virtual bool HasServiceAccount => Credential is null;

    /// <summary>What the name of every reader ends in; empty where the home of the backend tells the readers of several clusters apart.</summary>
    public virtual string ReaderSuffix => "";

    /// <summary>The provider part of a store's spec, with the defaults that the API server would fill in and a GitOps engine would see as a change.</summary>
    /// <param name="reader">Whom the store reads as.</param>
    public abstract ImmutableDictionary<string, object> StoreProvider(StoreAccount reader);

    /// <summary>A digest of what a store of this backend reads: another one when the backend, account, region, mount, login or identity is another.</summary>
    /// <param name="reader">Whom the store reads as.</param>
    public string DigestFor(StoreAccount reader) => DigestOf(Map(("provider", StoreProvider(reader)), ("home", Home), ("identity", reader.Identity)));

    /// <summary>A key of the Secret that holds the static credential.</summary>
    /// <param name="key">The key.</param>
    /// <param name="reader">Whom the store reads as, for the namespace.</param>
    private protected ImmutableDictionary<string, object> CredentialKey(string key, StoreAccount reader) =>
        Map(("name", Credential!.Secret), ("key", key), ("namespace", reader.Namespace));
}
