using System.Text.Json;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Workloads;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Workloads;

public sealed class WorkloadPatchTests
{
    private static readonly SecretUse Everything = new SecretUse.EnvFrom("shop-secrets");
    private static readonly SecretUse Variables = new SecretUse.Env([new("DB_URL", "shop-db", "url"), new("API_KEY", "shop-secrets", "api-key")]);
    private static readonly SecretUse Certificate = new SecretUse.Files("shop-tls", "/etc/tls");
    private static readonly SecretUse VaultToken = new SecretUse.Token("vault", "/var/run/vault", TimeSpan.FromHours(1));

    [Fact]
    public void Of_EnvFrom_RefersToTheSecret() => AssertPodSpec(
        """
        containers: [{ name: app, envFrom: [{ secretRef: { name: shop-secrets } }] }]
        """,
        Everything);

    [Fact]
    public void Of_Env_RefersToEachKey() => AssertPodSpec(
        """
        containers:
          - name: app
            env:
              - { name: DB_URL, valueFrom: { secretKeyRef: { name: shop-db, key: url } } }
              - { name: API_KEY, valueFrom: { secretKeyRef: { name: shop-secrets, key: api-key } } }
        """,
        Variables);

    [Fact]
    public void Of_Files_MountsTheSecretReadOnly() => AssertPodSpec(
        """
        containers: [{ name: app, volumeMounts: [{ name: secret-shop-tls, mountPath: /etc/tls, readOnly: true }] }]
        volumes: [{ name: secret-shop-tls, secret: { secretName: shop-tls } }]
        """,
        Certificate);

    [Fact]
    public void Of_Token_ProjectsAServiceAccountToken() => AssertPodSpec(
        """
        containers: [{ name: app, volumeMounts: [{ name: token-vault-3600, mountPath: /var/run/vault, readOnly: true }] }]
        volumes:
          - name: token-vault-3600
            projected: { sources: [{ serviceAccountToken: { audience: vault, expirationSeconds: 3600, path: token } }] }
        """,
        VaultToken);

    [Fact]
    public void Of_TokenForAUrl_NamesItsVolumeLegally() =>
        AssertEach.Of(Volumes(
            new SecretUse.Token("https://vault.acme.com", "/a", TimeSpan.FromHours(1))), name => Assert.Null(KubernetesNames.CheckLabel(name)));

    [Fact]
    public void Of_SecretWithADot_NamesItsVolumeLegally() =>
        AssertEach.Of(Volumes(new SecretUse.Files("shop.tls", "/a")), name => Assert.Null(KubernetesNames.CheckLabel(name)));

    [Fact]
    public void Of_OneSecretAtTwoFolders_SharesAVolume() => AssertPodSpec(
        """
        containers:
          - name: app
            volumeMounts:
              - { name: secret-shop-tls, mountPath: /etc/tls, readOnly: true }
              - { name: secret-shop-tls, mountPath: /srv/tls, readOnly: true }
        volumes: [{ name: secret-shop-tls, secret: { secretName: shop-tls } }]
        """,
        Certificate,
        new SecretUse.Files("shop-tls", "/srv/tls"));

    [Fact]
    public void Of_OneAudienceAtTwoFolders_SharesAVolume() =>
        Assert.Single(Volumes(VaultToken, new SecretUse.Token("vault", "/b", TimeSpan.FromHours(1))));

    [Fact]
    public void Of_OneAudienceWithTwoLifetimes_HasTwoVolumes() =>
        Assert.Equal(2, Volumes(VaultToken, new SecretUse.Token("vault", "/b", TimeSpan.FromMinutes(10))).Distinct().Count());

    [Fact]
    public void Of_TwoAudiences_HasTwoVolumes() =>
        Assert.Equal(2, Volumes(VaultToken, new SecretUse.Token("sts.amazonaws.com", "/b", TimeSpan.FromHours(1))).Distinct().Count());

    [Fact]
    public void Of_SecretsThatLookAlike_HaveTwoVolumes() =>
        Assert.Equal(2, Volumes(new SecretUse.Files("a.b", "/a"), new SecretUse.Files("a-b", "/b")).Distinct().Count());

    [Fact]
    public void Of_SeveralUses_KeepsTheOrderOfTheFile() =>
        Assert.Equal(
            ["secret-z", "secret-a", "token-vault-3600"], Volumes(new SecretUse.Files("z", "/z"), new SecretUse.Files("a", "/a"), VaultToken));

    [Fact]
    public void Of_NoUse_PatchesTheContainerWithNothing() => AssertPodSpec("containers: [{ name: app }]");

    [Theory]
    [InlineData(WorkloadKind.Deployment, "Deployment")]
    [InlineData(WorkloadKind.StatefulSet, "StatefulSet")]
    [InlineData(WorkloadKind.DaemonSet, "DaemonSet")]
    [InlineData(WorkloadKind.CronJob, "CronJob")]
    [InlineData(WorkloadKind.Job, "Job")]
    public void Of_Kind_IsTheManifests(WorkloadKind kind, string expected) =>
        Assert.Equal(expected, WorkloadPatch.Of(WorkloadWith(Everything) with { Kind = kind })["kind"]);

    [Fact]
    public void Of_Job_IsOfTheBatchGroup() => AssertYaml(
        """
        apiVersion: batch/v1
        kind: Job
        metadata: { name: web }
        spec: { template: { spec: { containers: [{ name: app }] } } }
        """,
        WorkloadPatch.Of(WorkloadWith() with { Kind = WorkloadKind.Job }));

    [Fact]
    public void Of_CronJob_PatchesThePodsOfItsJobs() => AssertYaml(
        """
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: web }
        spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: app }] } } } } }
        """,
        WorkloadPatch.Of(WorkloadWith() with { Kind = WorkloadKind.CronJob }));

    [Fact]
    public void Of_Rollout_IsOfArgosApi() => AssertYaml(
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        metadata: { name: web }
        spec: { template: { spec: { containers: [{ name: app }] } } }
        """,
        WorkloadPatch.Of(WorkloadWith() with { Kind = WorkloadKind.Rollout }));

    [Fact]
    public void Of_WhatMayBeMissing_IsOptional() => AssertPodSpec(
        """
        containers:
          - name: app
            envFrom: [{ secretRef: { name: shop-secrets, optional: true } }]
            env: [{ name: A, valueFrom: { secretKeyRef: { name: shop-db, key: a, optional: true } } }]
        """,
        new SecretUse.EnvFrom("shop-secrets", IsOptional: true),
        new SecretUse.Env([new("A", "shop-db", "a", IsOptional: true)]));

    [Fact]
    public void Of_SomeFiles_HaveTheirPathsAndBits()
    {
        var files = new SecretUse.Files("shop-tls", "/etc/tls") { Items = [new("tls.crt", "certs/tls.pem")], Mode = 256, IsOptional = true };

        AssertYaml(
            "{ secretName: shop-tls, items: [{ key: tls.crt, path: certs/tls.pem }], defaultMode: 256, optional: true }",
            PodSpec([files]).GetProperty("volumes")[0].GetProperty("secret"));
    }

    [Fact]
    public void Of_DifferentFilesOfOneSecret_HaveVolumesOfTheirOwn() => Assert.Equal(5, Volumes(
        Certificate,
        new SecretUse.Files("shop-tls", "/a") { Items = [new("tls.crt", "a")] },
        new SecretUse.Files("shop-tls", "/b") { Items = [new("tls.crt", "b")] },
        new SecretUse.Files("shop-tls", "/c") { Mode = 256 },
        new SecretUse.Files("shop-tls", "/d") { IsOptional = true }).Distinct().Count());

    [Fact]
    public void Of_ImagePull_IsThePodsAndNoContainers() => AssertPodSpec(
        "{ containers: [{ name: app }], imagePullSecrets: [{ name: registry }] }", new SecretUse.ImagePull("registry"));

    [Fact]
    public void Of_ImagePull_RestartsNothing() => AssertYaml(
        "{ name: web }", WorkloadPatch.Of(WorkloadWith(new SecretUse.ImagePull("registry")) with { Restart = true })["metadata"]);

    [Fact]
    public void Of_SeveralContainers_EachHasItsUsesAndTheyShareVolumes() => AssertYaml(
        """
        template:
          spec:
            initContainers: [{ name: migrate, envFrom: [{ secretRef: { name: shop-secrets } }] }]
            containers:
              - { name: app, volumeMounts: [{ name: secret-shop-tls, mountPath: /etc/tls, readOnly: true }] }
              - { name: proxy, volumeMounts: [{ name: secret-shop-tls, mountPath: /etc/tls, readOnly: true }] }
            volumes: [{ name: secret-shop-tls, secret: { secretName: shop-tls } }]
        """,
        WorkloadPatch.Of(
            WorkloadWith(Certificate) with
            {
                Containers = [new("proxy", IsInit: false, [Certificate]), new("migrate", IsInit: true, [Everything])],
            })["spec"]);

    [Fact]
    public void Of_OnlyFurtherContainers_AreAllThereAre() => AssertYaml(
        "{ template: { spec: { containers: [{ name: proxy }] } } }",
        WorkloadPatch.Of(WorkloadWith() with { Container = null, Containers = [new("proxy", IsInit: false, [])] })["spec"]);

    [Fact]
    public void Of_RestartOfSeveralContainers_NamesTheSecretsOfAll() => AssertYaml(
        """
        { name: web, annotations: { secret.reloader.stakater.com/reload: "shop-secrets,shop-tls" } }
        """,
        WorkloadPatch.Of(WorkloadWith(Certificate) with { Restart = true, Containers = [new("migrate", IsInit: true, [Everything])] })["metadata"]);

    [Fact]
    public void Of_Workload_NamesItAndNoNamespace() => AssertYaml(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec: { template: { spec: { containers: [{ name: app }] } } }
        """,
        WorkloadPatch.Of(WorkloadWith()));

    [Fact]
    public void Of_Restart_AnnotatesTheSecretsInOrderEachOnce() => AssertYaml(
        """
        name: web
        annotations: { secret.reloader.stakater.com/reload: "shop-db,shop-secrets,shop-tls" }
        """,
        WorkloadPatch.Of(WorkloadWith(Certificate, Everything, Variables, VaultToken) with { Restart = true })["metadata"]);

    [Fact]
    public void Of_RestartWithoutSecrets_IsNotAnnotated() => AssertYaml(
        "{ name: web }",
        WorkloadPatch.Of(WorkloadWith(VaultToken) with { Restart = true })["metadata"]);

    [Fact]
    public void Of_NoRestart_IsNotAnnotated() =>
        AssertYaml("{ name: web }", WorkloadPatch.Of(WorkloadWith(Everything))["metadata"]);

    [Fact]
    public void Of_ServiceAccount_IsThePods() => AssertYaml(
        "{ containers: [{ name: app }], serviceAccountName: web }",
        WorkloadPatch.Of(WorkloadWith() with { ServiceAccount = "web" })["spec"] is IReadOnlyDictionary<string, object> spec
            ? ((IReadOnlyDictionary<string, object>)spec["template"])["spec"]
            : "");

    [Fact]
    public void Of_Place_IsNotInThePatch() => Assert.Equal(
        JsonSerializer.Serialize(WorkloadPatch.Of(WorkloadWith(Everything))),
        JsonSerializer.Serialize(WorkloadPatch.Of(WorkloadWith(Everything) with { Source = new("other.yaml", 3, 4) })));

    [Fact]
    public void Of_SameUses_IsTheSamePatch() => Assert.Equal(
        JsonSerializer.Serialize(WorkloadPatch.Of(WorkloadWith(Everything, Certificate, VaultToken))),
        JsonSerializer.Serialize(WorkloadPatch.Of(WorkloadWith(new SecretUse.EnvFrom("shop-secrets"), Certificate, VaultToken))));

    [SharedDataFact]
    public void Of_EveryUse_IsAManifestThatKubernetesKnows()
    {
        var some = new SecretUse.Files("shop-tls", "/etc/some") { Items = [new("tls.crt", "certs/tls.pem")], Mode = 256, IsOptional = true };
        var workload = WorkloadWith(Everything, Variables, Certificate, some, VaultToken) with { Restart = true };
        var patch = JsonSerializer.SerializeToNode(WorkloadPatch.Of(workload));

        Assert.Equal(["spec.selector: is required"], KubernetesSchemas.Newest.Violations(patch));
    }

    [SharedDataFact]
    public void Of_EveryContainerOfACronJob_IsAManifestThatKubernetesKnows()
    {
        var workload = WorkloadWith(Everything, new SecretUse.ImagePull("registry")) with
        {
            Kind = WorkloadKind.CronJob,
            Containers = [new("migrate", IsInit: true, [Certificate])],
        };

        Assert.Equal(["spec.schedule: is required"], KubernetesSchemas.Newest.Violations(JsonSerializer.SerializeToNode(WorkloadPatch.Of(workload))));
    }

    private static Workload WorkloadWith(params SecretUse[] uses) => new() { Name = "web", Container = "app", Uses = [.. uses] };

    private static IEnumerable<string> Volumes(params SecretUse[] uses) =>
        PodSpec(uses).GetProperty("volumes").EnumerateArray().Select(volume => volume.GetProperty("name").GetString()!);

    private static JsonElement PodSpec(SecretUse[] uses) =>
        JsonSerializer.SerializeToElement(WorkloadPatch.Of(WorkloadWith(uses))).GetProperty("spec").GetProperty("template").GetProperty("spec");

    private static void AssertPodSpec(string yaml, params SecretUse[] uses) => AssertYaml(yaml, PodSpec(uses));

    private static void AssertYaml(string yaml, object actual) =>
        Assert.Equal(SortedJson.Of(YamlJson.Parse(yaml)), SortedJson.Of(JsonSerializer.SerializeToNode(actual)));
}
