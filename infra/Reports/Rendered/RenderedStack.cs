using System.Collections.Immutable;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Reports.Rendered;

/// <summary>A stack as files: every Kubernetes object, the patch of every workload, and every policy of its backends.</summary>
/// <param name="Files">The files by their path, in order; the same for the same plan and ids.</param>
/// <param name="Incomplete">The files that lack an id, by path: that they are incomplete, what is missing and which command gives it.</param>
internal sealed record RenderedStack(IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, string> Incomplete)
{
    private const string KustomizationFile = "kustomization.yaml";

    /// <summary>Renders a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="realIds">The ids that clouds gave, by the names under which the stack has them; absent: none is known.</param>
    /// <exception cref="InvalidOperationException">Two objects have one name; the guardrails find that first.</exception>
    public static RenderedStack Of(Plan plan, IReadOnlyDictionary<string, string>? realIds = null)
    {
        var header = $"# Rendered by secrets-ladder from the stack '{plan.Settings.Stack}': change the stack, not this file.\n";
        var ids = new CloudIds(plan, realIds ?? ImmutableDictionary<string, string>.Empty);
        var objects = plan.Resources.Where(resource => resource.IsKubernetesObject).Select(RenderedObject.Of)
            .Select(rendered => OfObject(rendered, ids, header)).ToList();
        var policies = RenderedPolicies.Of(plan.Resources).Select(policy => Completed(policy, ids)).ToList();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [KustomizationFile] = header + ManifestYaml.Write(Kustomization(objects.Where(file => file.IsApplicable).Select(file => file.Path))),
        };
        foreach (var file in objects.Concat(policies).Concat(RenderedPatches.Of(plan)))
        {
            files.Add(file.Path, file.Text);
        }

        var incomplete = objects.Concat(policies).Where(file => file.Incomplete is not null);
        return new(files, incomplete.ToImmutableSortedDictionary(file => file.Path, file => file.Incomplete!, StringComparer.Ordinal));
    }

    private static RenderedFile OfObject(RenderedObject rendered, CloudIds ids, string header)
    {
        var (manifest, missing) = ids.In(rendered.Manifest);
        var text = ManifestYaml.Write(manifest);
        if (missing is not null)
        {
            var incomplete = $"incomplete, and {KustomizationFile} leaves it out: {missing}";
            return new(rendered.Path, $"{header}# This file is {incomplete}\n{text}", incomplete);
        }

        return rendered.HoldsValues
            ? new(rendered.Path, $"{header}# The values are not here: 'pulumi up' writes this Secret, and {KustomizationFile} leaves it out.\n{text}")
            : new(rendered.Path, header + text) { IsApplicable = true };
    }

    private static RenderedFile Completed(RenderedFile policy, CloudIds ids)
    {
        var (text, missing) = ids.In(policy.Text);
        return policy with { Text = text, Incomplete = missing is null ? null : $"incomplete: {missing}" };
    }

    private static ImmutableDictionary<string, object> Kustomization(IEnumerable<string> paths) => ImmutableDictionary<string, object>.Empty
        .Add("apiVersion", "kustomize.config.k8s.io/v1beta1")
        .Add("kind", "Kustomization")
        .Add("resources", paths.Order(StringComparer.Ordinal).ToImmutableArray<object>());
}
