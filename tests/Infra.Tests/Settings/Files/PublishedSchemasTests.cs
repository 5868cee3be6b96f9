using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Settings.Files;

public sealed class PublishedSchemasTests
{
    [Fact]
    public void Settings_Published_HasTheSettingsOfAStackFileButSecrets() => Assert.Equal(
        PublishedSchemas.Stack()["properties"]!["config"]!["properties"]!.AsObject().Select(pair => pair.Key["secrets-ladder:".Length..])
            .Except(["values"]),
        PublishedSchemas.Settings()["properties"]!.AsObject().Select(pair => pair.Key));

    [Fact]
    public void Settings_Published_HasNoPlaceForASecret() =>
        Assert.DoesNotContain("\"secure\"", PublishedSchemas.Settings().ToJsonString(), StringComparison.Ordinal);

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
}
