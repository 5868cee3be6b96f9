using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>What the External Secrets Operator is told of a source, as the stack states it.</summary>
/// <param name="Word">The operator's word for the provider, a key of <c>spec.provider</c>.</param>
/// <param name="Block">What stands under it; references to Secrets, and never a value.</param>
internal sealed record StoreProvider(string Word, ImmutableDictionary<string, object> Block)
{
    /// <summary>The operator's word for the provider that makes values up.</summary>
    public const string Fake = "fake";

    /// <summary>The objects of the cluster that the operator reads to log in, each once, in order.</summary>
    public IEnumerable<StoreReference> References => StoreReference.In(Block);

    /// <summary>The names of the Secrets among them.</summary>
    public IEnumerable<string> Secrets =>
        References.Where(reference => reference.Kind == StoreReference.Secret).Select(reference => reference.Name).Distinct();

    /// <summary>The ports of the addresses in the block, in order.</summary>
    public IEnumerable<int> Ports => TextsIn(Block)
        .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? url.Port
            : 0)
        .Where(port => port > 0).Distinct().Order();

    /// <summary>The objects in words, those of one name together: <c>Secret doppler-token (key dopplerToken)</c>.</summary>
    public IEnumerable<string> ReferenceWords =>
        from reference in References
        group reference.Key by (reference.Kind, reference.Name) into found
        let keys = found.OfType<string>().Distinct().ToList()
        select $"{found.Key.Kind} {found.Key.Name}"
            + keys switch { [] => "", [var key] => $" (key {key})", _ => $" (keys {string.Join(", ", keys)})" };

    /// <summary>A digest of the whole: two of one digest read the same place.</summary>
    public string DigestOfAll => Manifest.DigestOf(Manifest.Map((Word, Block)));

    private static IEnumerable<string> TextsIn(object value) => value switch
    {
        string text => [text],
        IReadOnlyDictionary<string, object> map => map.Values.SelectMany(TextsIn),
        IEnumerable<object> list => list.SelectMany(TextsIn),
        _ => [],
    };
}
