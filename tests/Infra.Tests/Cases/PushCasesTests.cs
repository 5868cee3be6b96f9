using System.Text.Json.Nodes;
using SecretsLadder.Infra.Access;
using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Kit;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Reports.Rendered;
using SecretsLadder.Infra.Tests.Differences;
using SecretsLadder.Infra.Tests.Stacks;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Cases;

/// <summary>A stack of level plain that pushes one of two contracts: what it plans, from the settings to the permissions.</summary>
public sealed class PushCasesTests
{
    private const string Aws = "80-push-aws";
    private const string Vault = "81-push-vault";
    private const string Kms = "82-push-kms";
    private const string PushSecret = "kubernetes:external-secrets.io/v1alpha1:PushSecret";
    private const string Arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:production/app/";

    private static readonly string[] Capabilities = ["create", "read", "update"];

    [Theory]
    [InlineData(Aws)]
    [InlineData(Vault)]
    [InlineData(Kms)]
    public async Task Plan_Case_HasNoFinding(string name) => Assert.Empty((await CaseFolder.PlanAsync(name)).Findings);

    [Theory]
    [InlineData(Aws)]
    [InlineData(Vault)]
    public async Task Plan_OnePush_IsOnePushSecretAndOneStore(string name) => Assert.Equal(
        ["kubernetes:external-secrets.io/v1:SecretStore", PushSecret],
        (await ResourcesAsync(name)).Select(resource => resource.Type)
            .Where(type => type.Contains("external-secrets.io", StringComparison.Ordinal)));

    [SharedDataTheory]
    [InlineData(Aws)]
    [InlineData(Vault)]
    [InlineData(Kms)]
    public async Task Render_Case_ValidatesWithObjectsClosed(string name) => Assert.Empty(
        from file in RenderedStack.Of((await CaseFolder.PlanAsync(name)).Plan).Files
        where file.Key.StartsWith("ns/", StringComparison.Ordinal)
        from violation in ManifestValidator.Violations(file.Value)
        select $"{file.Key}: {violation}");

    [Theory]
    [InlineData("processPushSecret")]
    [InlineData("crds.createPushSecret")]
    public async Task Plan_Operator_ServesPushSecrets(string value)
    {
        var chart = (await ResourcesAsync(Aws)).Single(resource => resource.IsChart);

        Assert.Equal(true, chart.Input([.. value.Split('.').Prepend("values")]));
    }

    [Fact]
    public async Task Plan_Aws_WriterMayDoExactlyWhatPushingNeeds() => Assert.Equal(
        [
            .. Each("ns/app-writer", ["CreateSecret", "DescribeSecret", "TagResource"], ["ca", "ca-??????", "db", "db-??????"]),
            .. Each("ns/app-writer", ["DeleteResourcePolicy", "GetSecretValue", "PutSecretValue"], ["ca-??????", "db-??????"]),
        ],
        await PermissionsAsync(Aws, "secretsmanager:"));

    [Theory]
    [InlineData("ca")]
    [InlineData("db")]
    public async Task Plan_Vault_WriterMayDoExactlyWhatPushingNeeds(string entry) => Assert.Equal(
        [
            .. Capabilities.Select(action =>
                $"ns/app-writer {action} https://vault.example.com:8200/v1/secret/data/production/app/{entry}"),
            .. Capabilities.Select(action =>
                $"ns/app-writer {action} https://vault.example.com:8200/v1/secret/metadata/production/app/{entry}"),
        ],
        (await PermissionsAsync(Vault, "")).Where(permission => permission.EndsWith($"/app/{entry}", StringComparison.Ordinal)));

    [Fact]
    public async Task Between_WithoutAndWithThePush_WriterIsNew() => Assert.Contains(
        PermissionChanges.Between(null, Compared.Of((await CaseFolder.PlanAsync(Aws)).Plan)),
        change => change is { Identity: "ns/app-writer", Entry: $"{Arn}db-??????", Widens: Widening.Identity });

    [Fact]
    public async Task Plan_Kms_WriterUsesTheKeyForItsEntriesAlone() => Assert.Equal(
        ["kms:Decrypt", "kms:GenerateDataKey"],
        (await PermissionsAsync(Kms, "kms:")).Select(permission => permission.Split(' ')[1]).Distinct());

    [Fact]
    public async Task Plan_Checks_NameThePushSecretAndItsStore() => Assert.Equal(
        ["PushSecret/ns=app-db", "SecretStore/ns=app.default.writer"],
        ((IReadOnlyDictionary<string, object>)(await CaseFolder.PlanAsync(Aws)).Plan.Outputs["checks"])
            .Select(check => $"{check.Key}={check.Value}").Order(StringComparer.Ordinal));

    [Fact]
    public async Task Tree_PushedKey_SaysWhereItIsWritten() => Assert.Contains(
        "password: generated, 40 characters, pushed to production/app/db#password in AWS Secrets Manager", await TreeAsync(),
        StringComparison.Ordinal);

    [Fact]
    public async Task Tree_Writer_WritesAndDoesNotRead() => Assert.Contains("writes as ns/app-writer (", await TreeAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task Json_Plan_ValidatesAgainstThePublishedSchema() => Assert.Empty(
        new JsonSchemaValidator(JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "reference", "plan.schema.json")))!)
            .Violations(JsonNode.Parse(ShippedStacks.Json((await CaseFolder.PlanAsync(Aws)).Plan))));

    private static async Task<PlannedResources> ResourcesAsync(string name) => (await CaseFolder.PlanAsync(name)).Plan.Resources;

    private static IEnumerable<string> Each(string identity, string[] actions, string[] entries) =>
        from action in actions
        from entry in entries
        select $"{identity} secretsmanager:{action} {Arn}{entry}";

    private static async Task<IEnumerable<string>> PermissionsAsync(string name, string actions)
    {
        var resources = await ResourcesAsync(name);
        return Clouds.All.SelectMany(cloud => cloud.PermissionsIn(resources))
            .Where(permission => permission.Action.StartsWith(actions, StringComparison.Ordinal))
            .Select(permission => $"{permission.Identity.Name} {permission.Action} {permission.Entry}");
    }

    private static async Task<string> TreeAsync()
    {
        using var text = new StringWriter();
        new PlanTree(Terminal.Open(text, isTerminal: false, isColoured: false)).Write(await CaseFolder.PlanAsync(Aws));
        return text.ToString();
    }
}
