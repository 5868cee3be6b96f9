using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;
using Spectre.Console;

namespace SecretsLadder.Infra.Reports;

/// <summary>A plan to be read by a person: the platform, then application by application who gets which Secret.</summary>
/// <param name="console">Where to.</param>
internal sealed class PlanTree(IAnsiConsole console)
{
    /// <summary>Writes a plan and what the guardrails say of it.</summary>
    /// <param name="judged">The plan.</param>
    public void Write(JudgedPlan judged)
    {
        var plan = judged.Plan;
        var settings = plan.Settings;
        var tree = new Tree($"[bold]{settings.Stack.EscapeMarkup()}[/] · {Word.Of(settings.Environment)} · level {Word.Of(settings.Level)} · cluster {settings.Cluster.Name.EscapeMarkup()} (context {settings.Cluster.Context.EscapeMarkup()})");
        AddPlatform(tree, plan);
        var readers = plan.Resources.Where(resource => resource.Type == "kubernetes:core/v1:ServiceAccount")
            .ToLookup(resource => resource.Input("metadata", "labels", Labels.PartOf) as string);
        foreach (var application in settings.Applications)
        {
            AddApplication(tree, application, plan, readers[application.Name]);
        }

        console.Write(tree);
        new FindingList(console).Write(judged.Findings);
        console.MarkupLineInterpolated($"{Summary(plan)}; {FindingList.Count(judged)}");
    }

    private static void AddPlatform(Tree tree, Plan plan)
    {
        var platform = tree.AddNode("platform");
        foreach (var (name, mode) in plan.Settings.Namespaces.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            platform.AddNode($"Namespace {name.EscapeMarkup()} [dim]({(mode == NamespaceMode.Managed ? "created, protected" : "there already")})[/]");
        }

        AddSealingKey(platform, plan.Settings);
        AddCharts(platform, plan);
        if (plan.Settings.Pipeline is { } pipeline)
        {
            platform.AddNodes(plan.Resources.Where(resource => resource.Type == "aws:iam/role:Role" && PolicyTexts.IsOfPipeline(resource))
                .Select(role => $"Role {role.Input("name")} for the pipeline of {pipeline.Repository}".EscapeMarkup()));
        }
    }

    private static void AddSealingKey(TreeNode platform, StackSettings settings)
    {
        if (SealedSecretsSettings.KeySettingsOf(settings) is { } key)
        {
            var copies = key.Escrow.IsEmpty ? "no copy outside the state" : $"copies in {string.Join(", ", key.Escrow.Select(escrow => escrow.Backend))}";
            var generations = key.Generations == 1 ? "1 generation" : $"{key.Generations} generations";
            platform.AddNode($"Sealing key in {SealedSecretsSettings.NamespaceOf(settings).EscapeMarkup()}, {generations} [dim](protected, {copies.EscapeMarkup()})[/]");
        }
    }

    private static void AddCharts(TreeNode platform, Plan plan) => platform.AddNodes(plan.Resources
        .Where(resource => resource.IsChart)
        .Select(release => $"Chart {release.Input("chart")} {release.Input("version")} in {release.Input("namespace")}".EscapeMarkup()));

    private static void AddApplication(Tree tree, Application application, Plan plan, IEnumerable<PlannedResource> readers)
    {
        var own = plan.Settings.ApplicationSettings[application.Name];
        var node = tree.AddNode($"[bold]{application.Name.EscapeMarkup()}[/] in {own.Namespace.EscapeMarkup()} [dim](owner {application.Owner.EscapeMarkup()})[/]");
        foreach (var contract in application.Secrets)
        {
            AddContract(node, application, contract, plan.Settings);
        }

        foreach (var reader in readers)
        {
            var role = reader.Input("metadata", "annotations", "eks.amazonaws.com/role-arn") as string;
            node.AddNode($"reads as {reader.Input("metadata", "namespace")}/{reader.Input("metadata", "name")} [dim](role {role.EscapeMarkup()})[/]");
        }

        foreach (var workload in application.Workloads)
        {
            var patch = node.AddNode($"{workload.Kind} {workload.Name.EscapeMarkup()} [dim](patch of container {workload.Container.EscapeMarkup()}{(workload.Restart ? ", restarts on rotation" : "")})[/]");
            patch.AddNodes(workload.Uses.SelectMany(Describe).Select(line => line.EscapeMarkup()));
        }
    }

    private static void AddContract(TreeNode parent, Application application, SecretContract contract, StackSettings settings)
    {
        var delivery = Word.Of(settings.DeliveryOf(application.Name, contract.Name));
        var node = parent.AddNode($"Secret {contract.Name.EscapeMarkup()} [dim]({contract.Type.EscapeMarkup()}, delivered {delivery})[/]");
        foreach (var key in contract.Keys)
        {
            node.AddNode($"{key.Name.EscapeMarkup()}: {StateOf(application, contract, key, settings)}");
        }

        foreach (var derived in contract.DerivedKeys)
        {
            node.AddNode($"{derived.Name.EscapeMarkup()}: [dim]composed of {string.Join(", ", derived.Template.Keys).EscapeMarkup()}[/]");
        }
    }

    private static string StateOf(Application application, SecretContract contract, ContractKey key, StackSettings settings) =>
        settings.DeliveryOf(application.Name, contract.Name) == DeliveryKind.External ? $"[dim]{SourceOf(application, contract, key, settings).EscapeMarkup()}[/]"
        : settings.DeliveryOf(application.Name, contract.Name) == DeliveryKind.Sealed ? (IsSealed(application, contract, key, settings) ? $"[dim]{SecretValues.Placeholder.EscapeMarkup()}, sealed[/]" : "[yellow]not sealed yet[/]")
        : settings.Values.IsSet(application.Name, contract.Name, key.Name) ? "[dim]value is set[/]"
        : key.Generate is { } length ? $"[dim]generated, {length} characters[/]"
        : "[yellow]has no value yet[/]";

    private static bool IsSealed(Application application, SecretContract contract, ContractKey key, StackSettings settings) =>
        settings.SealedContentOf(settings.ApplicationSettings[application.Name].Namespace, contract.Name).EncryptedData.ContainsKey(key.Name);

    private static string SourceOf(Application application, SecretContract contract, ContractKey key, StackSettings settings)
    {
        var backend = settings.BackendOf(application.Name, contract.Name);
        var entry = settings.ApplicationSettings[application.Name].EntryName(settings.Environment, application.Name, key.From.Entry, backend);
        var origin = backend.Provision && key.Generate is not null ? "generated into" : "from";
        return $"{origin} {new EntryReference(entry, key.From.Property)} in {backend.Kind}";
    }

    private static IEnumerable<string> Describe(SecretUse use) => use switch
    {
        SecretUse.EnvFrom envFrom => [$"envFrom {envFrom.Secret}"],
        SecretUse.Env env => env.Variables.Select(variable => $"env {variable.Name} from {variable.Secret}/{variable.Key}"),
        SecretUse.Files files => [$"files {files.Secret} at {files.MountPath}"],
        SecretUse.Token token => [$"token for {token.Audience} at {token.MountPath}"],
        _ => [],
    };

    private static string Summary(Plan plan)
    {
        var counts = plan.Resources.Where(resource => !resource.IsComponent && !resource.IsProvider)
            .CountBy(resource => resource.Type[(resource.Type.LastIndexOf(':') + 1)..])
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Value} {pair.Key}");
        return $"{plan.Resources.Length} resources ({string.Join(", ", counts)})";
    }
}
