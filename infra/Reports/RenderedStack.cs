using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Workloads;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra.Reports;

/// <summary>A stack as files: every Kubernetes object, the patch of every workload, and every policy of its backends.</summary>
internal static class RenderedStack
{
    private const string ClusterFolder = "cluster";

    /// <summary>Folders of the patches and policies: a namespace of this name gets one that no namespace can be called.</summary>
    private static readonly string[] OwnFolders = ["patches", "policies"];

    /// <summary>The files by their path, in order; the same for the same plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="InvalidOperationException">Two objects have one name; the guardrails find that first.</exception>
    public static IReadOnlyDictionary<string, string> Files(Plan plan)
    {
        var header = $"# Rendered by secrets-ladder from the stack '{plan.Settings.Stack}': change the stack, not this file.\n";
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var applicable = new List<string>();
        foreach (var resource in plan.Resources.Where(resource => resource.IsKubernetesObject))
        {
            var path = PathOf(resource);
            if (resource.Inputs.Keys.Any(input => SecretInputs.Holds(resource.Type, input)))
            {
                files.Add(path, $"{header}# The values are not here: 'pulumi up' writes this Secret, and kustomization.yaml leaves it out.\n{ManifestYaml.Write(WithoutValues(resource))}");
            }
            else
            {
                files.Add(path, header + ManifestYaml.Write(resource.Inputs));
                applicable.Add(path);
            }
        }

        foreach (var (path, patch) in Patches(plan))
        {
            // No stack is named in a patch: it is the same text in every one.
            files.Add(path, $"# Rendered by secrets-ladder from the application's file: change that file, not this one.\n{ManifestYaml.Write(patch)}");
        }

        foreach (var (path, policy) in RenderedPolicies.Of(plan.Resources))
        {
            files.Add(path, policy);
        }

        files.Add("kustomization.yaml", header + ManifestYaml.Write(Kustomization(applicable)));
        return files;
    }

    private static ImmutableDictionary<string, object> Kustomization(List<string> paths) => ImmutableDictionary<string, object>.Empty
        .Add("apiVersion", "kustomize.config.k8s.io/v1beta1")
        .Add("kind", "Kustomization")
        .Add("resources", paths.Order(StringComparer.Ordinal).ToImmutableArray<object>());

    private static string PathOf(PlannedResource resource)
    {
        var folder = resource.Input("metadata", "namespace") is string @namespace ? (OwnFolders.Contains(@namespace) ? $"{@namespace}.namespace" : @namespace) : ClusterFolder;
        return $"{folder}/{((string)resource.Input("kind")!).ToLowerInvariant()}-{resource.Input("metadata", "name")}.yaml";
    }

    /// <summary>The manifest of a Secret with a placeholder for every value, in the field that takes texts as they are.</summary>
    private static ImmutableDictionary<string, object> WithoutValues(PlannedResource resource)
    {
        var (held, open) = (resource.Inputs.Where(input => SecretInputs.Holds(resource.Type, input.Key)), resource.Inputs.Where(input => !SecretInputs.Holds(resource.Type, input.Key)));
        var values = held.SelectMany(input => (IReadOnlyDictionary<string, object>)SecretInputs.Redact(input.Value)).ToImmutableDictionary();
        return open.ToImmutableDictionary().Add("stringData", values);
    }

    /// <summary>One patch a workload; where two have one name, the namespace is part of the file's name, and where that is not enough the kind as well.</summary>
    private static IEnumerable<(string Path, ImmutableDictionary<string, object> Patch)> Patches(Plan plan)
    {
        var workloads = (
            from application in plan.Settings.Applications
            from workload in application.Workloads
            select (Workload: workload, plan.Settings.ApplicationSettings[application.Name].Namespace)).ToList();
        var ofName = workloads.CountBy(pair => pair.Workload.Name).ToDictionary();
        var ofShortName = workloads.CountBy(pair => ShortName(pair.Workload, pair.Namespace)).ToDictionary();
        return workloads.Select(pair => ($"patches/{FileName(pair.Workload, pair.Namespace)}.yaml", WorkloadPatch.Of(pair.Workload, pair.Namespace)));

        string ShortName(Workload workload, string @namespace) => ofName[workload.Name] > 1 ? $"{@namespace}-{workload.Name}" : workload.Name;

        string FileName(Workload workload, string @namespace) => ShortName(workload, @namespace) is var name && ofShortName[name] == 1
            ? name
            : $"{@namespace}-{Word.Of(workload.Kind)}-{workload.Name}";
    }
}
