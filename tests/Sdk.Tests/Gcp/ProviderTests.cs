using Pulumi;
using Pulumi.Gcp.SecretManager;
using SecretsLadder.Sdk.Tests.Kubernetes;
using GoogleCloud = Pulumi.Gcp;

namespace SecretsLadder.Sdk.Tests.Gcp;

/// <remarks>The tests change environment variables; those of one class never run at the same time.</remarks>
public sealed class ProviderTests : IDisposable
{
    private static readonly string[] Variables =
    [
        "GOOGLE_PROJECT", "GOOGLE_CLOUD_PROJECT", "GCLOUD_PROJECT", "CLOUDSDK_CORE_PROJECT", "GOOGLE_REGION", "GCLOUD_REGION",
        "CLOUDSDK_COMPUTE_REGION", "GOOGLE_ZONE", "GCLOUD_ZONE", "CLOUDSDK_COMPUTE_ZONE",
    ];

    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    public ProviderTests() => Array.ForEach(Variables, name => Environment.SetEnvironmentVariable(name, null));

    public void Dispose() => Array.ForEach(Variables, name => Environment.SetEnvironmentVariable(name, _before[name]));

    [Fact]
    public async Task Ctor_Type_IsTheGcpProvider() =>
        Assert.Equal("pulumi:providers:gcp", await Registered.Type(() => new GoogleCloud.Provider("it")));

    [Fact]
    public async Task Ctor_NoArgs_SendsNothing() => Assert.Equal("{}", await Registered.Inputs(() => new GoogleCloud.Provider("it")));

    [Fact]
    public async Task Ctor_AllArgs_SendsThem()
    {
        var args = new GoogleCloud.ProviderArgs { Project = "checkout-prod", Region = "europe-west1", Zone = "europe-west1-b" };

        Assert.Equal(
            """{"project":"checkout-prod","region":"europe-west1","zone":"europe-west1-b"}""",
            await Registered.Inputs(() => new GoogleCloud.Provider("it", args)));
    }

    [Theory]
    [InlineData("GOOGLE_PROJECT", "project")]
    [InlineData("GOOGLE_CLOUD_PROJECT", "project")]
    [InlineData("GCLOUD_PROJECT", "project")]
    [InlineData("CLOUDSDK_CORE_PROJECT", "project")]
    [InlineData("GOOGLE_REGION", "region")]
    [InlineData("GCLOUD_REGION", "region")]
    [InlineData("CLOUDSDK_COMPUTE_REGION", "region")]
    [InlineData("GOOGLE_ZONE", "zone")]
    [InlineData("GCLOUD_ZONE", "zone")]
    [InlineData("CLOUDSDK_COMPUTE_ZONE", "zone")]
    public async Task Ctor_VariableInTheEnvironment_IsSent(string variable, string input)
    {
        Environment.SetEnvironmentVariable(variable, "there");

        Assert.Equal($$"""{"{{input}}":"there"}""", await Registered.Inputs(() => new GoogleCloud.Provider("it")));
    }

    [Fact]
    public async Task Project_InTwoVariables_IsTheFirst()
    {
        Environment.SetEnvironmentVariable("GOOGLE_PROJECT", "first");
        Environment.SetEnvironmentVariable("CLOUDSDK_CORE_PROJECT", "last");

        Assert.Equal("""{"project":"first"}""", await Registered.Inputs(() => new GoogleCloud.Provider("it")));
    }

    [Fact]
    public async Task Project_InTheEnvironmentAndTheArgs_IsTheArgs()
    {
        Environment.SetEnvironmentVariable("GOOGLE_PROJECT", "there");

        var args = new GoogleCloud.ProviderArgs { Project = "here" };

        Assert.Equal("""{"project":"here"}""", await Registered.Inputs(() => new GoogleCloud.Provider("it", args)));
    }

    [Fact]
    public async Task Ctor_Options_MarkTheTokenSecret()
    {
        var options = await Registered.Options(options => new GoogleCloud.Provider("it", options: options));

        Assert.Equal(["accessToken"], options.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Ctor_Options_HaveThePackagesVersion()
    {
        var options = await Registered.Options(options => new GoogleCloud.Provider("it", options: options));

        Assert.Equal("9.35.0", options.Version);
    }

    [Fact]
    public async Task Provider_GivenToAResource_IsReferredToByUrnAndId()
    {
        var args = new SecretIamMemberArgs { Member = "group:team@example.org", Role = "role", SecretId = "entry" };
        var resources = await Registered.By(() =>
            _ = new SecretIamMember("it", args, new CustomResourceOptions { Provider = new GoogleCloud.Provider("project") }));

        Assert.EndsWith("pulumi:providers:gcp::project::project-id", resources["it"].Provider, StringComparison.Ordinal);
    }
}
