using SecretsLadder.Shared.Aws;
using static SecretsLadder.Infra.Tests.Shared.Aws.IamText;

namespace SecretsLadder.Infra.Tests.Shared.Aws;

/// <summary>A boundary is the most that a role may do, and gives nothing.</summary>
public sealed class BoundaryTests
{
    private const string BoundaryArn = $"arn:aws:iam::{Account}:policy/team/boundary";

    private static readonly string ReadEverything = Allow("secretsmanager:GetSecretValue", "*");
    private static readonly string ReadPay = Allow("secretsmanager:GetSecretValue", Secret + "pay/*");

    [Theory]
    [InlineData("pay/db", true)]
    [InlineData("shop/db", false)]
    [InlineData("payments/db", false)]
    public void CanRead_PolicyWiderThanTheBoundary_OnlyWhatBothAllow(string name, bool reads) =>
        Assert.Equal(reads, Reads(ReadEverything, ReadPay, SecretEntry(name)));

    [Theory]
    [InlineData("pay/db", true)]
    [InlineData("shop/db", false)]
    public void CanRead_BoundaryWiderThanThePolicy_OnlyWhatBothAllow(string name, bool reads) =>
        Assert.Equal(reads, Reads(ReadPay, ReadEverything, SecretEntry(name)));

    [Fact]
    public void CanRead_BoundaryAlone_GivesNothing() => Assert.False(Reads(Allow("s3:GetObject", "*"), ReadEverything, SecretEntry("pay/db")));

    [Fact]
    public void CanRead_DenyInTheBoundary_False() => Assert.False(
        Reads(ReadEverything, $"{ReadEverything},{Statement("Deny", "secretsmanager:*", $"\"Resource\":\"{Secret}pay/*\"")}", SecretEntry("pay/db")));

    [Theory]
    [InlineData("secretsmanager.eu-central-1.amazonaws.com", true)]
    [InlineData("s3.eu-central-1.amazonaws.com", false)]
    public void CanRead_BoundaryOnDecryption_MustAllowItToo(string service, bool reads) => Assert.Equal(reads, Reads(
        $"{ReadEverything},{Allow("kms:Decrypt", "*")}",
        $"{ReadEverything},{Allow("kms:Decrypt", "*", $$$"""{"StringEquals":{"kms:ViaService":"{{{service}}}"}}""")}",
        SecretEntry("pay/db", Key)));

    [Fact]
    public void CanRead_RoleWithoutBoundary_PoliciesAloneDecide() =>
        Assert.True(Plan(ReadEverything, ReadPay, boundary: null).CanRead("pay", Pay, SecretEntry("shop/db")));

    [Theory]
    [InlineData("arn:aws:iam::aws:policy/boundary")]
    [InlineData("arn:aws:iam::444455556666:policy/boundary")]
    [InlineData($"arn:aws:iam::{Account}:policy/other")]
    public void Ctor_BoundaryThatThePlanDoesNotHold_Throws(string arn) => Assert.Throws<NotSupportedException>(() => Plan(ReadPay, ReadPay, arn));

    private static bool Reads(string permissions, string boundary, AwsEntryUnderTest entry) =>
        Plan(permissions, boundary, BoundaryArn).CanRead("pay", Pay, entry);

    private static AwsPlan Plan(string permissions, string policy, string? boundary) => new(
        PlanText.Plan(
            PlanText.Resource(
                "aws:iam/role:Role",
                "role",
                null,
                new() { ["name"] = "pay", ["assumeRolePolicy"] = Policy(Trust(Provider, PayOnly)), ["permissionsBoundary"] = boundary }),
            PlanText.Resource("aws:iam/rolePolicy:RolePolicy", "inline", null, new() { ["role"] = "pay", ["policy"] = Policy(permissions) }),
            PlanText.Resource("aws:iam/policy:Policy", "boundary", null, new() { ["name"] = "boundary", ["policy"] = Policy(policy) })),
        Account);
}
