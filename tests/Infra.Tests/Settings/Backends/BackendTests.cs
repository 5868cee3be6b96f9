using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Tests.Schemas;

namespace SecretsLadder.Infra.Tests.Settings.Backends;

public sealed class BackendTests
{
    private const string Guid = "00000000-0000-0000-0000-000000000000";
    private const string Aws = "kind: aws, accountId: '111122223333', region: eu-west-1";
    private const string Parameters = Aws + ", service: ParameterStore";
    private const string Azure = "kind: azure, tenantId: " + Guid + ", subscriptionId: " + Guid + ", resourceGroup: g, location: westeurope";
    private const string Gcp = "kind: gcp, project: acme-prod, projectNumber: '123456789012'";
    private const string Vault = "kind: vault, address: 'https://vault.acme.com'";

    [Theory]
    [InlineData(Aws, "production/shop/db")]
    [InlineData(Parameters, "/production/shop/db")]
    [InlineData(Azure, "shop-db")]
    [InlineData(Gcp, "shop--db")]
    [InlineData(Vault, "production/shop/db")]
    [InlineData(Aws + ", entry: 'acme/{name}'", "acme/db")]
    public void EntryName_Pattern_IsFilled(string backend, string expected) =>
        Assert.Equal(expected, Read(backend).EntryName(DeploymentEnvironment.Production, "shop", "db"));

    [Theory]
    [InlineData(Azure, "cert/db", "cert/shop-db")]
    [InlineData(Azure, "key/db", "key/shop-db")]
    [InlineData(Azure + ", vaults: shared", "cert/db", "cert/shop--db")]
    [InlineData(Vault, "cert/db", "production/shop/cert/db")]
    public void EntryName_PublicPart_IsOfTheNameThatThePatternMakes(string backend, string name, string expected) =>
        Assert.Equal(expected, Read(backend).EntryName(DeploymentEnvironment.Production, "shop", name));

    [Theory]
    [InlineData("cert/Shop-DB", "shop-db")]
    [InlineData("key/Shop-DB", "shop-db")]
    public void Identity_PublicPart_IsThatOfTheSecretOfItsName(string entry, string expected) =>
        Assert.Equal(expected, Read(Azure).Identity(entry));

    [Theory]
    [InlineData(Aws, "AWS Secrets Manager")]
    [InlineData(Parameters, "SSM Parameter Store")]
    [InlineData(Azure, "Azure Key Vault")]
    [InlineData(Gcp, "GCP Secret Manager")]
    [InlineData(Vault, "Vault")]
    public void Kind_Backend_IsTheServicesName(string backend, string expected) => Assert.Equal(expected, Read(backend).Kind);

    [Theory]
    [InlineData(Aws)]
    [InlineData(Parameters)]
    [InlineData(Azure)]
    [InlineData(Gcp)]
    [InlineData(Vault)]
    public void Provision_Backend_IsFalseByDefault(string backend) => Assert.False(Read(backend).Provision);

    [Fact]
    public void Read_AzureVaults_IsOneAnApplicationByDefault() => Assert.False(((AzureBackend)Read(Azure)).IsShared);

    [Fact]
    public void Read_VaultDefaults_AreVaultsOwn() => Assert.Equal(
        ("secret", "kubernetes", "vault"),
        (((VaultBackend)Read(Vault)).Mount, ((VaultBackend)Read(Vault)).Login.Path, ((VaultBackend)Read(Vault)).Login.Audience));

    [Theory]
    [InlineData(Aws, "AWSPREVIOUS")]
    [InlineData(Aws, "release-7")]
    [InlineData(Aws, "uuid/0a1b2c3d-0000-4000-8000-000000000000")]
    [InlineData(Parameters, "3")]
    [InlineData(Parameters, "release-7")]
    [InlineData(Azure, "0123456789abcdef0123456789abcdef")]
    [InlineData(Gcp, "3")]
    [InlineData(Gcp, "latest")]
    [InlineData(Gcp, "before_migration")]
    [InlineData(Vault, "3")]
    public void CheckVersion_Legal_IsNull(string backend, string version) => Assert.Null(Read(backend).CheckVersion(version));

    [Theory]
    [InlineData(Aws, "0a1b2c3d-0000-4000-8000-000000000000", "a stage such as AWSCURRENT, AWSPREVIOUS or a label of one's own, or uuid/<version id>")]
    [InlineData(Aws, "uuid/short", "a stage such as AWSCURRENT, AWSPREVIOUS or a label of one's own, or uuid/<version id>")]
    [InlineData(Parameters, "0", "a number, or a label that is attached to a version")]
    [InlineData(Parameters, "aws-1", "a number, or a label that is attached to a version")]
    [InlineData(Azure, "3", "the id of a version, 32 hexadecimal digits")]
    [InlineData(Gcp, "03", "a number, 'latest', or an alias of a version")]
    [InlineData(Gcp, "a.b", "a number, 'latest', or an alias of a version")]
    [InlineData(Vault, "latest", "a number, such as 3")]
    [InlineData(Vault, "AWSPREVIOUS", "a number, such as 3")]
    public void CheckVersion_Illegal_SaysWhatIsAllowed(string backend, string version, string allowed) =>
        Assert.Equal(allowed, Read(backend).CheckVersion(version));

    [Theory]
    [InlineData(Aws, "a/b_c+d=e.f@g-h")]
    [InlineData(Aws, "/leading")]
    [InlineData(Parameters, "name")]
    [InlineData(Parameters, "/a/b/c_d.e-f")]
    [InlineData(Parameters, "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15")]
    [InlineData(Azure, "Shop-db-1")]
    [InlineData(Gcp, "Shop_db-1")]
    [InlineData(Vault, "a/b_c.d@e-f")]
    public void CheckEntry_Legal_IsNull(string backend, string entry) => Assert.Null(Read(backend).CheckEntry(entry));

    [Theory]
    [InlineData(Aws, "")]
    [InlineData(Aws, "a b")]
    [InlineData(Aws, "a#b")]
    [InlineData(Aws, "ä")]
    [InlineData(Aws, "a*")]
    [InlineData(Parameters, "a/b")]
    [InlineData(Parameters, "//a")]
    [InlineData(Parameters, "/a//b")]
    [InlineData(Parameters, "/a/")]
    [InlineData(Parameters, "/")]
    [InlineData(Parameters, "")]
    [InlineData(Parameters, "/AWS/x")]
    [InlineData(Parameters, "ssm-x")]
    [InlineData(Parameters, "/a+b")]
    [InlineData(Parameters, "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16")]
    [InlineData(Azure, "a/b")]
    [InlineData(Azure, "a_b")]
    [InlineData(Azure, "a.b")]
    [InlineData(Gcp, "a/b")]
    [InlineData(Gcp, "a.b")]
    [InlineData(Vault, "/a")]
    [InlineData(Vault, "a/")]
    [InlineData(Vault, "a//b")]
    [InlineData(Vault, "a/../b")]
    [InlineData(Vault, "./a")]
    [InlineData(Vault, "a*")]
    [InlineData(Vault, "a b")]
    public void CheckEntry_Illegal_SaysWhatIsAllowed(string backend, string entry) => Assert.NotNull(Read(backend).CheckEntry(entry));

    [Theory]
    [InlineData(Aws, 512)]
    [InlineData(Parameters, 966)]
    [InlineData(Azure, 127)]
    [InlineData(Gcp, 255)]
    [InlineData(Vault, 512)]
    public void CheckEntry_Length_IsBoundedByTheService(string backend, int longest) => Assert.Equal(
        (true, false),
        (Read(backend).CheckEntry(new string('b', longest)) is null, Read(backend).CheckEntry(new string('b', longest + 1)) is null));

    [Theory]
    [InlineData("kind: amazon", "f:1:9: kind: must be one of aws, azure, gcp, vault, store; found 'amazon'")]
    [InlineData(
        "kind: aws, accountId: 111122223333, region: eu-west-1",
        "f:1:25: accountId: must be an AWS account id, found '111122223333', which YAML does not read as a text; put it in quotes")]
    [InlineData(
        "kind: aws, accountId: '1111', region: eu-west-1",
        "f:1:25: accountId: must be an AWS account id, found '1111'; allowed: 12 digits in quotes")]
    [InlineData(
        "kind: aws, accountId: \"111122223333\\n\", region: eu-west-1",
        "f:1:25: accountId: must be an AWS account id, found a text of 13 characters; allowed: 12 digits in quotes")]
    [InlineData(
        "kind: aws, accountId: '111122223333', region: Ireland",
        "f:1:49: region: must be an AWS region, found 'Ireland'; allowed: a region such as eu-west-1, of one of the partitions aws, aws-cn, "
        + "aws-us-gov, aws-iso, aws-iso-b, aws-iso-e, aws-iso-f and aws-eusc")]
    [InlineData(Aws + ", service: S3", "f:1:69: service: must be one of SecretsManager, ParameterStore; found 'S3'")]
    [InlineData(
        Aws + ", entry: '{environment}'",
        "f:1:67: entry: must be an entry pattern, found '{environment}'; allowed: a text with {name} in it, "
        + "and {environment} and {app} where wanted")]
    [InlineData(
        Aws + ", entry: '{stage}/{name}'",
        "f:1:67: entry: must be an entry pattern, found '{stage}/{name}'; allowed: a text with {name} in it, "
        + "and {environment} and {app} where wanted")]
    [InlineData(
        Gcp + ", vaults: shared",
        "f:1:65: vaults: the key 'vaults' is unknown here; allowed: kind, project, projectNumber, clusterLocation, clusterName, clusterProject, "
        + "federation, location, locations, entry, provision, staticCredential")]
    [InlineData(
        "kind: vault, address: 'http://vault'",
        "f:1:25: address: must be the address of a Vault, found 'http://vault'; allowed: an https:// URL without user, password and query")]
    [InlineData("kind: vault", "f:1:1: the key 'address' is missing")]
    public void Read_Illegal_SaysWhatIsAllowed(string backend, string expected) =>
        Assert.Equal([expected], Backend.Schema.Mistakes($"{{ {backend} }}"));

    [Theory]
    [InlineData("eusc-de-east-1")]
    [InlineData("us-iso-east-1")]
    [InlineData("us-isob-east-1")]
    [InlineData("us-isof-south-1")]
    [InlineData("eu-isoe-west-1")]
    [InlineData("us-gov-east-1")]
    [InlineData("cn-northwest-1")]
    [InlineData("mx-central-1")]
    public void Read_RegionOfAKnownPartition_IsAccepted(string region) =>
        Assert.Equal(region, Assert.IsType<AwsBackend>(Read($"kind: aws, accountId: '111122223333', region: {region}")).Region);

    [Theory]
    [InlineData("us-isoz-east-1")]
    [InlineData("eu-gov-west-1")]
    [InlineData("eusc-fr-west-1")]
    [InlineData("zz-central-1")]
    public void Read_RegionOfAnotherPartition_IsRefused(string region) =>
        Assert.Single(Backend.Schema.Mistakes($"{{ kind: aws, accountId: '111122223333', region: {region} }}"));

    [Theory]
    [InlineData("rds!cluster-0b1c2d3e-1111-2222-3333-444455556666")]
    [InlineData("rds!db-0b1c2d3e")]
    [InlineData("redshift!prod-admin")]
    [InlineData("events!connection/salesforce/e2792d75")]
    [InlineData("opsworks-cm!server")]
    public void CheckEntry_NameThatAServiceOfAwsMade_IsAccepted(string entry) => Assert.Null(Read(Aws).CheckEntry(entry));

    [Theory]
    [InlineData("!cluster")]
    [InlineData("my/app!key")]
    [InlineData("RDS!cluster")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:444455556666:secret:org/smtp")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:444455556666:secret:org/*-AbCdEf")]
    [InlineData("arn:aws:secretsmanager:us-east-1:444455556666:secret:org/smtp-AbCdEf")]
    [InlineData("arn:aws-cn:secretsmanager:eu-west-1:444455556666:secret:org/smtp-AbCdEf")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:4444:secret:org/smtp-AbCdEf")]
    [InlineData("arn:aws:ssm:eu-west-1:444455556666:parameter/org/smtp")]
    [InlineData("arn:aws")]
    public void CheckEntry_NeitherANameNorAWholeArn_SaysWhatIsAllowed(string entry) => Assert.NotNull(Read(Aws).CheckEntry(entry));

    [Theory]
    [InlineData(Aws, "arn:aws:secretsmanager:eu-west-1:444455556666:secret:org/smtp-AbCdEf")]
    [InlineData(Parameters, "arn:aws:ssm:eu-west-1:444455556666:parameter/org/smtp")]
    public void CheckEntry_WholeArn_IsAccepted(string backend, string entry) => Assert.Null(Read(backend).CheckEntry(entry));

    [Fact]
    public void CheckEntry_MarkOfAService_IsNoneInTheParameterStore() => Assert.NotNull(Read(Parameters).CheckEntry("rds!db"));

    private static Backend Read(string backend) => Backend.Schema.Value($"{{ {backend} }}");
}
