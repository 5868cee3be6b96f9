using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Infra.Tests.Schemas;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Sealing.Files;

public sealed class SealedSecretSchemaTests
{
    private const string Head = "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\n";
    private const string Metadata = "metadata: { name: shop-secrets, namespace: shop }\n";
    private const string Spec = "spec: { encryptedData: {} }\n";

    [Fact]
    public void Read_WhatKubesealWrites_IsAccepted()
    {
        var manifest = SealedSecretSchema.Schema.Value(SealedFile.Kubeseal);

        Assert.Equal(
            ("shop-secrets", "shop", SealingScope.Strict, null, "Opaque", SealedFile.Value(1)),
            (manifest.Name, manifest.Namespace, manifest.Scope, manifest.SealedFor.Of("API_KEY"), manifest.Template.Type,
                manifest.EncryptedData["API_KEY"]));
    }

    [Theory]
    [InlineData("status: {}")]
    [InlineData("status: null")]
    [InlineData("status:")]
    public void Read_EmptyStatus_IsAccepted(string status) =>
        Assert.Empty(SealedSecretSchema.Schema.Value($"{Head}{Metadata}{Spec}{status}\n").EncryptedData);

    [Fact]
    public void Read_WithoutTemplate_IsOpaque() => Assert.Equal("Opaque", SealedSecretSchema.Schema.Value(Head + Metadata + Spec).Template.Type);

    [Fact]
    public void Read_ScopeAnnotation_IsOfTheSealedSecretItself()
    {
        const string Annotations = "annotations: { sealedsecrets.bitnami.com/cluster-wide: \"true\" }";

        Assert.Equal(
            (SealingScope.ClusterWide, SealingScope.Strict),
            (SealedSecretSchema.Schema.Value($"{Head}metadata: {{ name: db, namespace: ns, {Annotations} }}\n{Spec}").Scope,
                SealedSecretSchema.Schema.Value(
                    $"{Head}{Metadata}spec: {{ encryptedData: {{}}, template: {{ metadata: {{ {Annotations} }} }} }}\n").Scope));
    }

    [Theory]
    [InlineData(
        "apiVersion: v1\nkind: SealedSecret\n" + Metadata + Spec,
        "f:1:13: apiVersion: must be what a SealedSecret says here, found 'v1'; allowed: bitnami.com/v1alpha1")]
    [InlineData(
        "apiVersion: bitnami.com/v1alpha1\nkind: Secret\n" + Metadata + Spec,
        "f:2:7: kind: must be what a SealedSecret says here, found 'Secret'; allowed: SealedSecret")]
    [InlineData(Head + "metadata: { name: db }\n" + Spec, "f:3:11: metadata: the key 'namespace' is missing")]
    [InlineData(
        Head + "metadata: { name: db, namespace: ns, creationTimestamp: 2026-01-31T00:00:00Z }\n" + Spec,
        "f:3:57: metadata.creationTimestamp: only a cluster fills this in; remove the key")]
    [InlineData(
        Head + "metadata: { name: db, namespace: ns, annotations: { a: true } }\n" + Spec,
        "f:3:56: metadata.annotations.a: must be a text, found 'true', which YAML does not read as a text; put it in quotes")]
    [InlineData(Head + Metadata + Spec + "status: { observedGeneration: 1 }\n", "f:5:9: status: only a cluster fills this in; remove the key")]
    [InlineData(
        Head + Metadata + "spec: { encryptedData: {}, data: abc }\n",
        "f:4:34: spec.data: 'data' holds all keys in one ciphertext: the controller has deprecated it, and no single key of it can be rotated; "
        + "seal each key under 'encryptedData'")]
    [InlineData(
        Head + Metadata + "spec: { encryptedData: {}, template: { immutable: true } }\n",
        "f:4:51: spec.template.immutable: an immutable Secret cannot be rotated; remove the key")]
    [InlineData(
        Head + Metadata + "spec: { encryptedData: { a b: x } }\n",
        "f:4:26: spec.encryptedData.a b: must be a key of a Secret, found 'a b'; "
        + "allowed: letters, digits, '-', '_' and '.', not beginning with '..', "
        + "at most 253 characters", "f:4:31: spec.encryptedData.a b: is no sealed value: 1 characters that are not base64 on one line")]
    [InlineData(Head + Metadata + "spec: { encryptedData: { A: {} } }\n", "f:4:29: spec.encryptedData.A: must be a sealed value, found a mapping")]
    [InlineData(
        Head + Metadata + "spec: { encryptedDta: {} }\n",
        "f:4:9: spec.encryptedDta: the key 'encryptedDta' is unknown here; allowed: encryptedData, template; did you mean 'encryptedData'?",
        "f:4:7: spec: the key 'encryptedData' is missing")]
    public void Read_Mistake_SaysWhereAndWhat(string yaml, params string[] expected) =>
        Assert.Equal(expected.Order(), SealedSecretSchema.Schema.Mistakes(yaml).Order());

    [Theory]
    [InlineData("spec: { encryptedData: { A: @ } }")]
    [InlineData("spec: { encryptedData: { A: [@] } }")]
    [InlineData("spec: { encryptedData: @ }")]
    [InlineData("spec: { encryptedData: {}, data: @ }")]
    [InlineData("spec: { encryptedData: {}, data: { A: @ } }")]
    [InlineData("spec: { encryptedData: {}, template: { data: { A: [@] } } }")]
    [InlineData("spec: { encryptedData: {}, template: { metadata: { annotations: { a: [@] } } } }")]
    [InlineData("spec: { encryptedData: {}, stringData: { A: @ } }")]
    public void Read_ValueInClear_IsNotRepeated(string spec)
    {
        var canary = Canary.Value("manifest");

        Assert.Empty(Canary.FormsIn(
            string.Join('\n', SealedSecretSchema.Schema.Mistakes(Head + Metadata + spec.Replace("@", canary, StringComparison.Ordinal))), canary));
    }

    [Fact]
    public void Read_Ciphertext_IsNotRepeated()
    {
        var ciphertext = SealedFile.Value(7);

        Assert.DoesNotContain(
            ciphertext[..40],
            string.Join('\n', SealedSecretSchema.Schema.Mistakes($"{Head}{Metadata}spec: {{ encryptedData: {{ A: \"{ciphertext[..40]}\" }} }}")),
            StringComparison.Ordinal);
    }
}
