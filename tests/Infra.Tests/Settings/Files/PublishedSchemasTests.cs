using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SecretsLadder.Infra.Reports.Differences;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Settings.Files;

public sealed class PublishedSchemasTests
{
    private static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Application_Published_IsWhatTheParserReads() => AssertPublished("app.schema.json", PublishedSchemas.Application());

    [Fact]
    public void Stack_Published_IsWhatTheParserReads() => AssertPublished("stack.schema.json", PublishedSchemas.Stack());

    [Fact]
    public void Settings_Published_IsWhatTheParserReads() => AssertPublished("settings.schema.json", PublishedSchemas.Settings());

    [Fact]
    public void Settings_Published_HasTheSettingsOfAStackFileButSecrets() => Assert.Equal(
        PublishedSchemas.Stack()["properties"]!["config"]!["properties"]!.AsObject().Select(pair => pair.Key["secrets-ladder:".Length..])
            .Except(["values"]),
        PublishedSchemas.Settings()["properties"]!.AsObject().Select(pair => pair.Key));

    [Fact]
    public void Settings_Published_HasNoPlaceForASecret() =>
        Assert.DoesNotContain("\"secure\"", PublishedSchemas.Settings().ToJsonString(), StringComparison.Ordinal);

    [Fact]
    public void Plan_Published_IsWhatIsWritten() => AssertPublished("plan.schema.json", PlanSchema.Build());

    [Fact]
    public void Difference_Published_IsWhatIsWritten() => AssertPublished("diff.schema.json", DifferenceJson.Schema());

    [Theory]
    [MemberData(nameof(ShippedApplications))]
    public void Application_ShippedFile_Validates(string file) =>
        Assert.Empty(new JsonSchemaValidator(PublishedSchemas.Application()).Violations(
            YamlJson.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, file)))));

    [Theory]
    [MemberData(nameof(ShippedStacks))]
    public void Stack_ShippedFile_Validates(string file) =>
        Assert.Empty(
            new JsonSchemaValidator(PublishedSchemas.Stack()).Violations(YamlJson.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, file)))));

    [Theory]
    [MemberData(nameof(ShippedApplications))]
    public void Application_ShippedFile_NamesItsSchemaForEditors(string file) =>
        Assert.StartsWith(
            "# yaml-language-server: $schema=../../../docs/reference/app.schema.json\n", File.ReadAllText(Path.Combine(RepositoryRoot.Path, file)),
            StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(ShippedStacks))]
    public void Stack_ShippedFile_NamesItsSchemaForEditors(string file) =>
        Assert.StartsWith(
            "# yaml-language-server: $schema=../docs/reference/stack.schema.json\n", File.ReadAllText(Path.Combine(RepositoryRoot.Path, file)),
            StringComparison.Ordinal);

    public static TheoryData<string> ShippedApplications() => Shipped("*/apps/*.yaml");

    public static TheoryData<string> ShippedStacks() => Shipped("Pulumi.*.yaml");

    private static TheoryData<string> Shipped(string pattern)
    {
        var stacks = Path.Combine(RepositoryRoot.Path, "stacks");
        var files = pattern.Contains('/', StringComparison.Ordinal)
            ? Directory.EnumerateDirectories(stacks).Select(folder => Path.Combine(folder, "apps")).Where(Directory.Exists)
                .SelectMany(Directory.EnumerateFiles)
            : Directory.EnumerateFiles(stacks, pattern);
        return [.. files.Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Compares with the file in docs/reference; PUBLISH_SCHEMAS=1 writes it.</summary>
    private static void AssertPublished(string name, JsonObject schema)
    {
        var path = Path.Combine(RepositoryRoot.Path, "docs", "reference", name);
        var text = schema.ToJsonString(Options) + "\n";
        if (Environment.GetEnvironmentVariable("PUBLISH_SCHEMAS") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
