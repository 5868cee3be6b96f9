using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Sealing.Files;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Sealing.Files;

public sealed class SealedSecretTextTests
{
    private const string Head = "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\n";
    private const string Metadata = "metadata:\n  name: db\n  namespace: ns\n  annotations:\n    secrets-ladder/sealed-for: f0\n";

    private static readonly SecretContract Contract = new()
    {
        Name = "db",
        Type = "kubernetes.io/basic-auth",
        Keys = [new("username", new("db", "username")), new("password", new("db", "password"))],
        DerivedKeys = [new("URL", Template.Parse("https://{{ .username | urlquery }}@db"))],
    };

    /// <summary>Ways in which people and tools write the mapping: before, and after A is replaced and after C is added.</summary>
    public static TheoryData<string, string, string> Layouts => new()
    {
        { "spec:\n  encryptedData:\n    A: @1\n    B: @2\n", "spec:\n  encryptedData:\n    A: @3\n    B: @2\n",
            "spec:\n  encryptedData:\n    A: @1\n    B: @2\n    C: @3\n" },
        {
            "# why\nspec:   # the values\n  encryptedData:\n    # of team a\n    A: @1   # rotated in May\n\n    B: "
                + "@2 # last\n  # end\n  template: { type: Opaque }\n# bye\n",
            "# why\nspec:   # the values\n  encryptedData:\n    # of team a\n    A: @3   # rotated in May\n\n    B: "
                + "@2 # last\n  # end\n  template: { type: Opaque }\n# bye\n",
            "# why\nspec:   # the values\n  encryptedData:\n    # of team a\n    A: @1   # rotated in May\n\n    B: @2 # last\n    C: "
                + "@3\n  # end\n  template: { type: Opaque }\n# bye\n"
        },
        { "spec: { encryptedData: { A: @1, B: @2 } }\n", "spec: { encryptedData: { A: @3, B: @2 } }\n",
            "spec: { encryptedData: { A: @1, B: @2, C: @3 } }\n" },
        { "spec: {encryptedData: {A: @1,B: @2,}}\n", "spec: {encryptedData: {A: @3,B: @2,}}\n", "spec: {encryptedData: {A: @1,B: @2, C: @3,}}\n" },
        {
            "spec:\n  encryptedData: {\n    \"A\": \"@1\",\n    'B': '@2' }\n",
            "spec:\n  encryptedData: {\n    \"A\": \"@3\",\n    'B': '@2' }\n",
            "spec:\n  encryptedData: {\n    \"A\": \"@1\",\n    'B': '@2', C: @3 }\n"
        },
        {
            "spec:\n      encryptedData:\n         'A' : '@1'\n         \"B\":    \"@2\"\n      template:\n         type: Opaque\n",
            "spec:\n      encryptedData:\n         'A' : '@3'\n         \"B\":    \"@2\"\n      template:\n         type: Opaque\n",
            "spec:\n      encryptedData:\n         'A' : '@1'\n         \"B\":    \"@2\"\n         C: @3\n      template:\n         type: Opaque\n"
        },
        {
            "spec:\n  encryptedData:\n    A: >-\n      @1\n    B: |-\n      @2\n\n  template:\n    type: Opaque\n",
            "spec:\n  encryptedData:\n    A: @3\n    B: |-\n      @2\n\n  template:\n    type: Opaque\n",
            "spec:\n  encryptedData:\n    A: >-\n      @1\n    B: |-\n      @2\n    C: @3\n\n  template:\n    type: Opaque\n"
        },
        {
            "spec:\n  encryptedData:\n    A:\n      @1\n    B: @2\n...\n",
            "spec:\n  encryptedData:\n    A:\n      @3\n    B: @2\n...\n",
            "spec:\n  encryptedData:\n    A:\n      @1\n    B: @2\n    C: @3\n...\n"
        },
        {
            "\"spec\": {\"encryptedData\": {\"A\":\"@1\",\"B\":\"@2\"}}\n",
            "\"spec\": {\"encryptedData\": {\"A\":\"@3\",\"B\":\"@2\"}}\n",
            "\"spec\": {\"encryptedData\": {\"A\":\"@1\",\"B\":\"@2\", C: @3}}\n"
        },
        { "spec:\n  encryptedData:\n    A: @1\n    B: @2", "spec:\n  encryptedData:\n    A: @3\n    B: @2",
            "spec:\n  encryptedData:\n    A: @1\n    B: @2\n    C: @3\n" },
        { "# ünïcode 🔑\nspec: # 🔑\n  encryptedData:\n    A: @1 # 🔑\n    B: @2\n",
            "# ünïcode 🔑\nspec: # 🔑\n  encryptedData:\n    A: @3 # 🔑\n    B: @2\n",
            "# ünïcode 🔑\nspec: # 🔑\n  encryptedData:\n    A: @1 # 🔑\n    B: @2\n    C: @3\n" },
    };

    /// <summary>Ways in which the annotation is recorded, or not: before and after.</summary>
    public static TheoryData<string, string> Annotations => new()
    {
        { "metadata:\n  name: db\n  namespace: ns\n  annotations:\n    secrets-ladder/sealed-for: f0 # then\n",
            "metadata:\n  name: db\n  namespace: ns\n  annotations:\n    secrets-ladder/sealed-for: f1 # then\n" },
        { "metadata: { name: db, namespace: ns, annotations: { secrets-ladder/sealed-for: 'f0' } }\n",
            "metadata: { name: db, namespace: ns, annotations: { secrets-ladder/sealed-for: 'f1' } }\n" },
        { "metadata: { name: db, namespace: ns }\n", "metadata: { name: db, namespace: ns, annotations: { secrets-ladder/sealed-for: f1 } }\n" },
        { "metadata:\n  name: db\n  namespace: ns\n", "metadata:\n  name: db\n  namespace: ns\n  annotations: { secrets-ladder/sealed-for: f1 }\n" },
        { "metadata:\n  name: db\n  namespace: ns\n  labels:\n    a: b\n",
            "metadata:\n  name: db\n  namespace: ns\n  labels:\n    a: b\n  annotations: { secrets-ladder/sealed-for: f1 }\n" },
        { "metadata:\n  name: db\n  namespace: ns\n  annotations:\n    a: b\n",
            "metadata:\n  name: db\n  namespace: ns\n  annotations:\n    a: b\n    secrets-ladder/sealed-for: f1\n" },
        { "metadata:\n  annotations: {}\n  name: db\n  namespace: ns\n",
            "metadata:\n  annotations: { secrets-ladder/sealed-for: f1 }\n  name: db\n  namespace: ns\n" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void With_KeyThatIsThere_OnlyItsValueChanges(string before, string replaced, string added)
    {
        _ = added;

        AssertEdit(Head + Metadata + before, "A", Head + Metadata + replaced);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void With_NewKey_OnlyItsLineIsAdded(string before, string replaced, string added)
    {
        _ = replaced;

        AssertEdit(Head + Metadata + before, "C", Head + Metadata + added);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void With_CarriageReturns_Stay(string before, string replaced, string added)
    {
        AssertEdit(Windows(Head + Metadata + before), "A", Windows(Head + Metadata + replaced));
        AssertEdit(Windows(Head + Metadata + before), "C", Windows(Head + Metadata + added));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void With_ByteOrderMark_Stays(string before, string replaced, string added)
    {
        _ = added;

        AssertEdit("\uFEFF" + Head + Metadata + before, "A", "\uFEFF" + Head + Metadata + replaced);
    }

    [Theory]
    [MemberData(nameof(Annotations))]
    public void With_AnotherCertificate_OneLineMoreChanges(string before, string after)
    {
        const string Spec = "spec:\n  encryptedData:\n    A: @1\n";

        Assert.Equal(SealedFile.With(Head + after + Spec.Replace("@1", "@3", StringComparison.Ordinal)), SealedSecretText.With(
            SealedFile.With(Head + before + Spec), "f1", Sealed("A")));
    }

    [Theory]
    [InlineData("spec: { encryptedData: {} }\n", "spec: { encryptedData: { C: @3 } }\n")]
    [InlineData("spec:\n  encryptedData: {}\n", "spec:\n  encryptedData: { C: @3 }\n")]
    public void With_NoKeyYet_IsAddedInPlace(string before, string after) => AssertEdit(Head + Metadata + before, "C", Head + Metadata + after);

    [Theory]
    [InlineData("true", "\"true\"")]
    [InlineData("1.5", "\"1.5\"")]
    [InlineData(".dockerconfigjson", "\".dockerconfigjson\"")]
    [InlineData("-", "\"-\"")]
    [InlineData("tls.crt", "tls.crt")]
    public void With_KeyThatYamlReadsOtherwise_IsQuoted(string key, string written) =>
        AssertEdit(Head + Metadata + "spec:\n  encryptedData:\n    A: @1\n", key, Head + Metadata
            + $"spec:\n  encryptedData:\n    A: @1\n    {written}: @3\n");

    [Fact]
    public void With_SeveralKeys_EachOnItsLine() => Assert.Equal(
        SealedFile.With($"{Head}{Metadata}spec:\n  encryptedData:\n    A: @3\n    B: @2\n    C: @3\n"),
        SealedSecretText.With(SealedFile.With($"{Head}{Metadata}spec:\n  encryptedData:\n    A: @1\n    B: @2\n"), "f0", Sealed("A", "C")));

    [Theory]
    [InlineData("spec:\n  encryptedData:\n    ? A\n    : @1\n")]
    [InlineData("spec: { encryptedData: }\n")]
    [InlineData("spec: [\n")]
    public void With_TextThatCannotBeEdited_IsNotWritten(string spec) =>
        Assert.Null(SealedSecretText.With(SealedFile.With(Head + Metadata + spec), "f0", Sealed("C")));

    [Fact]
    public void Of_Contract_IsAFileThatCanBeReadAndEdited()
    {
        var text = SealedSecretText.Of(Contract, "shop", "shop", SealingScope.NamespaceWide, "f0", Sealed("username"));

        Assert.Equal(SealedFile.With("""
            apiVersion: bitnami.com/v1alpha1
            kind: SealedSecret
            metadata:
              name: db
              annotations:
                sealedsecrets.bitnami.com/namespace-wide: "true"
                secrets-ladder/sealed-for: f0
              labels:
                app.kubernetes.io/managed-by: secrets-ladder
                app.kubernetes.io/part-of: shop
              namespace: shop
            spec:
              encryptedData:
                username: @3
              template:
                metadata:
                  annotations:
                    sealedsecrets.bitnami.com/managed: "true"
                    sealedsecrets.bitnami.com/skip-set-owner-references: "true"
                  labels:
                    app.kubernetes.io/managed-by: secrets-ladder
                    app.kubernetes.io/part-of: shop
                type: kubernetes.io/basic-auth
                data:
                  URL: https://{{ .username | urlquery }}@db

            """), text);
        Assert.NotNull(SealedSecretText.With(text, "f0", Sealed("password")));
    }

    [SharedDataTheory]
    [InlineData("Strict")]
    [InlineData("ClusterWide")]
    public void Of_Contract_IsWhatTheApiServerAccepts(string scope) =>
        Assert.Empty(
            ManifestValidator.Violations(SealedSecretText.Of(Contract, "shop", "shop", Enum.Parse<SealingScope>(scope), "f0", Sealed("username"))));

    [Fact]
    public void Of_StrictScope_HasNoScopeAnnotation() =>
        Assert.DoesNotContain(
            "-wide", SealedSecretText.Of(Contract, "shop", "shop", SealingScope.Strict, "f0", Sealed("username")), StringComparison.Ordinal);

    private static Dictionary<string, string> Sealed(params string[] keys) => keys.ToDictionary(key => key, _ => SealedFile.Value(3));

    private static string Windows(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);

    private static void AssertEdit(string before, string key, string after) =>
        Assert.Equal(SealedFile.With(after), SealedSecretText.With(SealedFile.With(before), "f0", Sealed(key)));
}
