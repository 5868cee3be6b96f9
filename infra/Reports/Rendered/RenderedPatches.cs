using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Workloads;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails.Rules.Wrk;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Reports.Rendered;

/// <summary>The patch of every workload as a file. Name and text follow from the application's file alone, whatever else a stack holds.</summary>
internal static class RenderedPatches
{
    /// <summary>The folder of the patches.</summary>
    public const string Folder = "patches";

    /// <summary>The files by their paths.</summary>
    public static IEnumerable<RenderedFile> Of(Plan plan) =>
        from application in plan.Settings.Applications
        from workload in application.Workloads
        let file = $"{Word.Of(workload.Kind)}-{workload.Name}.yaml"
        select new RenderedFile(
            $"{Folder}/{application.Name}/{file}", Header(workload, file) + ManifestYaml.Write(WorkloadPatch.Of(workload)));

    /// <summary>Without a target, kustomize compares namespaces too, and a patch that has none fits no manifest that has one.</summary>
    private static string Header(Workload workload, string file) => $$"""
        # Rendered by secrets-ladder from the application's file: change that file, not this one.
        # With a target it fits a manifest with a namespace and one without. In the kustomization.yaml that uses it:
        #   patches: [{ path: {{file}}, target: { kind: {{workload.Kind}}, name: {{workload.Name}} } }]
        {{(workload.Kind == WorkloadKind.Rollout ? $"#   openapi: {{ path: {RolloutRule.Schema} }}\n" : "")}}
        """;
}
