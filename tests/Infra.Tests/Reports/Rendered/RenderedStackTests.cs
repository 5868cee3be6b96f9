using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Rendered;
using SecretsLadder.Infra.Tests.Guardrails;
using SecretsLadder.Infra.Tests.Planning;
using SecretsLadder.Infra.Tests.Stacks;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Reports.Rendered;

public sealed class RenderedStackTests
{
    [Fact]
    public void Files_Objects_PathsAreNamespaceKindAndName() => Assert.Equal(
        ["cluster/namespace-shop.yaml", "kustomization.yaml", "mall/configmap-b.yaml", "shop/secret-a.yaml"], RenderedStack.Of(Objects()).Files.Keys);

    [Fact]
    public void Files_ComponentsAndProviders_AreNotRendered() => Assert.Equal(["kustomization.yaml"], RenderedStack.Of(new PlanBuilder()
        .With(PlanBuilder.Resource("secrets-ladder:levels:SecretsPlatform", "platform"))
        .With(PlanBuilder.Resource("pulumi:providers:kubernetes", "kubernetes"))
        .With(PlanBuilder.Resource("random:index/randomPassword:RandomPassword", "random")).Plan).Files.Keys);

    [Fact]
    public void Files_Kustomization_LeavesSecretsOut() =>
        Assert.Equal(["cluster/namespace-shop.yaml",
            "mall/configmap-b.yaml"], Read(Objects(), "kustomization.yaml")["resources"]!.AsArray().Select(path => path!.GetValue<string>()));

    [Fact]
    public async Task Files_PocKustomization_ListsExactlyTheManifestsThatAreNoSecrets()
    {
        var files = RenderedStack.Of(await PocPlan.GetAsync()).Files;

        Assert.Equal(
            files.Keys.Where(path =>
                path.Contains('/', StringComparison.Ordinal)
                    && !path.Contains("/secret-", StringComparison.Ordinal)
                    && !path.StartsWith("patches/", StringComparison.Ordinal)),
            YamlJson.Parse(files["kustomization.yaml"])!["resources"]!.AsArray().Select(path => path!.GetValue<string>()));
    }

    [Fact]
    public async Task Files_EveryManifest_BeginsWithTheHeader() => AssertEach.Of(
        RenderedStack.Of(await PocPlan.GetAsync()).Files.Where(file => !file.Key.StartsWith("patches/", StringComparison.Ordinal)),
        file => Assert.StartsWith(
            "# Rendered by secrets-ladder from the stack 'poc': change the stack, not this file.\n", file.Value, StringComparison.Ordinal));

    [Fact]
    public async Task Files_EveryPatch_BeginsWithAHeaderThatNamesNoStack() => AssertEach.Of(
        PatchFiles(await PocPlan.GetAsync()),
        file => Assert.StartsWith(
            "# Rendered by secrets-ladder from the application's file: change that file, not this one.\n", file.Value, StringComparison.Ordinal));

    [Fact]
    public void Files_PolicyAndRole_PathsAreTheirNames() =>
        Assert.Equal(["kustomization.yaml", "policies/reader.json", "policies/reader.trust.json"], RenderedStack.Of(Policies()).Files.Keys);

    [Fact]
    public void Files_Policy_IsIndentedAndEndsInALineBreak() => Assert.Equal(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "ssm:GetParameter",
              "Resource": "arn:aws:ssm:eu-west-1:111122223333:parameter/a+b"
            }
          ]
        }

        """,
        RenderedStack.Of(Policies()).Files["policies/reader.json"]);

    [Fact]
    public void Files_Trust_IsThatOfTheRole() =>
        Assert.Contains(
            "\n      \"Principal\": \"*\",\n", RenderedStack.Of(Policies()).Files["policies/reader.trust.json"], StringComparison.Ordinal);

    [Fact]
    public void Files_Kustomization_LeavesPoliciesOut() => Assert.Empty(Read(Policies(), "kustomization.yaml")["resources"]!.AsArray());

    [Fact]
    public async Task Files_ProdPolicies_AreThoseOfThePlan() => Assert.Equal(
        (await ShippedStacks.PlanAsync("prod")).Resources.SelectMany(resource =>
            new[] { resource.Input("policy"), resource.Input("assumeRolePolicy") }).OfType<string>().Order(StringComparer.Ordinal),
        (await ShippedStacks.RenderedAsync("prod", "policies/")).Select(file => Compact(file.Value)).Order(StringComparer.Ordinal));

    [Fact]
    public void Files_Secret_SaysThatItsValuesAreElsewhere() =>
        Assert.Contains("\n# The values are not here: ", RenderedStack.Of(Objects()).Files["shop/secret-a.yaml"], StringComparison.Ordinal);

    [Fact]
    public void Files_SecretValues_ArePlaceholdersUnderTheirKeys()
    {
        var secret = Read(Objects(), "shop/secret-a.yaml");

        Assert.Equal(("""{"a":"[secret]","b":"[secret]"}""", false), (secret["stringData"]!.ToJsonString(), secret.ContainsKey("data")));
    }

    [Fact]
    public void Files_Patch_IsNamedAfterItsApplicationKindAndWorkload() =>
        Assert.Equal(["patches/app/deployment-web.yaml"], PatchesOf(new PlanBuilder().WithApplication("app", [], [PlanBuilder.Workload("web")])));

    [Fact]
    public void Files_WorkloadsOfOneNameInSeveralApplications_EachHasTheNameThatItHasAlone() => Assert.Equal(
        ["patches/one/deployment-other.yaml", "patches/one/deployment-web.yaml", "patches/three/statefulset-web.yaml",
            "patches/two/deployment-web.yaml"],
        PatchesOf(new PlanBuilder()
            .WithApplication("one", [], [PlanBuilder.Workload("web"), PlanBuilder.Workload("other")])
            .WithApplication("two", [], [PlanBuilder.Workload("web")], "mall")
            .WithApplication("three", [], [PlanBuilder.Workload("web") with { Kind = WorkloadKind.StatefulSet }])));

    [Fact]
    public void Files_PatchInAnotherNamespace_IsByteEqual() => Assert.Equal(
        PatchFiles(new PlanBuilder().WithApplication("app", [], [PlanBuilder.Workload("web")], "shop").Plan),
        PatchFiles(new PlanBuilder().WithApplication("app", [], [PlanBuilder.Workload("web")], "mall").Plan));

    [Fact]
    public void Files_Patch_SaysWhatToWriteInTheKustomization() => Assert.Contains(
        "\n#   patches: [{ path: deployment-web.yaml, target: { kind: Deployment, name: web } }]\napiVersion: apps/v1\n",
        PatchFiles(new PlanBuilder().WithApplication("app", [], [PlanBuilder.Workload("web")]).Plan).Single().Value,
        StringComparison.Ordinal);

    [Fact]
    public async Task Files_TwoRuns_AreEqual() =>
        Assert.Equal(RenderedStack.Of(await PocPlan.NewAsync()).Files, RenderedStack.Of(await PocPlan.NewAsync()).Files);

    [SharedDataTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Files_PocManifests_ValidateAsKubernetesObjects(bool oldest)
    {
        var manifests = RenderedStack.Of(await PocPlan.GetAsync()).Files.Where(file =>
            file.Key.Contains('/', StringComparison.Ordinal) && !file.Key.StartsWith("patches/", StringComparison.Ordinal));

        AssertEach.Of(
            manifests,
            manifest => Assert.Empty(ManifestValidator.Violations(manifest.Value, oldest ? KubernetesSchemas.Oldest : KubernetesSchemas.Newest)));
    }

    [SharedDataFact]
    public async Task Files_PocPatches_ValidateAsWorkloadsOnceCompleted() => AssertEach.Of(
        PatchFiles(await PocPlan.GetAsync()), patch => Assert.Empty(KubernetesSchemas.Newest.Violations(Completed(patch.Value))));

    [SharedDataTheory]
    [InlineData(WorkloadKind.Deployment)]
    [InlineData(WorkloadKind.StatefulSet)]
    [InlineData(WorkloadKind.DaemonSet)]
    public void Files_PatchOfEveryUse_ValidatesAsWorkloadOnceCompleted(WorkloadKind kind)
    {
        SecretUse[] uses =
        [
            new SecretUse.EnvFrom("app-secrets"),
            new SecretUse.Env([new("DATABASE_URL", "app-secrets", "url"), new("OTHER", "db", "password")]),
            new SecretUse.Files("app-tls", "/etc/tls"),
            new SecretUse.Files("app.with.dots", "/etc/other"),
            new SecretUse.Token("https://vault.acme.com", "/var/run/token", TimeSpan.FromMinutes(10)),
        ];
        var plan =
            new PlanBuilder().WithApplication("app", [], [PlanBuilder.Workload("web") with { Kind = kind, Restart = true, Uses = [.. uses] }]).Plan;

        Assert.Empty(KubernetesSchemas.Newest.Violations(Completed(Assert.Single(PatchFiles(plan)).Value)));
    }

    private static Plan Policies() => new PlanBuilder()
        .With(PlanBuilder.Policy("""{"Effect":"Allow","Action":"ssm:GetParameter","Resource":"arn:aws:ssm:eu-west-1:111122223333:parameter/a+b"}"""))
        .With(PlanBuilder.Role("""{"Effect":"Deny","Principal":"*","Action":"sts:AssumeRole"}"""))
        .Plan;

    private static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static Plan Objects() => new PlanBuilder()
        .With(PlanBuilder.Kubernetes("core/v1:Namespace", "v1", "shop", null))
        .With(PlanBuilder.Kubernetes("core/v1:ConfigMap", "v1", "b", "mall"))
        .With(WithData(PlanBuilder.Secret("a")))
        .Plan;

    private static PlannedResource WithData(PlannedResource secret) => secret with
    {
        Inputs = PlanBuilder.Map([.. secret.Inputs.Select(pair => (pair.Key, pair.Value)), ("data", PlanBuilder.Map(("a", "c2VlbiE="))),
            ("stringData", PlanBuilder.Map(("b", "seen!")))]),
    };

    private static IEnumerable<KeyValuePair<string, string>> PatchFiles(Plan plan) =>
        RenderedStack.Of(plan).Files.Where(file => file.Key.StartsWith("patches/", StringComparison.Ordinal));

    private static IEnumerable<string> PatchesOf(PlanBuilder builder) => PatchFiles(builder.Plan).Select(file => file.Key);

    private static JsonObject Read(Plan plan, string path) => YamlJson.Parse(RenderedStack.Of(plan).Files[path])!.AsObject();

    /// <summary>A patch with the fields that a workload must have besides, so that every field of the patch itself is judged strictly.</summary>
    private static JsonNode Completed(string patch)
    {
        var workload = YamlJson.Parse(patch)!;
        if (workload["kind"]!.GetValue<string>() == "CronJob")
        {
            workload["spec"]!["schedule"] = "0 3 * * *";
            return workload;
        }

        workload["spec"]!["selector"] = new JsonObject { ["matchLabels"] = new JsonObject { ["app"] = "app" } };
        workload["spec"]!["serviceName"] = workload["kind"]!.GetValue<string>() == "StatefulSet" ? "app" : null;
        workload["spec"]!.AsObject().Where(field => field.Value is null).Select(field => field.Key).ToList().ForEach(field =>
            workload["spec"]!.AsObject().Remove(field));
        workload["spec"]!["template"]!["metadata"] = new JsonObject { ["labels"] = new JsonObject { ["app"] = "app" } };
        return workload;
    }
}
