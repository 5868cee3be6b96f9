using System.Text.Json.Nodes;

namespace SecretsLadder.Shared;

/// <summary>Validates Kubernetes manifests, built-in and custom, against the schemas of the shared data.</summary>
public static class ManifestValidator
{
    /// <summary>What is wrong in any document of a YAML text, as `document 1: path: problem`; no manifest at all is a violation too.</summary>
    /// <param name="yamlText">Manifests; empty documents between them are passed over.</param>
    /// <param name="kubernetes">The Kubernetes version; by default the newest.</param>
    public static IReadOnlyList<string> Violations(string yamlText, KubernetesSchemas? kubernetes = null)
    {
        IReadOnlyList<JsonNode?> documents;
        try
        {
            documents = YamlJson.ParseAll(yamlText);
        }
        catch (FormatException e)
        {
            return [$"(text): {e.Message}"];
        }

        if (documents.All(document => document is null))
            return ["(text): holds no manifest"];
        return [.. documents.SelectMany((document, index) =>
            document is null ? [] : Of(document, kubernetes ?? KubernetesSchemas.Newest).Select(problem => $"document {index + 1}: {problem}"))];
    }

    private static IReadOnlyList<string> Of(JsonNode manifest, KubernetesSchemas kubernetes)
    {
        if (kubernetes.Knows(manifest))
            return kubernetes.Violations(manifest);
        return CrdSchemas.All.Knows(manifest)
            ? CrdSchemas.All.Violations(manifest)
            : ["(root): apiVersion and kind are missing, or neither built in nor defined by a known CRD"];
    }
}
