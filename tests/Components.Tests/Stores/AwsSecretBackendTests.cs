using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class AwsSecretBackendTests
{
    [Fact]
    public void Entry_Name_LiesInTheBackend() => Assert.Equal(
        new AwsEntry(AwsSecretService.ParameterStore, "111122223333", "eu-west-1", "/prod/db", "arn:key"),
        new AwsSecretBackend("params", AwsSecretService.ParameterStore, "111122223333", "eu-west-1").Entry("/prod/db", "arn:key"));
}
