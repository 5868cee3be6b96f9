using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Stores;

public sealed class SecretEntryArgsTests
{
    [Fact]
    public void Ctor_EnsureDefaultValues() => Assert.Equal(["Application"], Required.NotBy<SecretEntryArgs>());

    [Theory]
    [InlineData(typeof(AwsSecretEntryArgs))]
    [InlineData(typeof(AzureSecretEntryArgs))]
    [InlineData(typeof(GcpSecretEntryArgs))]
    [InlineData(typeof(VaultSecretEntryArgs))]
    public void Type_EntryOfAnyBackend_TakesTheSame(Type args) => Assert.Equal(typeof(SecretEntryArgs), args.BaseType);
}
