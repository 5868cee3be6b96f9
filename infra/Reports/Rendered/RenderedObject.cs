using System.Collections.Immutable;
using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Reports.Rendered;

/// <summary>An object of the Kubernetes API as a manifest for Git: without secret values, and without what only Pulumi's engine reads.</summary>
/// <param name="Path">Path of its file.</param>
/// <param name="Manifest">The manifest.</param>
/// <param name="HoldsValues">Whether the object holds secret values, for which the manifest has placeholders.</param>
internal sealed record RenderedObject(string Path, ImmutableDictionary<string, object> Manifest, bool HoldsValues)
{
    private const string ClusterFolder = "cluster";

    /// <summary>Annotations that tell the engine how to apply an object and what to wait for.</summary>
    private const string EngineAnnotations = "pulumi.com/";

    /// <summary>Folders of the patches and policies: a namespace of this name gets one that no namespace can be called.</summary>
    private static readonly string[] OwnFolders = [RenderedPatches.Folder, PolicyFile.Folder];

    /// <summary>The manifest of an object.</summary>
    /// <param name="resource">The object.</param>
    public static RenderedObject Of(PlannedResource resource)
    {
        var manifest = WithoutEngineAnnotations(resource.Inputs.ToImmutableDictionary());
        var held = manifest.Where(input => SecretInputs.Holds(resource.Type, input.Key)).ToList();
        return held.Count == 0
            ? new(PathOf(resource), manifest, HoldsValues: false)
            : new(PathOf(resource), WithoutValues(manifest, held), HoldsValues: true);
    }

    private static string PathOf(PlannedResource resource)
    {
        var folder = resource.Input("metadata", "namespace") switch
        {
            string @namespace when OwnFolders.Contains(@namespace) => $"{@namespace}.namespace",
            string @namespace => @namespace,
            _ => ClusterFolder,
        };
        return $"{folder}/{((string)resource.Input("kind")!).ToLowerInvariant()}-{resource.Input("metadata", "name")}.yaml";
    }

    /// <summary>A placeholder for every value, in the field that takes texts as they are.</summary>
    private static ImmutableDictionary<string, object> WithoutValues(
        ImmutableDictionary<string, object> manifest, List<KeyValuePair<string, object>> held)
    {
        var values = held.SelectMany(input => (IReadOnlyDictionary<string, object>)SecretInputs.Redact(input.Value));
        return manifest.RemoveRange(held.Select(input => input.Key)).Add("stringData", values.ToImmutableDictionary());
    }

    private static ImmutableDictionary<string, object> WithoutEngineAnnotations(ImmutableDictionary<string, object> manifest)
    {
        if (manifest.GetValueOrDefault("metadata") is not IReadOnlyDictionary<string, object> metadata
            || metadata.GetValueOrDefault("annotations") is not IReadOnlyDictionary<string, object> annotations)
        {
            return manifest;
        }

        var kept = annotations.Where(annotation => !annotation.Key.StartsWith(EngineAnnotations, StringComparison.Ordinal)).ToImmutableDictionary();
        var rest = metadata.ToImmutableDictionary().Remove("annotations");
        return manifest.SetItem("metadata", kept.IsEmpty ? rest : rest.Add("annotations", kept));
    }
}
