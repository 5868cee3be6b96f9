using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using SecretsLadder.Shared;

namespace SecretsLadder.Components.Tests.Identity;

public sealed class AwsWritePolicyTests
{
    private const string Key = "arn:aws:kms:eu-west-1:111122223333:key/one";
    private const string Arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:pay/db";

    private static readonly AwsEntry Secret = new(AwsSecretService.SecretsManager, AwsReader.Account, "eu-west-1", "pay/db");

    public static TheoryData<int> Seeds => AwsReader.Seeds;

    [Fact]
    public void Of_Entry_IsWhatTheOperatorCallsAndNothingElse() => Assert.Equal(
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":
        ["secretsmanager:CreateSecret","secretsmanager:DescribeSecret","secretsmanager:TagResource"],
        "Resource":["<arn>","<arn>-??????"]},
        {"Effect":"Allow","Action":
        ["secretsmanager:DeleteResourcePolicy","secretsmanager:GetSecretValue","secretsmanager:PutSecretValue"],
        "Resource":"<arn>-??????"}]}
        """.ReplaceLineEndings("").Replace("<arn>", Arn, StringComparison.Ordinal).Replace("<key>", Key, StringComparison.Ordinal),
        AwsWritePolicy.Of([Secret]).ToJson());

    [Fact]
    public void Of_Entry_CannotBeDeleted() => Assert.DoesNotContain("DeleteSecret", AwsWritePolicy.Of([Secret]).ToJson(), StringComparison.Ordinal);

    [Fact]
    public void Of_EntryWithAKey_EncryptsWithItThroughTheServiceAlone() => Assert.Equal(
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource":"<key>",
        "Condition":{"StringEquals":{"kms:ViaService":"secretsmanager.eu-west-1.amazonaws.com"},
        "StringLike":{"kms:EncryptionContext:SecretARN":["<arn>-??????","RequestToValidateKeyAccess"]}}}]}
        """.ReplaceLineEndings("").Replace("<arn>", Arn, StringComparison.Ordinal).Replace("<key>", Key, StringComparison.Ordinal),
        new PolicyDocument([AwsWritePolicy.Of([Secret with { KmsKeyArn = Key }]).Statements[^1]]).ToJson());

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_EntriesAtRandom_ReadsExactlyThem(int seed) =>
        Assert.Equal(Some(seed), new AwsReader(AwsWritePolicy.Of(Some(seed))).ReadableOf(All(seed)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_EntriesInAnotherOrder_IsTheSameText(int seed) => Assert.Equal(
        AwsWritePolicy.Of(Some(seed)).ToJson(), AwsWritePolicy.Of(Some(seed).Reverse().Concat(Some(seed))).ToJson());

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_EntriesAtRandom_HasNoPatternButTheSixCharacters(int seed) => AssertEach.Of(
        AwsWritePolicy.Of(Some(seed)).Statements.SelectMany(statement => statement.Actions.Concat(statement.Resources)),
        text => Assert.False(text.Replace("-??????", "", StringComparison.Ordinal).AsSpan().ContainsAny('*', '?'), text));

    [Fact]
    public void Parts_Few_AreOne() => Assert.Equal([Secret], Assert.Single(AwsWritePolicy.Parts([Secret, Secret])).AsEnumerable());

    [Fact]
    public void Parts_Many_EachFitIntoAPolicy() => AssertEach.Of(
        AwsWritePolicy.Parts(Enumerable.Range(1, 200).Select(number => Secret with { Name = $"production/shop/entry-{number}", KmsKeyArn = Key })),
        part => Assert.InRange(AwsWritePolicy.Of(part).ToJson().Length, 1, IrsaRole.LongestPolicy));

    private static ImmutableArray<AwsEntry> Some(int seed) => [.. AwsReader.Some(seed).Where(IsOfSecretsManager)];

    private static ImmutableArray<AwsEntry> All(int seed) => [.. AwsReader.All(seed).Where(IsOfSecretsManager)];

    private static bool IsOfSecretsManager(AwsEntry entry) => entry.Service == AwsSecretService.SecretsManager;
}
