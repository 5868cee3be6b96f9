using SecretsLadder.Components.Delivery;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Schemas;
using SecretsLadder.Infra.Sealing.Crypto;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Sealing.Files;

/// <summary>A SealedSecret as another tool or the cluster wrote it: what must be kept, and what comes from the contract again.</summary>
/// <param name="root">The document.</param>
internal sealed class AdoptedSecret(MappingNode root)
{
    /// <summary>Namespace of the Secret, or null if the document does not name it.</summary>
    public string? Namespace => TextAt("metadata", "namespace");

    /// <summary>Name of the Secret, or null if the document does not have it.</summary>
    public string? Name => TextAt("metadata", "name");

    /// <summary>Where the values open.</summary>
    public SealingScope Scope => SealingScopes.Of(MapAt("metadata", "annotations"));

    /// <summary>The record of the certificates that the values are sealed for.</summary>
    public SealedFor SealedFor => SealedFor.Parse(MapAt("metadata", "annotations").GetValueOrDefault(SealedSecretManifest.SealedForAnnotation));

    /// <summary>The sealed values, by key.</summary>
    public IReadOnlyDictionary<string, string> EncryptedData => MapAt("spec", "encryptedData");

    /// <summary>Reads a document.</summary>
    /// <param name="text">The text, YAML or JSON.</param>
    /// <param name="displayName">The file as mistakes name it.</param>
    /// <param name="reading">Collects the mistakes.</param>
    /// <returns>The SealedSecret, or null if it is none.</returns>
    public static AdoptedSecret? Read(string text, string displayName, Reading reading)
    {
        if (YamlReader.Read(text.TrimStart('\uFEFF'), displayName, reading) is not { } root)
        {
            return null;
        }

        if (root is MappingNode mapping && new AdoptedSecret(mapping) is var secret
            && (secret.TextAt("apiVersion"), secret.TextAt("kind")) == (SealedSecretManifest.ApiVersion, SealedSecretManifest.Kind))
        {
            return secret;
        }

        reading.Report(
            root.At, "", $"is no SealedSecret; it has 'apiVersion: {SealedSecretManifest.ApiVersion}' and 'kind: {SealedSecretManifest.Kind}'");
        return null;
    }

    /// <summary>
    /// Reports values that cannot be kept: those of keys that the contract does not have, and those that have not the shape of a sealed value.
    /// </summary>
    public void Check(SecretContract contract, Reading reading)
    {
        var keys = contract.Keys.Select(key => key.Name).ToList();
        foreach (var (key, text) in EncryptedData.Where(pair => contract.DerivedKeys.All(derived => derived.Name != pair.Key)))
        {
            var problem = keys.Contains(key) ? SealedValue.CheckShape(text)
                : $"the contract '{contract.Name}' has no such key; it has {string.Join(", ", keys.Select(Echo.Of))}; "
                    + $"rename the line or remove it{NearMiss.Suggest(key, keys)}";
            if (problem is not null)
            {
                Report(key, problem, reading);
            }
        }
    }

    /// <summary>Reports a mistake at a value.</summary>
    /// <param name="key">The key of the value.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="reading">Collects the mistakes.</param>
    public void Report(string key, string problem, Reading reading) => reading.Report(root.Nearest("spec", "encryptedData", key), problem);

    /// <summary>What of the document is not the contract's, in words.</summary>
    /// <param name="contract">The contract, its parameters resolved.</param>
    /// <param name="application">The application that owns it.</param>
    public IEnumerable<string> Differences(SecretContract contract, string application)
    {
        var own = new Dictionary<string, string> { [Labels.ManagedBy] = Labels.Manager, [Labels.PartOf] = application };
        var labels = Labels.OfContract(contract, application);
        var annotations = contract.Annotations.Add(Handover.SealedSecretsMayManage, "true").Add(SealedTemplate.KeepWithoutOwner, "true");
        var templates = contract.DerivedKeys.ToDictionary(derived => derived.Name, derived => derived.Template.ToGoTemplate());
        var composed = EncryptedData.Keys.Intersect(templates.Keys).ToList();
        return new (bool Differs, string Words)[]
        {
            (!Holds(MapAt("metadata", "labels"), own), "labels"),
            (!MapAt("metadata", "annotations").ContainsKey(SealedSecretManifest.SealedForAnnotation), "what it is sealed for"),
            ((TextAt("spec", "template", "type") ?? SecretContract.Opaque) != contract.Type, $"the type {contract.Type}"),
            (!Holds(MapAt("spec", "template", "metadata", "labels"), labels)
                || !Holds(MapAt("spec", "template", "metadata", "annotations"), annotations), "the template's labels and annotations"),
            (!(Holds(MapAt("spec", "template", "data"), templates) && MapAt("spec", "template", "data").Count == templates.Count),
                "the templates of composed keys"),
            (composed.Count > 0, $"the composed {string.Join(", ", composed.Select(Echo.Of))}, which came back sealed and is not"),
        }.Where(difference => difference.Differs).Select(difference => difference.Words);
    }

    private static bool Holds(IReadOnlyDictionary<string, string> all, IReadOnlyDictionary<string, string> wanted) =>
        wanted.All(pair => all.GetValueOrDefault(pair.Key) == pair.Value);

    private string? TextAt(params ReadOnlySpan<string> path) => (At(path) as ScalarNode)?.Text;

    private Dictionary<string, string> MapAt(params ReadOnlySpan<string> path) =>
        (At(path) as MappingNode)?.Entries.Where(entry => entry.Value is ScalarNode).ToDictionary(
            entry => entry.Key, entry => ((ScalarNode)entry.Value).Text) ?? [];

    private SettingNode? At(ReadOnlySpan<string> path)
    {
        SettingNode? node = root;
        foreach (var key in path)
        {
            node = (node as MappingNode)?.Find(key);
        }

        return node;
    }
}
