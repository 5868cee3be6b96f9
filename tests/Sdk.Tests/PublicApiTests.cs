using System.Reflection;
using System.Runtime.CompilerServices;

namespace SecretsLadder.Sdk.Tests;

/// <summary>
/// The public API of the bundled SDK is a golden text per package, and each line of it is in the official package. To write the texts anew:
/// <c>UPDATE_GOLDEN=1 dotnet test tests/Sdk.Tests</c>, then read the difference. CI never sets the variable.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly bool IsBundled = typeof(PublicApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "PulumiSdk").Value == "bundled";

    [Theory]
    [InlineData("Pulumi")]
    [InlineData("Pulumi.Aws")]
    [InlineData("Pulumi.AzureNative")]
    [InlineData("Pulumi.Gcp")]
    [InlineData("Pulumi.Kubernetes")]
    [InlineData("Pulumi.Random")]
    [InlineData("Pulumi.Tls")]
    [InlineData("Pulumi.Vault")]
    public void PublicApi_Package_IsAsInTheGoldenText(string package)
    {
        var actual = PublicApi.Of(Assembly.Load(package));
        UpdateIfAsked(package, actual);
        var golden = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Golden", $"{package}.txt"));

        Assert.Equal([], golden.Except(actual));
        Assert.Equal([], IsBundled ? actual.Except(golden) : []);
    }

    private static void UpdateIfAsked(string package, IEnumerable<string> lines, [CallerFilePath] string source = "")
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") != "1" || !IsBundled) return;
        foreach (var folder in new[] { Path.GetDirectoryName(source)!, AppContext.BaseDirectory })
            File.WriteAllLines(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "Golden")).FullName, $"{package}.txt"), lines);
    }
}
