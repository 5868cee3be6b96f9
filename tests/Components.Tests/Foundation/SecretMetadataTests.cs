using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class SecretMetadataTests
{
    [Theory]
    [InlineData("argocd.argoproj.io/secret-type")]
    [InlineData("team")]
    [InlineData("app.kubernetes.io/name")]
    [InlineData("cnpg.io/reload")]
    [InlineData("jenkins.io/credentials-type")]
    [InlineData("grafana_dashboard")]
    [InlineData("notpulumi.com/x")]
    public void CheckName_NameOfAnotherProgram_IsAllowed(string name) => Assert.Null(SecretMetadata.CheckName(name));

    [Theory]
    [InlineData("app.kubernetes.io/managed-by")]
    [InlineData("app.kubernetes.io/part-of")]
    [InlineData("secrets-ladder/sealed-for")]
    [InlineData("pulumi.com/patchForce")]
    [InlineData("sealedsecrets.bitnami.com/managed")]
    [InlineData("reconcile.external-secrets.io/managed")]
    [InlineData("external-secrets.io/x")]
    [InlineData("kubectl.kubernetes.io/last-applied-configuration")]
    [InlineData("kubernetes.io/service-account.name")]
    public void CheckName_NameOfTheLadderOrAController_SaysWhichAreNot(string name) =>
        Assert.StartsWith(
            "any but those by which the ladder, Pulumi, kubectl and the controllers steer a Secret: ", SecretMetadata.CheckName(name),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("/x")]
    [InlineData("a/")]
    [InlineData("a/b/c")]
    [InlineData("A.example.com/x")]
    [InlineData("-a")]
    [InlineData("a b")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234")]
    public void CheckName_IllegalName_SaysWhatIsAllowed(string name) =>
        Assert.StartsWith("at most 63 letters, digits, '-', '_' and '.'", SecretMetadata.CheckName(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("repository")]
    [InlineData("v1.2_3-a")]
    public void CheckLabelValue_LegalValue_IsAllowed(string value) => Assert.Null(SecretMetadata.CheckLabelValue(value));

    [Theory]
    [InlineData("a b")]
    [InlineData(".a")]
    [InlineData("https://example.com")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234")]
    public void CheckLabelValue_IllegalValue_SaysWhatIsAllowed(string value) => Assert.NotNull(SecretMetadata.CheckLabelValue(value));

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\": {{ }}\n\t}")]
    [InlineData("https://joe@example.com")]
    public void CheckAnnotationValue_AnyText_IsAllowed(string value) => Assert.Null(SecretMetadata.CheckAnnotationValue(value));

    [Theory]
    [InlineData("a\u001bb", "a text without control characters other than line breaks and tabs")]
    [InlineData("https://joe:" + "hunter2@example.com", "no credential: ")]
    public void CheckAnnotationValue_Unfit_SaysWhy(string value, string expected) =>
        Assert.StartsWith(expected, SecretMetadata.CheckAnnotationValue(value), StringComparison.Ordinal);
}
