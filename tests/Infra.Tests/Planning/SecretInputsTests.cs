using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Tests.Planning;

public sealed class SecretInputsTests
{
    [Theory]
    [InlineData("kubernetes:core/v1:Secret", "data")]
    [InlineData("kubernetes:core/v1:Secret", "stringData")]
    [InlineData("aws:secretsmanager/secretVersion:SecretVersion", "secretString")]
    [InlineData("aws:ssm/parameter:Parameter", "value")]
    [InlineData("tls:index/selfSignedCert:SelfSignedCert", "privateKeyPem")]
    public void Holds_InputMadeForValues_True(string type, string input) => Assert.True(SecretInputs.Holds(type, input));

    [Theory]
    [InlineData("kubernetes:core/v1:ConfigMap", "data")]
    [InlineData("kubernetes:core/v1:Secret", "metadata")]
    [InlineData("aws:secretsmanager/secretVersion:SecretVersion", "secretId")]
    [InlineData("aws:secretsmanager/secret:Secret", "description")]
    [InlineData("aws:ssm/parameter:Parameter", "name")]
    [InlineData("tls:index/selfSignedCert:SelfSignedCert", "subject")]
    [InlineData("aws:iam/policy:Policy", "policy")]
    public void Holds_OtherInput_False(string type, string input) => Assert.False(SecretInputs.Holds(type, input));
}
