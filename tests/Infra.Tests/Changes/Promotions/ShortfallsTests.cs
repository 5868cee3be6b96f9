using SecretsLadder.Infra.Changes.Promotions;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Changes.Promotions;

public sealed class ShortfallsTests : IDisposable
{
    private readonly TemporaryStacks _stacks = ProdCopy.Unchanged();

    [Fact]
    public void Of_SameContracts_Nothing() => Assert.Empty(Promote("checkout", Text("checkout")));

    [Fact]
    public void Of_NewEntry_CommandTakesItsValueFromStandardInput() => Assert.Equal(
        "aws secretsmanager create-secret --region eu-west-1 --name production/checkout/fraud --secret-string file:///dev/stdin",
        Promote("checkout", Text("checkout").Replace("stripe#webhookSecret }", "stripe#webhookSecret, NEW: fraud#apiKey }", StringComparison.Ordinal))
            .Single().Remedy.Single());

    [Fact]
    public void Of_NewPropertyOfAnEntry_CommandWritesTheEntryAnew() => Assert.Equal(
        "aws secretsmanager put-secret-value --region eu-west-1 --secret-id production/checkout/stripe --secret-string file:///dev/stdin",
        Promote("checkout", Text("checkout").Replace(
            "stripe#webhookSecret }", "stripe#webhookSecret, NEW: stripe#apiKey }", StringComparison.Ordinal)).Single().Remedy.Single());

    [Fact]
    public void Of_NewParameter_CommandIsThatOfTheParameterStore() => Assert.Equal(
        "aws ssm put-parameter --region eu-west-1 --type SecureString --name /production/app-secrets/more --value file:///dev/stdin",
        Promote("app-secrets", Text("app-secrets").Replace("api-key: api-key }", "api-key: api-key, more: more }", StringComparison.Ordinal))
            .Single().Remedy.Single());

    [Theory]
    [InlineData("managed", " --kms-key-id alias/prod-eu/default ")]
    [InlineData("arn:aws:kms:eu-west-1:333333333333:key/EXAMPLE", " --kms-key-id arn:aws:kms:eu-west-1:333333333333:key/EXAMPLE ")]
    public void Of_EntryUnderAKeyOfTheCustomers_CommandNamesTheKey(string key, string expected)
    {
        using var copy = ProdCopy.With("      service: SecretsManager\n", $"      service: SecretsManager\n      kmsKey: {key}\n");
        var application = Text("checkout").Replace("stripe#webhookSecret }", "stripe#webhookSecret, NEW: fraud#apiKey }", StringComparison.Ordinal);

        Assert.Contains(expected, Promote(copy, "checkout", application).Single().Remedy.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_EntryThatTheStackCreates_Nothing() => Assert.Empty(Promote("checkout", Text("checkout").Replace(
        "stripe#webhookSecret }", "stripe#webhookSecret, NEW: { from: session#key, generate: 32 } }", StringComparison.Ordinal)));

    [Fact]
    public void Of_NewParameterOfATemplate_LinesLeaveItsValueOpen() => Assert.Equal(
        ["  secrets-ladder:apps:", "    checkout:", "      parameters:", "        dbPort: <its value in prod>"],
        Promote("checkout", Text("checkout").Replace("5432", "${dbPort}", StringComparison.Ordinal)).Single().Remedy.ToArray());

    [Fact]
    public void Of_NewApplication_LinesLeaveItsNamespaceOpen() => Assert.Equal(
        ["  secrets-ladder:apps:", "    mall:", "      namespace: <namespace>"],
        Promote("mall", "owner: a\nsecrets: { s: { keys: { K: e } } }\n").First().Remedy.ToArray());

    [Fact]
    public void Of_ApplicationsInTheSettingsFile_LinesAreForIt()
    {
        const string Apps = "  secrets-ladder:apps:";
        var parts = File.ReadAllText(_stacks.Folder.StackFile("prod")).Split(Apps);
        _stacks.WithStack("prod", parts[0]).WithFile("prod/settings.yaml", $"apps:{parts[1]}");

        var shortfall = Promote("mall", "owner: a\nsecrets: { s: { keys: { K: e } } }\n").First();
        Assert.Equal("settings of the application 'mall'; write into prod/settings.yaml:", shortfall.What);
        Assert.Equal(["apps:", "  mall:", "    namespace: <namespace>"], shortfall.Remedy.ToArray());
    }

    [Fact]
    public void Of_PlainDelivery_CommandAsksForTheValue()
    {
        using var copy = ProdCopy.With(
            "      parameters: { dbHost: db.production.acme.com }\n",
            "      parameters: { dbHost: db.production.acme.com }\n      deliveries: { checkout-secrets: plain }\n");

        Assert.Equal(
            "pulumi config set --stack prod --secret --path 'secrets-ladder:values.checkout.checkout-secrets.PAYMENT_API_KEY'",
            Promote(copy, "checkout", Text("checkout")).First().Remedy[0]);
    }

    public void Dispose() => _stacks.Dispose();

    private static string Text(string application) =>
        File.ReadAllText(Path.Combine(ShippedStacks.Folder.Path, "prod", "apps", $"{application}.yaml"));

    private List<Shortfall> Promote(string application, string text) => Promote(_stacks, application, text);

    /// <summary>What stack prod lacks for an application of another stack.</summary>
    private static List<Shortfall> Promote(TemporaryStacks stacks, string application, string text)
    {
        var target = PromotionTarget.Read(stacks.Folder, "prod");
        stacks.WithApplication("source", application, text);
        var reading = new Infra.Yaml.Reading(isDecrypted: false);
        return [.. Shortfalls.Of(target.Settings, [.. stacks.Folder.ReadApplications("source", reading)])];
    }
}
