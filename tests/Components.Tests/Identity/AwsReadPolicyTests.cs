using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SecretsLadder.Components.Identity;
using SecretsLadder.Shared;
using SecretsLadder.Shared.Aws;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class AwsReadPolicyTests
{
    private const string Key = "arn:aws:kms:eu-west-1:111122223333:key/one";
    private const string SecretArn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:pay/db-Zk4Wq1";
    private const string ParameterArn = "arn:aws:ssm:eu-west-1:111122223333:parameter/pay/db";

    private static readonly AwsEntry Secret = new(AwsSecretService.SecretsManager, AwsReader.Account, "eu-west-1", "pay/db");
    private static readonly AwsEntry Parameter = new(AwsSecretService.ParameterStore, AwsReader.Account, "eu-west-1", "/pay/db");

    public static TheoryData<int> Seeds => AwsReader.Seeds;

    [Fact]
    public void Of_Nothing_HasNoStatement() => Assert.Empty(AwsReadPolicy.Of([]).Statements);

    [Fact]
    public void Parts_Few_AreOne() =>
        Assert.Equal(new[] { Secret, Parameter }, Assert.Single(AwsReadPolicy.Parts([Parameter, Secret, Secret])).AsEnumerable());

    [Fact]
    public void Parts_Nothing_IsOneEmptyPart() => Assert.Empty(Assert.Single(AwsReadPolicy.Parts([])));

    [Theory]
    [InlineData("eu-west-1", null)]
    [InlineData("eu-west-1", Key)]
    [InlineData("cn-north-1", null)]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/one")]
    public void Parts_Many_EachFitIntoAPolicy(string region, string? key) =>
        AssertEach.Of(
            AwsReadPolicy.Parts(Many(300, region, key)), part => Assert.InRange(AwsReadPolicy.Of(part).ToJson().Length, 1, IrsaRole.LongestPolicy));

    [Fact]
    public void Parts_Many_AreAllOfThemOnce() => Assert.Equal(
        Many(300, "eu-west-1", Key).OrderBy(entry => entry.PolicyArn, StringComparer.Ordinal),
        AwsReadPolicy.Parts(Many(300, "eu-west-1", Key)).SelectMany(part => part));

    [Fact]
    public void Parts_EntryAtTheEnd_LeavesThoseBeforeIt() => Assert.Equal(
        AwsReadPolicy.Parts(Many(100, "eu-west-1", Key))[0].AsEnumerable(),
        AwsReadPolicy.Parts([.. Many(100, "eu-west-1", Key), new(AwsSecretService.SecretsManager, AwsReader.Account, "eu-west-1", "zz", Key)])[0]);

    [Fact]
    public void Of_KeyInChina_IsUsedThroughTheServiceOfChina() => Assert.Contains(
        "\"kms:ViaService\":\"ssm.cn-north-1.amazonaws.com.cn\"",
        AwsReadPolicy.Of(
            [new(AwsSecretService.ParameterStore, AwsReader.Account, "cn-north-1", "/pay/db", "arn:aws-cn:kms:cn-north-1:111122223333:key/one")])
                .ToJson(),
        StringComparison.Ordinal);

    [Fact]
    public void Of_FullArn_IsTheResourceAsItIs() => Assert.Contains(
        "\"Resource\":\"arn:aws:secretsmanager:eu-west-1:444455556666:secret:org/smtp-AbCdEf\"",
        AwsReadPolicy.Of(
            [new(AwsSecretService.SecretsManager, AwsReader.Account, "eu-west-1",
                "arn:aws:secretsmanager:eu-west-1:444455556666:secret:org/smtp-AbCdEf")]).ToJson(),
        StringComparison.Ordinal);

    [Fact]
    public void Of_Secret_IsOneActionOnOneResource() => AssertPolicy(
        """
        - { Effect: Allow, Action: secretsmanager:GetSecretValue, Resource: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:pay/db-??????" }
        """,
        Secret);

    [Fact]
    public void Of_Parameter_IsOneActionOnOneResource() => AssertPolicy(
        """
        - { Effect: Allow, Action: ssm:GetParameter, Resource: "arn:aws:ssm:eu-west-1:111122223333:parameter/pay/db" }
        """,
        Parameter);

    [Fact]
    public void Of_BothServices_HasAStatementEach() => AssertPolicy(
        """
        - { Effect: Allow, Action: secretsmanager:GetSecretValue, Resource: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:pay/db-??????" }
        - { Effect: Allow, Action: ssm:GetParameter, Resource: "arn:aws:ssm:eu-west-1:111122223333:parameter/pay/db" }
        """,
        Parameter,
        Secret);

    [Fact]
    public void Of_SeveralSecrets_ShareAStatementInOrder() => AssertPolicy(
        """
        - Effect: Allow
          Action: secretsmanager:GetSecretValue
          Resource:
            - "arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-??????"
            - "arn:aws:secretsmanager:eu-west-1:111122223333:secret:pay/db-??????"
        """,
        Secret,
        Secret with { Name = "a" });

    [Fact]
    public void Of_SecretWithAKey_DecryptsThroughTheServiceAndForTheEntryOnly() => AssertPolicy(
        """
        - { Effect: Allow, Action: secretsmanager:GetSecretValue, Resource: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:pay/db-??????" }
        - Effect: Allow
          Action: kms:Decrypt
          Resource: arn:aws:kms:eu-west-1:111122223333:key/one
          Condition:
            StringEquals: { "kms:ViaService": secretsmanager.eu-west-1.amazonaws.com }
            StringLike: { "kms:EncryptionContext:SecretARN": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:pay/db-??????" }
        """,
        Secret with { KmsKeyArn = Key });

    [Fact]
    public void Of_ParameterWithAKey_DecryptsThroughTheServiceAndForTheEntryOnly() => AssertPolicy(
        """
        - { Effect: Allow, Action: ssm:GetParameter, Resource: "arn:aws:ssm:eu-west-1:111122223333:parameter/pay/db" }
        - Effect: Allow
          Action: kms:Decrypt
          Resource: arn:aws:kms:eu-west-1:111122223333:key/one
          Condition:
            StringEquals: { "kms:ViaService": ssm.eu-west-1.amazonaws.com }
            StringLike: { "kms:EncryptionContext:PARAMETER_ARN": "arn:aws:ssm:eu-west-1:111122223333:parameter/pay/db" }
        """,
        Parameter with { KmsKeyArn = Key });

    [Fact]
    public void Of_OneKeyForTwoEntries_SharesAStatement() =>
        Assert.Single(AwsReadPolicy.Of([Secret with { KmsKeyArn = Key }, Secret with { Name = "a", KmsKeyArn = Key }]).Statements, IsDecryption);

    [Fact]
    public void Of_OneKeyForBothServices_HasAStatementEach() =>
        Assert.Equal(2, AwsReadPolicy.Of([Secret with { KmsKeyArn = Key }, Parameter with { KmsKeyArn = Key }]).Statements.Count(IsDecryption));

    [Fact]
    public void Of_EntryWithoutAKeyBesideOneWith_IsInNoDecryption() => Assert.DoesNotContain(
        "secret:a-??????",
        AwsReadPolicy.Of([Secret with { KmsKeyArn = Key }, Secret with { Name = "a" }]).Statements.Single(IsDecryption).Conditions[1].Values[0],
        StringComparison.Ordinal);

    [Fact]
    public void Of_EntryTwice_IsThePolicyOfOne() =>
        Assert.Equal(AwsReadPolicy.Of([Secret]).ToJson(), AwsReadPolicy.Of([Secret, Secret with { }]).ToJson());

    [Theory]
    [InlineData("secretsmanager:DescribeSecret", SecretArn)]
    [InlineData("secretsmanager:PutSecretValue", SecretArn)]
    [InlineData("secretsmanager:GetResourcePolicy", SecretArn)]
    [InlineData("secretsmanager:ListSecrets", "*")]
    [InlineData("secretsmanager:BatchGetSecretValue", "*")]
    [InlineData("ssm:GetParameters", ParameterArn)]
    [InlineData("ssm:GetParametersByPath", ParameterArn)]
    [InlineData("ssm:GetParameterHistory", ParameterArn)]
    [InlineData("ssm:DescribeParameters", "*")]
    public void Of_Entries_AllowsNoOtherAction(string action, string resource) =>
        Assert.False(new PolicyEvaluator(AwsReadPolicy.Of([Secret, Parameter]).ToJson()).Allows(new PolicyRequest(action, resource)));

    [Fact]
    public void Of_Key_DecryptsForTheEntry() => Assert.True(WithKey.Allows(Decrypt("kms:Decrypt")));

    [Theory]
    [InlineData("kms:Encrypt")]
    [InlineData("kms:GenerateDataKey")]
    [InlineData("kms:ReEncryptFrom")]
    public void Of_Key_DoesNothingElse(string action) => Assert.False(WithKey.Allows(Decrypt(action)));

    [Theory]
    [InlineData("kms:ViaService", null)]
    [InlineData("kms:ViaService", "ssm.eu-west-1.amazonaws.com")]
    [InlineData("kms:ViaService", "secretsmanager.eu-west-2.amazonaws.com")]
    [InlineData("kms:EncryptionContext:SecretARN", null)]
    [InlineData("kms:EncryptionContext:SecretARN", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:pay/db-zz-Zk4Wq1")]
    [InlineData("kms:EncryptionContext:SecretARN", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:payments/db-Zk4Wq1")]
    public void Of_Key_DecryptsNothingElse(string key, string? value) => Assert.False(WithKey.Allows(Decrypt("kms:Decrypt").With(key, value)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_EntriesAtRandom_ReadsExactlyThem(int seed) =>
        Assert.Equal(AwsReader.Some(seed), ReaderOf(AwsReader.Some(seed)).ReadableOf(AwsReader.All(seed)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_EntriesAtRandom_ReadsExactlyThemWhenTheyAreMadeAgain(int seed) =>
        Assert.Equal(AwsReader.Some(seed), ReaderOf(AwsReader.Some(seed)).ReadableAgainOf(AwsReader.All(seed)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_EntryRemovedAtRandom_LosesExactlyIt(int seed)
    {
        var before = AwsReader.Some(seed);
        var removed = before[seed % before.Length];

        Assert.Equal(before.Remove(removed), ReaderOf(before.Remove(removed)).ReadableOf(AwsReader.All(seed)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_EntriesAtRandom_NamesNoStar(int seed) =>
        Assert.DoesNotContain("*", AwsReadPolicy.Of(AwsReader.Some(seed)).ToJson(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_EntriesInAnyOrder_IsTheSamePolicy(int seed)
    {
        var entries = AwsReader.Some(seed).ToArray();
        new Random(seed).Shuffle(entries);

        Assert.Equal(AwsReadPolicy.Of(AwsReader.Some(seed)).ToJson(), AwsReadPolicy.Of(entries).ToJson());
    }

    private static PolicyEvaluator WithKey => new(AwsReadPolicy.Of([Secret with { KmsKeyArn = Key }]).ToJson());

    private static PolicyRequest Decrypt(string action) => new PolicyRequest(action, Key)
        .With("kms:ViaService", "secretsmanager.eu-west-1.amazonaws.com")
        .With("kms:EncryptionContext:SecretARN", SecretArn);

    private static AwsReader ReaderOf(ImmutableArray<AwsEntry> entries) => new(AwsReadPolicy.Of(entries));

    private static bool IsDecryption(SecretsLadder.Components.Identity.PolicyStatement statement) => statement.Actions is ["kms:Decrypt"];

    private static void AssertPolicy(string statements, params AwsEntry[] entries) =>
        Assert.Equal(SortedJson.OfYaml(statements), SortedJson.Of(JsonNode.Parse(AwsReadPolicy.Of(entries).ToJson())!["Statement"]));

    private static IEnumerable<AwsEntry> Many(int count, string region, string? key) =>
        Enumerable.Range(1, count).Select(number =>
            new AwsEntry(AwsSecretService.SecretsManager, AwsReader.Account, region, $"production/application/entry-{number:D3}", key));
}
