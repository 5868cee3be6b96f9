using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Documents;

namespace SecretsLadder.Infra.Tests.Settings;

public sealed class SealedFileReaderTests : IDisposable
{
    private readonly TemporaryStacks _stacks = new();

    [Fact]
    public void Read_File_IsWhoseItIs() => Assert.Equal(("shop", "db"), (Read(Yaml("shop", "db"))!.Namespace, Read(Yaml("shop", "db"))!.Name));

    [Fact]
    public void Read_EncryptedData_IsByKey() => Assert.Equal("AgB1", Read(Yaml("shop", "db"))!.EncryptedData["password"]);

    [Theory]
    [InlineData("{}", SealingScope.Strict)]
    [InlineData("""{ sealedsecrets.bitnami.com/cluster-wide: "false" }""", SealingScope.Strict)]
    [InlineData("""{ sealedsecrets.bitnami.com/namespace-wide: "true" }""", SealingScope.NamespaceWide)]
    [InlineData("""{ sealedsecrets.bitnami.com/cluster-wide: "true" }""", SealingScope.ClusterWide)]
    [InlineData("""{ sealedsecrets.bitnami.com/cluster-wide: "true", sealedsecrets.bitnami.com/namespace-wide: "true" }""", SealingScope.ClusterWide)]
    public void Read_Annotations_SayTheScopeAsTheControllerReadsIt(string annotations, SealingScope expected) =>
        Assert.Equal(expected, Read(Yaml("shop", "db", annotations))!.Scope);

    [Fact]
    public void Read_Annotations_AreKeptButForTheScope() => Assert.Equal(
        ["a"], Read(Yaml("shop", "db", """{ sealedsecrets.bitnami.com/namespace-wide: "true", a: b }"""))!.Annotations.Keys);

    [Fact]
    public void Read_NoAnnotations_IsStrict() => Assert.Equal(SealingScope.Strict, Read(Yaml("shop", "db").Replace("  annotations: {}\n", "", StringComparison.Ordinal))!.Scope);

    [Fact]
    public void Content_File_IsWhatTheDeliveryTakes()
    {
        var file = Read(Yaml("shop", "db", "{ a: b }"))!;

        Assert.Equal(new SealedContent(SealingScope.Strict, file.EncryptedData, file.Annotations), file.Content);
    }

    [Theory]
    [InlineData("namespace: shop", "namespace: mall", "metadata.namespace: the file is at <namespace>/<name>.yaml of its Secret, so that metadata.namespace must be 'shop'; move the file, or seal again")]
    [InlineData("name: db", "name: other", "metadata.name: the file is at <namespace>/<name>.yaml of its Secret, so that metadata.name must be 'db'; move the file, or seal again")]
    [InlineData("kind: SealedSecret", "kind: Secret", "must be a SealedSecret of bitnami.com/v1alpha1 with spec.encryptedData; seal the values again")]
    [InlineData("bitnami.com/v1alpha1", "bitnami.com/v1", "must be a SealedSecret of bitnami.com/v1alpha1 with spec.encryptedData; seal the values again")]
    [InlineData("encryptedData:", "data:", "must be a SealedSecret of bitnami.com/v1alpha1 with spec.encryptedData; seal the values again")]
    [InlineData("password: AgB1", "password: 12", "spec.encryptedData.password: must be a text; put it in quotes")]
    [InlineData("annotations: {}", "annotations: { a: true }", "metadata.annotations.a: must be a text; put it in quotes")]
    public void Read_FileThatIsNoneOfThisSecret_SaysWhy(string part, string replacement, string expected) =>
        Assert.EndsWith(expected, Assert.Single(Mistakes(Yaml("shop", "db").Replace(part, replacement, StringComparison.Ordinal))), StringComparison.Ordinal);

    public void Dispose() => _stacks.Dispose();

    /// <summary>A SealedSecret as <c>kubeseal</c> writes it.</summary>
    internal static string Yaml(string @namespace, string name, string annotations = "{}") => $$"""
        apiVersion: bitnami.com/v1alpha1
        kind: SealedSecret
        metadata:
          name: {{name}}
          namespace: {{@namespace}}
          annotations: {{annotations}}
        spec:
          encryptedData:
            password: AgB1
          template: { type: Opaque }

        """;

    private SealedFile? Read(string yaml)
    {
        var (file, reading) = ReadWith(yaml);
        reading.ThrowIfMistaken();
        return file;
    }

    private string[] Mistakes(string yaml)
    {
        var (file, reading) = ReadWith(yaml);
        Assert.Null(file);
        return SchemaReading.MistakesOf(reading);
    }

    private (SealedFile? File, Reading Reading) ReadWith(string yaml)
    {
        var reading = new Reading(isDecrypted: false);
        _stacks.WithSealed("dev", "shop", "db", yaml);
        return (SealedFileReader.Read(Path.Combine(_stacks.Path, "dev", "sealed", "shop", "db.yaml"), "db.yaml", reading), reading);
    }
}
