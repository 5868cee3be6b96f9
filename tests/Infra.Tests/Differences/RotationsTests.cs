using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Tests.Guardrails;

namespace SecretsLadder.Infra.Tests.Differences;

public sealed class RotationsTests
{
    [Fact]
    public void Between_OtherLength_IsReplacedAndRotates()
    {
        var difference = PlanDifference.Between(Compared.Plan(Password(32)), Compared.Plan(Password(48)));

        Assert.Equal((DifferenceKind.Replaced, "is generated again: length changes from 32 to 48"), (difference.Resources.Single().Kind,
            difference.Rotations.Single().Why));
    }

    [Theory]
    [InlineData("removed", "goes away: its contract, key or application was removed or renamed")]
    [InlineData("supplied", "goes away: the key no longer says 'generate', so that somebody must supply its value")]
    [InlineData("elsewhere", "goes away: the stack no longer makes it, as the value is supplied or the entry is not provisioned here")]
    public void Between_PasswordIsGone_SaysWhy(string reason, string expected)
    {
        Declaration[] after = reason switch
        {
            "removed" => [],
            "supplied" => [Contract(new("KEY", "session#key", null))],
            _ => [Contract(new("KEY", "session#key", 32))],
        };

        Assert.Equal(
            expected,
            PlanDifference.Between(
                Compared.Declaring([Contract(new("KEY", "session#key", 32))], Password(32)), Compared.Declaring(after)).Rotations.Single().Why);
    }

    [Fact]
    public void Between_OtherPropertyOfTheEntry_Rotates() => Assert.Equal(
        new("generated value app/a/KEY", "its entry or property changes; what reads the former place finds it no longer"),
        PlanDifference.Between(
            Compared.Declaring([Contract(new("KEY", "session#key", 32))], Password(32)),
            Compared.Declaring([Contract(new("KEY", "session#other", 32))], Password(32))).Rotations.Single());

    [Theory]
    [InlineData("aws:secretsmanager/secret:Secret", "name")]
    [InlineData("aws:ssm/parameter:Parameter", "name")]
    [InlineData("azure-native:keyvault:Secret", "secretName")]
    [InlineData("gcp:secretmanager/secret:Secret", "secretId")]
    [InlineData("gcp:secretmanager/regionalSecret:RegionalSecret", "secretId")]
    [InlineData("vault:kv/secret:Secret", "path")]
    [InlineData("vault:kv/secretV2:SecretV2", "name")]
    public void Between_EntryIsGone_Rotates(string type, string input) => Assert.Equal(
        "entry prod/session",
        PlanDifference.Between(Compared.Plan(
            PlanBuilder.Resource(type, "e") with { Inputs = PlanBuilder.Map((input, "prod/session")) }), Compared.Plan()).Rotations.Single().What);

    [Fact]
    public void Protected_ReplacedEntry_StopsTheUpdateAndIsNotReleased()
    {
        var entry = PlanBuilder.Resource("gcp:secretmanager/secret:Secret", "e") with { Protect = true, Inputs = PlanBuilder.Map(("secretId", "a")) };
        var resource = PlanDifference.Between(
            Compared.Plan(entry), Compared.Plan(entry with { Inputs = PlanBuilder.Map(("secretId", "b")) })).Protected.Single();

        Assert.Equal(
            (true, null, $"pulumi state unprotect --stack dev --yes {entry.Urn}"), (resource.IsReplaced, resource.LetsGo, resource.Unprotects));
    }

    [Theory]
    [InlineData("kubernetes:core/v1:Secret", "type", DifferenceKind.Replaced)]
    [InlineData("kubernetes:core/v1:Secret", "immutable", DifferenceKind.Changed)]
    [InlineData("aws:secretsmanager/secret:Secret", "kmsKeyId", DifferenceKind.Changed)]
    [InlineData("gcp:secretmanager/secret:Secret", "replication", DifferenceKind.Replaced)]
    [InlineData("azure-native:managedidentity:UserAssignedIdentity", "location", DifferenceKind.Replaced)]
    [InlineData("gcp:secretmanager/regionalSecretVersion:RegionalSecretVersion", "secret", DifferenceKind.Replaced)]
    [InlineData("vault:kv/secret:Secret", "path", DifferenceKind.Replaced)]
    [InlineData("vault:kv/secretV2:SecretV2", "mount", DifferenceKind.Replaced)]
    public void Resources_InputThatCannotBeChangedInPlace_IsReplaced(string type, string input, object expected) => Assert.Equal(
        expected,
        PlanDifference.Between(Compared.Plan(With(type, input, "one")), Compared.Plan(With(type, input, "two"))).Resources.Single().Kind);

    [Fact]
    public void Renamed_SameSecretsUnderAnotherName_IsRecognised() => Assert.Equal(
        new("app", "new"),
        PlanDifference.Between(
            Compared.Declaring([Compared.Contract("a")]), Compared.Declaring([Compared.Contract("a", application: "new")])).Renamed.Single());

    [Fact]
    public void Renamed_SameContractsElsewhere_IsRecognised() => Assert.Equal(
        new("app", "new"),
        PlanDifference.Between(Compared.Declaring([Compared.Contract("a")]), Compared.Declaring(
            [Compared.Contract("a", space: "other", application: "new")])).Renamed.Single());

    [Fact]
    public void Renamed_OtherSecrets_IsANewApplication() => Assert.Empty(
        PlanDifference.Between(
            Compared.Declaring([Compared.Contract("a")]), Compared.Declaring([Compared.Contract("b", application: "new")])).Renamed);

    private static Declaration Contract(DeclaredKey key) => Compared.Contract("a", keys: key);

    private static PlannedResource Password(double length) =>
        PlanBuilder.Resource("random:index/randomPassword:RandomPassword", "app/a/KEY") with { Inputs = PlanBuilder.Map(("length", length)) };

    private static PlannedResource With(string type, string input, string value) =>
        PlanBuilder.Resource(type, "x") with { Inputs = PlanBuilder.Map((input, value)) };
}
