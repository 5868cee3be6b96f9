using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Shared;

public sealed class ManifestValidatorTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: app, namespace: shop, labels: {app.kubernetes.io/name: app}}
        spec:
          replicas: 2
          selector: {matchLabels: {app: app}}
          strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 25%}}
          template:
            metadata: {labels: {app: app}}
            spec:
              containers:
                - name: app
                  image: example.org/app:1
                  ports: [{containerPort: 8080}]
                  livenessProbe: {httpGet: {path: /, port: 8080}}
                  resources: {limits: {cpu: 1, memory: 64Mi}}
        """;

    private const string Secret = """
        apiVersion: v1
        kind: Secret
        metadata: {name: app}
        data: {password: aGlkZGVu}
        """;

    private const string NetworkPolicy = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: deny}
        spec:
          podSelector: {}
          policyTypes: [Ingress, Egress]
          egress: [{to: [{namespaceSelector: {}}], ports: [{port: 53, protocol: UDP}, {port: dns}]}]
        """;

    private const string SealedSecret = """
        apiVersion: bitnami.com/v1alpha1
        kind: SealedSecret
        metadata: {name: app, creationTimestamp: null}
        spec:
          encryptedData: {password: AgBy}
          template: {type: Opaque, metadata: {name: app}}
        """;

    private const string ExternalSecret = """
        apiVersion: external-secrets.io/v1
        kind: ExternalSecret
        metadata: {name: app, anything: goes}
        spec:
          refreshInterval: 1h
          secretStoreRef: {name: vault, kind: ClusterSecretStore}
          target: {name: app, creationPolicy: Owner}
          data: [{secretKey: password, remoteRef: {key: shop/app, property: password}}]
        """;

    private const string SecretStore = """
        apiVersion: external-secrets.io/v1
        kind: SecretStore
        metadata: {name: vault}
        spec: {provider: {vault: {server: https://vault:8200, path: secret, version: v2, auth: {kubernetes: {role: shop}}}}}
        """;

    [SharedDataTheory]
    [InlineData(Deployment)]
    [InlineData(Secret)]
    [InlineData("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}")]
    [InlineData(NetworkPolicy)]
    [InlineData(SealedSecret)]
    [InlineData(ExternalSecret)]
    [InlineData(SecretStore)]
    [InlineData("---\n" + Secret + "\n---\n---\n" + ExternalSecret)]
    public void Violations_ValidManifest_None(string yaml) => Assert.Empty(ManifestValidator.Violations(yaml));

    [SharedDataTheory]
    [InlineData(Deployment, "replicas: 2", "replicas: \"2\"", "spec.replicas: must be integer, is string")]
    [InlineData(Deployment, "image:", "imagePullPolice:", "spec.template.spec.containers[0].imagePullPolice: unknown field")]
    [InlineData(Deployment, "name: app, namespace", "name: app, nmespace", "metadata.nmespace: unknown field")]
    [InlineData(Deployment, "selector:", "selectors:", "spec.selector: is required")]
    [InlineData(Secret, "aGlkZGVu", "hidden!", "data.password: must be base64")]
    [InlineData(Secret, "data:", "stringdata:", "stringdata: unknown field")]
    [InlineData(NetworkPolicy, "podSelector: {}", "podSelectors: {}", "spec.podSelectors: unknown field")]
    [InlineData(SealedSecret, "password: AgBy", "password: 1", "spec.encryptedData.password: must be string, is integer")]
    [InlineData(ExternalSecret, "refreshInterval", "refreshIntervall", "spec.refreshIntervall: unknown field")]
    [InlineData(ExternalSecret, "remoteRef: {key: shop/app,", "remoteRef: {", "spec.data[0].remoteRef.key: is required")]
    [InlineData(ExternalSecret, "io/v1", "io/v1beta1", "apiVersion: the version is not served; served: external-secrets.io/v1")]
    public void Violations_BrokenManifest_PlaceAndRule(string yaml, string right, string wrong, string expected) =>
        Assert.Contains($"document 1: {expected}", ManifestValidator.Violations(yaml.Replace(right, wrong, StringComparison.Ordinal)));

    [SharedDataTheory]
    [InlineData("{apiVersion: v1, kind: Secrt, metadata: {name: hidden}}")]
    [InlineData("{metadata: {name: hidden}}")]
    [InlineData("hidden")]
    [InlineData("# hidden")]
    [InlineData("{a: hidden, a: hidden}")]
    [InlineData("a: [hidden")]
    public void Violations_NotAManifest_OneWithoutTheText(string yaml) =>
        Assert.DoesNotContain("hidden", Assert.Single(ManifestValidator.Violations(yaml)), StringComparison.Ordinal);

    [SharedDataFact]
    public void Violations_OldestKubernetes_IsUsed() => Assert.Empty(ManifestValidator.Violations(Deployment, KubernetesSchemas.Oldest));
}
