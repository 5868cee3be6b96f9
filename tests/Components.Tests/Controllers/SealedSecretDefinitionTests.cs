using System.Text.Json.Nodes;
using SecretsLadder.Components.Controllers;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Controllers;

public sealed class SealedSecretDefinitionTests
{
    private const string Crd = "sealed-crd";

    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Empty(Required.NotBy<SealedSecretDefinitionArgs>());

    [Fact]
    public async Task Ctor_Component_HasItsToken() =>
        Assert.Equal("secrets-ladder:controllers:SealedSecretDefinition", (await RunAsync()).TypeOf("sealed"));

    [Fact]
    public async Task Ctor_Definition_IsOneResource() => Assert.Equal(["sealed", Crd], (await RunAsync()).Names);

    [Fact]
    public async Task Ctor_Definition_HasTheTypeOfABuiltInKind() =>
        Assert.Equal("kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition", (await RunAsync()).TypeOf(Crd));

    [Fact]
    public async Task Ctor_Definition_UsesTheProviderOfTheCaller() => Assert.Equal("kubernetes", (await RunAsync()).ProviderOf(Crd));

    [Fact]
    public async Task Ctor_Definition_WaitsForWhatTheCallerWaitsFor() => Assert.Equal(["earlier"], await (await RunAsync()).DependenciesOf(Crd));

    [Fact]
    public async Task Ctor_Definition_StaysWhenTheProgramNoLongerNamesIt() => Assert.True((await RunAsync()).OptionsOf(Crd).RetainOnDelete);

    [Fact]
    public async Task Ctor_Metadata_IsNameAndLabelAndHowItIsAdopted() => Assert.Equal(
        SortedJson.OfYaml(
            """
            name: sealedsecrets.bitnami.com
            labels: { app.kubernetes.io/managed-by: secrets-ladder }
            annotations: { pulumi.com/patchForce: "true", pulumi.com/patchFieldManager: secrets-ladder }
            """),
        SortedJson.Of((await RunAsync()).InputsOf(Crd)["metadata"]));

    [SharedDataFact]
    public async Task Ctor_Spec_IsTheChartsOwn() => Assert.Equal(
        SortedJson.Of(YamlJson.Parse(File.ReadAllText(SharedData.Path("sealed-secrets-2.19.1", "crds", "bitnami.com_sealedsecrets.yaml")))!["spec"]),
        SortedJson.Of((await RunAsync()).InputsOf(Crd)["spec"]));

    [SharedDataFact]
    public void Definition_File_IsTheChartsOwn() => Assert.Equal(
        SortedJson.Of(YamlJson.Parse(File.ReadAllText(SharedData.Path("sealed-secrets-2.19.1", "crds", "bitnami.com_sealedsecrets.yaml")))),
        SortedJson.Of(JsonNode.Parse(
            File.ReadAllText(Path.Combine(RepositoryRoot.Path, "components", "Controllers", "Definitions", "sealedsecrets.bitnami.com.json")))));

    [Fact]
    public async Task Ctor_Preview_IsTheSameDefinition() => Assert.Equal(
        SortedJson.Of((object)(await RunAsync()).InputsOf(Crd)),
        SortedJson.Of((object)(await Recorded.RunAsync(Create, isPreview: true)).InputsOf(Crd)));

    private static Task<Recorded> RunAsync() => Recorded.RunAsync(Create);

    private static void Create(Recorded run) => _ = new SealedSecretDefinition("sealed", new SealedSecretDefinitionArgs(), run.Options);
}
