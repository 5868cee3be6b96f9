using System.Collections.Immutable;
using System.Globalization;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Identity;
using SecretsLadder.Infra.Access.Aws;
using SecretsLadder.Infra.Foundation;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;
using SecretsLadder.Infra.Program;
using SecretsLadder.Infra.Program.Inputs;
using SecretsLadder.Infra.Reports.Kit;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using Spectre.Console;

namespace SecretsLadder.Infra.Reports.Plans;

/// <summary>A plan to be read by a person: the platform, then application by application who gets which Secret.</summary>
internal sealed class PlanTree(IAnsiConsole console)
{
    /// <summary>Writes a plan and what the guardrails say of it.</summary>
    /// <param name="judged">The plan.</param>
    public void Write(JudgedPlan judged)
    {
        var plan = judged.Plan;
        var settings = plan.Settings;
        var tree = new Tree(
            $"[bold]{settings.Stack.EscapeMarkup()}[/] · {Word.Of(settings.Environment)} · level {Word.Of(settings.Level)} · cluster "
            + $"{settings.Cluster.Name.EscapeMarkup()} (context {settings.Cluster.Context.EscapeMarkup()})");
        AddPlatform(tree, plan);
        var readers = plan.Resources.OfType(KubernetesKinds.ServiceAccount)
            .ToLookup(resource => resource.Input("metadata", "labels", Labels.PartOf) as string);
        var writers = StoreReading.Of(settings).Where(store => store.Access == EntryAccess.Write).Select(store => store.Account).ToHashSet();
        var briefs = new ReaderBriefs(plan);
        foreach (var application in settings.Applications)
        {
            var node = AddApplication(tree, application, settings);
            foreach (var reader in readers[application.Name])
            {
                var account = new NamespacedName(
                    reader.Input("metadata", "namespace") as string ?? "", reader.Input("metadata", "name") as string ?? "");
                node.AddNode(
                    $"{$"{(writers.Contains(account) ? "writes" : "reads")} as {account.Namespace}/{account.Name}".EscapeMarkup()} "
                    + $"[dim]({briefs.Of(reader).EscapeMarkup()})[/]");
            }

            node.AddNodes(CredentialsOf(application, settings).Select(line => line.EscapeMarkup()));
            AddWorkloads(node, application);
        }

        console.Write(tree);
        new FindingList(console).Write(judged.Findings);
        WriteAfterwards(plan);
        console.MarkupLineInterpolated($"{Summary(plan)}; {FindingList.Count(judged)}");
    }

    /// <summary>What the engine does not tell: it awaits no update, and does not run the program on a destroy.</summary>
    private void WriteAfterwards(Plan plan)
    {
        if (!ReadyObjects.Of(plan.Settings).IsEmpty)
        {
            var stack = ShellWord.Of(plan.Settings.Stack);
            console.MarkupLineInterpolated($"[dim]after pulumi up: .ci/check {stack} tells what an update broke, which up does not see[/]");
        }

        var kept = plan.Resources.Where(resource => resource.Protect && !resource.IsProvider).ToImmutableArray();
        if (!kept.IsEmpty)
        {
            console.MarkupLineInterpolated($"[dim]pulumi destroy stops at what is protected: {Kinds(kept)} (docs/how-to/destroy-a-stack.md)[/]");
        }
    }

    private static void AddPlatform(Tree tree, Plan plan)
    {
        var platform = tree.AddNode("platform");
        foreach (var (name, mode) in plan.Settings.Namespaces.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            platform.AddNode($"Namespace {name.EscapeMarkup()} [dim]({(mode == NamespaceMode.Managed ? "created, protected" : "existing")})[/]");
        }

        AddVaults(platform, plan);
        AddSealingKey(platform, plan.Settings);
        AddCharts(platform, plan);
        AddShared(platform, plan.Settings);
        if (plan.Settings.Pipeline is { } pipeline)
        {
            platform.AddNodes(plan.Resources.Where(resource => resource.Type == AwsKinds.Role && PolicyTexts.IsOfPipeline(resource))
                .Select(role => $"Role {role.Input("name")} for the pipeline of {pipeline.Repository}".EscapeMarkup()));
        }
    }

    /// <summary>The vaults of Azure that the stack makes, one line a backend: there may be one an application.</summary>
    private static void AddVaults(TreeNode platform, Plan plan)
    {
        var made =
            plan.Resources.OfType(AzureKinds.Vault).Select(vault => vault.Input("vaultName") as string).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var backend in plan.Settings.Backends.Values.OfType<AzureBackend>().Where(_ => made.Count > 0).OrderBy(
            backend => backend.Name, StringComparer.Ordinal))
        {
            var names = plan.Settings.Applications.Select(application => application.Name).Append(Backend.Platform)
                .Select(owner => backend.VaultOf(plan.Settings.Environment, owner).Name).Distinct().Where(made.Contains).ToList();
            if (names.Count > 0)
            {
                platform.AddNode(
                    $"{backend.Kind} {(names is [var only] ? only : $"{names.Count} vaults").EscapeMarkup()} in "
                    + $"{backend.ResourceGroup.EscapeMarkup()} [dim](backend {backend.Name.EscapeMarkup()}, created, protected)[/]");
            }
        }
    }

    private static void AddSealingKey(TreeNode platform, StackSettings settings)
    {
        if (SealedSecretsSettings.KeySettingsOf(settings) is { } key)
        {
            var copies =
                key.Escrow.IsEmpty ? "no copy outside the state" : $"copies in {string.Join(", ", key.Escrow.Select(escrow => escrow.Backend))}";
            var generations = key.Generations == 1 ? "1 generation" : $"{key.Generations} generations";
            platform.AddNode(
                $"Sealing key in {SealedSecretsSettings.NamespaceOf(settings).EscapeMarkup()}, {generations} [dim](protected, "
                + $"{copies.EscapeMarkup()})[/]");
        }
    }

    private static void AddCharts(TreeNode platform, Plan plan) => platform.AddNodes(plan.Resources
        .Where(resource => resource.IsChart)
        .Select(release => $"Chart {release.Input("chart")} {release.Input("version")} in {release.Input("namespace")}".EscapeMarkup()));

    /// <summary>The Secrets of the platform that several namespaces get.</summary>
    private static void AddShared(TreeNode platform, StackSettings settings)
    {
        foreach (var shared in settings.Shared.Values.OrderBy(shared => shared.Name, StringComparer.Ordinal))
        {
            var backend = settings.Backends[shared.Backend];
            var entries = string.Join(", ", shared.EntryNames(backend, settings.Environment).Values.Order(StringComparer.Ordinal));
            platform.AddNode(
                $"Secret {shared.Name.EscapeMarkup()} in {string.Join(", ", shared.Namespaces).EscapeMarkup()} [dim](shared, "
                + $"from {entries.EscapeMarkup()} in {backend.Kind.EscapeMarkup()})[/]");
        }
    }

    private static TreeNode AddApplication(Tree tree, Application application, StackSettings settings)
    {
        var own = settings.ApplicationSettings[application.Name];
        var node = tree.AddNode(
            $"[bold]{application.Name.EscapeMarkup()}[/] in {own.Namespace.EscapeMarkup()} [dim](owner {application.Owner.EscapeMarkup()})[/]");
        foreach (var contract in settings.ContractsOf(application))
        {
            AddContract(node, contract, settings);
        }

        return node;
    }

    /// <summary>The stores that read as nobody of the stack's, but with what somebody put there.</summary>
    private static IEnumerable<string> CredentialsOf(Application application, StackSettings settings) => settings.ContractsOf(application)
        .Select(contract => contract.Backend)
        .OfType<Backend>()
        .DistinctBy(backend => backend.Name)
        .OrderBy(backend => backend.Name, StringComparer.Ordinal)
        .Select(CredentialOf)
        .OfType<string>();

    private static string? CredentialOf(Backend backend) => backend switch
    {
        StoreBackend store => store.Provider.ReferenceWords.ToList() is { Count: > 0 } words
            ? $"reads {store.Kind} with {string.Join(" and ", words)}"
            : $"reads {store.Kind} without a credential",
        { Credential: { } credential } => string.Create(
            CultureInfo.InvariantCulture,
            $"reads {backend.Kind} with the static credential in Secret {credential.Secret} until {credential.Expires:yyyy-MM-dd}"),
        _ => null,
    };

    private static void AddWorkloads(TreeNode node, Application application)
    {
        foreach (var workload in application.Workloads)
        {
            var patch = node.AddNode(
                $"{workload.Kind} {workload.Name.EscapeMarkup()} [dim](patch of "
                + string.Join(", ", workload.AllContainers.Select(NameOf)).EscapeMarkup()
                + $"{(workload.Restart ? ", restarts on rotation" : "")})[/]");
            patch.AddNodes(workload.Uses.SelectMany(Describe).Select(line => line.EscapeMarkup()));
            patch.AddNodes(
                workload.Containers.SelectMany(container =>
                    container.Uses.SelectMany(Describe).Select(line => $"{NameOf(container)}: {line}".EscapeMarkup())));
        }
    }

    private static void AddContract(TreeNode parent, PlacedContract placed, StackSettings settings)
    {
        var contract = placed.Contract;
        var node =
            parent.AddNode($"Secret {contract.Name.EscapeMarkup()} [dim]({contract.Type.EscapeMarkup()}, delivered {Word.Of(placed.Delivery)})[/]");
        foreach (var key in contract.Keys)
        {
            node.AddNode($"{key.Name.EscapeMarkup()}: {StateOf(placed, key, settings)}{(key.IsOptional ? " [dim](optional)[/]" : "")}");
        }

        foreach (var derived in contract.DerivedKeys)
        {
            node.AddNode($"{derived.Name.EscapeMarkup()}: [dim]composed of {string.Join(", ", derived.Template.Keys).EscapeMarkup()}[/]");
        }
    }

    private static string StateOf(PlacedContract contract, ContractKey key, StackSettings settings) => contract.Source switch
    {
        ContractSource.Issued issued => $"[dim]issued by {issued.DatabaseRole.EscapeMarkup()} in {issued.Backend.Kind.EscapeMarkup()}[/]",
        ContractSource.Entries(var backend) => $"[dim]{OriginOf(contract, key, backend).EscapeMarkup()}[/]",
        ContractSource.Sealed source => source.Content.EncryptedData.ContainsKey(key.Name)
            ? $"[dim]{SecretValues.Placeholder.EscapeMarkup()}, sealed[/]"
            : "[yellow]not sealed yet[/]",
        _ when settings.Values.IsSet(contract.Application.Name, contract.Name, key.Name) => $"[dim]value is set{PushOf(contract, key)}[/]",
        _ => key.Generate is { } length
            ? $"[dim]generated, {length} characters{PushOf(contract, key)}[/]"
            : $"[yellow]has no value yet[/][dim]{PushOf(contract, key)}[/]",
    };

    private static string PushOf(PlacedContract contract, ContractKey key) => contract.PushedTo is not { } backend
        ? ""
        : $", pushed to {new EntryReference(contract.EntryName(key.From.Entry, backend), key.From.Property)} in {backend.Kind}".EscapeMarkup();

    private static string OriginOf(PlacedContract contract, ContractKey key, Backend backend)
    {
        var origin = backend.Provision && key.Generate is not null ? "generated into" : "from";
        var version = key.Version is null ? "" : $" version {key.Version}";
        return $"{origin} {new EntryReference(contract.EntryName(key.From.Entry, backend), key.From.Property)}{version} in {backend.Kind}";
    }

    private static string NameOf(WorkloadContainer container) => $"{(container.IsInit ? "init container" : "container")} {container.Name}";

    private static IEnumerable<string> Describe(SecretUse use) => use switch
    {
        SecretUse.EnvFrom envFrom => [$"envFrom {envFrom.Secret}{Optional(envFrom.IsOptional)}"],
        SecretUse.Env env => env.Variables.Select(variable =>
            $"env {variable.Name} from {variable.Secret}/{variable.Key}{Optional(variable.IsOptional)}"),
        SecretUse.Files { Items.IsEmpty: true } files => [$"files {files.Secret} at {files.MountPath}{Optional(files.IsOptional)}"],
        SecretUse.Files files => files.Items.Select(item =>
            $"file {files.Secret}/{item.Key} at {files.MountPath.TrimEnd('/')}/{item.Path}{Optional(files.IsOptional)}"),
        SecretUse.ImagePull pull => [$"images pulled with {pull.Secret}"],
        SecretUse.Token token => [$"token for {token.Audience} at {token.MountPath}"],
        _ => [],
    };

    private static string Optional(bool isOptional) => isOptional ? ", if it is there" : "";

    private static string Summary(Plan plan) =>
        $"{plan.Resources.Count} resources ({Kinds(plan.Resources.Where(resource => !resource.IsComponent && !resource.IsProvider))})";

    private static string Kinds(IEnumerable<PlannedResource> resources) => string.Join(", ", resources
        .CountBy(resource => resource.Type[(resource.Type.LastIndexOf(':') + 1)..])
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Value} {pair.Key}"));
}
