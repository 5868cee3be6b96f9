using System.Collections.Immutable;
using System.Text;
using SecretsLadder.Components.Identity;
using static SecretsLadder.Components.Foundation.Manifest;

namespace SecretsLadder.Components.Stores;

/// <summary>A Vault or OpenBao: a KV engine, a login, and a database engine where credentials are issued.</summary>
/// <param name="Name">Name of the backend in the stack.</param>
/// <param name="Address">URL of the API.</param>
/// <param name="Mount">Path of the KV engine.</param>
/// <param name="Login">How readers log in.</param>
/// <param name="DatabaseMount">Path of the database engine.</param>
/// <param name="VaultNamespace">The namespace of Vault Enterprise, or null.</param>
/// <param name="CaCertificate">The CA certificate of the Vault, in PEM, or null for a publicly trusted CA.</param>
public sealed record VaultSecretBackend(
    string Name, string Address, string Mount, VaultLogin Login, string DatabaseMount, string? VaultNamespace = null, string? CaCertificate = null)
    : SecretBackend(Name)
{
    private const string DataPrefix = "data/";

    /// <summary>Version of the KV engine.</summary>
    /// <value>Default <see cref="KeyValueVersion.V2"/>.</value>
    public KeyValueVersion Version { get; init; } = KeyValueVersion.V2;

    /// <inheritdoc />
    public override string Home => $"{Address}/{VaultNamespace}/{Login.Path}";

    /// <inheritdoc />
    /// <remarks>An entry of a KV engine is a map, so a single value needs a name.</remarks>
    public override string? WholeProperty => "value";

    /// <inheritdoc />
    public override ImmutableDictionary<string, object> StoreProvider(StoreAccount reader) => Map(("vault", Connection(reader).Add("path", Mount)));

    /// <inheritdoc />
    public override ImmutableDictionary<string, string> RemoteKeys(ImmutableDictionary<string, string> entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => RemoteKey(entry.Value));

    /// <summary>Remote key of an entry.</summary>
    /// <remarks>
    /// The operator (External Secrets 2.9.0, buildPath of its Vault provider) removes the mount from the beginning of a key, and then, in version 2,
    /// a <c>data/</c>. An entry whose own name begins so would be read one level too high; with the removed part in front it is read correctly.
    /// </remarks>
    /// <param name="entry">Full name of the entry.</param>
    public string RemoteKey(string entry) =>
        !entry.StartsWith($"{Mount}/", StringComparison.Ordinal) ? entry
        : Version == KeyValueVersion.V2 && entry.StartsWith(DataPrefix, StringComparison.Ordinal) ? $"{Mount}/{DataPrefix}{entry}"
        : $"{Mount}/{entry}";

    /// <summary>The provider part of a generator's spec, which has no KV engine.</summary>
    /// <param name="reader">The service account that the generator uses.</param>
    public ImmutableDictionary<string, object> GeneratorProvider(StoreAccount reader) => Connection(reader);

    private ImmutableDictionary<string, object> Connection(StoreAccount reader) => Map(
        ("server", Address),
        ("namespace", VaultNamespace),
        ("version", Version == KeyValueVersion.V1 ? "v1" : "v2"),
        ("caBundle", CaCertificate is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(CaCertificate))),
        ("auth", Credential is null ? Auth(reader) : Map(("tokenSecretRef", CredentialKey("token", reader)))));

    /// <summary>
    /// The audience is set in the role and in the store: a role with an audience refuses a token without it, and the operator adds none by itself.
    /// </summary>
    private ImmutableDictionary<string, object> Auth(StoreAccount reader) => Login.Method == VaultLoginMethod.Kubernetes
        ? Map(("kubernetes", Map(
            ("mountPath", Login.Path),
            ("role", reader.Identity),
            ("serviceAccountRef", reader.Reference(Login.Audience)))))
        : Map(("jwt", Map(
            ("path", Login.Path),
            ("role", reader.Identity),

            // Without audiences here, the operator would add "vault" to those of the reference.
            ("kubernetesServiceAccountToken", Map(("audiences", List(Login.Audience)), ("serviceAccountRef", reader.Reference()))))));
}
