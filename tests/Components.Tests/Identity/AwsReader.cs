using System.Collections.Immutable;
using System.Text.Json;
using SecretsLadder.Components.Identity;
using SecretsLadder.Shared.Aws;

namespace SecretsLadder.Components.Tests.Identity;

/// <summary>Entries that are easily taken for one another, and who can read them by a policy, as AWS evaluates it.</summary>
internal sealed class AwsReader
{
    public const string Account = "111122223333";
    private const string Issuer = "https://oidc.eks.eu-west-1.amazonaws.com/id/ABC";

    private static readonly string[] Names =
        ["pay", "payments", "pay-zz", "pay-abcdef", "PAY", "pay/db", "pay/db-zz", "payments/db", "name", "name-zz"];

    private static readonly string?[] Keys = [null, $"arn:aws:kms:eu-west-1:{Account}:key/one", $"arn:aws:kms:eu-west-1:{Account}:key/two"];

    private static readonly (AwsSecretService Service, string Account, string Region)[] Places =
    [
        (AwsSecretService.SecretsManager, Account, "eu-west-1"),
        (AwsSecretService.SecretsManager, Account, "eu-west-2"),
        (AwsSecretService.SecretsManager, "444455556666", "eu-west-1"),
        (AwsSecretService.ParameterStore, Account, "eu-west-1"),
    ];

    private static readonly WebIdentityToken Token = new(Issuer, "system:serviceaccount:shop:shop-secrets", "sts.amazonaws.com");

    private readonly AwsPlan _plan;

    /// <param name="permissions">What the reader may do.</param>
    public AwsReader(PolicyDocument permissions) => _plan = new AwsPlan(
        JsonSerializer.SerializeToNode(new
        {
            resources = new object[]
            {
                new { type = "aws:iam/role:Role",
                    inputs = new { name = "reader",
                        assumeRolePolicy = IrsaTrust.Of(Account, "eu-west-1", Issuer, "shop", "shop-secrets").ToJson() } },
                new { type = "aws:iam/policy:Policy", inputs = new { name = "reader", policy = permissions.ToJson() } },
                new { type = "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                    inputs = new { role = "reader", policyArn = $"arn:aws:iam::{Account}:policy/reader" } },
            },
        })!,
        Account);

    /// <summary>The seeds of the property tests.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 15)];

    /// <summary>All entries there are; which key encrypts which is at random.</summary>
    public static ImmutableArray<AwsEntry> All(int seed)
    {
        var random = new Random(seed);
        return
        [
            .. from name in Names
               from place in Places
               select new AwsEntry(place.Service, place.Account, place.Region, name, Keys[random.Next(Keys.Length)]),
        ];
    }

    /// <summary>Some of them: at least one.</summary>
    public static ImmutableArray<AwsEntry> Some(int seed)
    {
        var random = new Random(-seed);
        var all = All(seed);
        return [.. all.Where((_, index) => index == seed % all.Length || random.Next(6) == 0)];
    }

    /// <summary>Which entries of a set can be read.</summary>
    public IEnumerable<AwsEntry> ReadableOf(IEnumerable<AwsEntry> entries) => entries.Where(entry => CanRead(UnderTest(entry)));

    /// <summary>Which entries of a set can be read after they were deleted and made again.</summary>
    public IEnumerable<AwsEntry> ReadableAgainOf(IEnumerable<AwsEntry> entries) => entries.Where(entry => CanRead(UnderTest(entry).Recreated()));

    private bool CanRead(AwsEntryUnderTest entry) => _plan.CanRead("reader", Token, entry);

    private static AwsEntryUnderTest UnderTest(AwsEntry entry) => entry.Service == AwsSecretService.SecretsManager
        ? AwsEntryUnderTest.Secret(entry.Region, entry.AccountId, entry.Name, entry.KmsKeyArn)
        : AwsEntryUnderTest.Parameter(entry.Region, entry.AccountId, entry.Name, entry.KmsKeyArn);
}
