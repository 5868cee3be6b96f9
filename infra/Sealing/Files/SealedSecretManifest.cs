using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Infra.Sealing.Files;

/// <summary>A SealedSecret as it stands in Git: ciphertext, and where it may open.</summary>
internal sealed record SealedSecretManifest
{
    /// <summary>The API version.</summary>
    public const string ApiVersion = "bitnami.com/v1alpha1";

    /// <summary>The kind.</summary>
    public const string Kind = "SealedSecret";

    /// <summary>
    /// The annotation that records which certificate the values are sealed for, in the form of <see cref="Sealing.Files.SealedFor"/>.
    /// </summary>
    public const string SealedForAnnotation = "secrets-ladder/sealed-for";

    /// <summary>Name of the SealedSecret and of its Secret.</summary>
    public required string Name { get; init; }

    /// <summary>Namespace of both.</summary>
    public required string Namespace { get; init; }

    /// <summary>Annotations of the SealedSecret itself.</summary>
    public required IReadOnlyDictionary<string, string> Annotations { get; init; }

    /// <summary>The sealed values, by key.</summary>
    public required IReadOnlyDictionary<string, string> EncryptedData { get; init; }

    /// <summary>What is said of the Secret.</summary>
    public required SealedSecretTemplate Template { get; init; }

    /// <summary>The file.</summary>
    public SourceLocation Source { get; init; }

    /// <summary>Where the values open.</summary>
    public SealingScope Scope => SealingScopes.Of(Annotations);

    /// <summary>Which certificate each value is sealed for; unknown where another tool sealed it and nothing is recorded.</summary>
    public SealedFor SealedFor => SealedFor.Parse(Annotations.GetValueOrDefault(SealedForAnnotation));

    /// <summary>What the delivery takes of it.</summary>
    public SealedContent Content => new(
        Scope,
        EncryptedData.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Annotations.Where(annotation => !SealingScopes.IsAnnotation(annotation.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>The keys whose values are not known to be sealed for a certificate, in alphabetical order.</summary>
    /// <param name="fingerprint">Fingerprint of the certificate.</param>
    public IEnumerable<string> KeysNotSealedFor(string fingerprint)
    {
        var record = SealedFor;
        return EncryptedData.Keys.Where(key => record.Of(key) != fingerprint).Order(StringComparer.Ordinal);
    }

    /// <summary>The composed keys whose template is no longer the contract's, or not there, or no longer asked for.</summary>
    /// <param name="contract">The contract, its parameters resolved.</param>
    public IEnumerable<string> StaleTemplates(SecretContract contract)
    {
        var wanted = contract.DerivedKeys.ToDictionary(derived => derived.Name, derived => derived.Template.ToGoTemplate());
        return wanted.Keys.Union(Template.Data.Keys).Where(key => wanted.GetValueOrDefault(key) != Template.Data.GetValueOrDefault(key));
    }

    /// <summary>
    /// The contract's labels and annotations that the template lacks or has otherwise, each with where it is written and what it is.
    /// </summary>
    public IEnumerable<(string Place, string Name, string Value)> StaleMetadata(SecretContract contract) =>
        Stale("labels", contract.Labels, Template.Labels).Concat(Stale("annotations", contract.Annotations, Template.Annotations));

    private static IEnumerable<(string Place, string Name, string Value)> Stale(
        string place, ImmutableSortedDictionary<string, string> wanted, IReadOnlyDictionary<string, string> written) =>
        wanted.Where(pair => written.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => (place, pair.Key, pair.Value));
}
