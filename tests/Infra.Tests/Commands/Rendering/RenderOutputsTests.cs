using System.Text;
using System.Text.Json;
using SecretsLadder.Infra.Commands;
using SecretsLadder.Infra.Tests.Stacks;

namespace SecretsLadder.Infra.Tests.Commands.Rendering;

/// <summary><c>render --outputs</c>: ids that only a cloud gives come from the stack that is up, and none is invented.</summary>
public sealed class RenderOutputsTests : IDisposable
{
    private const string Azure = "prod-azure";
    private const string ClientId = "0a1b2c3d-0000-4000-8000-00000000000f";
    private const string Account = "production/serviceaccount-checkout-secrets.yaml";
    private const string Policy = "policies/prod-eu.checkout-secrets.json";
    private const string Key = "arn:aws:kms:eu-west-1:333333333333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private const string CheckoutId = "azure/prod-azure/checkout-secrets";
    private const string Command = "after 'pulumi up' run: pulumi stack output --json --stack prod-azure > FILE, and render with --outputs FILE";
    private const string Advice = "give --outputs what this prints: pulumi stack output --json --stack prod-azure";

    private static readonly string[] Readers =
        ["app-secrets-secrets", "app-team-secrets", "checkout-secrets", "fastapi-agent-secrets", "kitchen-sink-secrets",
            "resilient-platform-secrets"];

    private readonly TemporaryStacks _azure = StackCopy.Unchanged(Azure);
    private readonly TemporaryStacks _aws = StackCopy.With("prod", "      provision: true\n", "      provision: true\n      kmsKey: managed\n");

    private static string AllIds => IdsOf(Readers);

    [Fact]
    public async Task Render_WithoutOutputs_FileIsMarkedOnItsSecondLine()
    {
        await RenderAsync(_azure, Azure, outputs: null);

        Assert.Equal(
            $"# This file is incomplete, and kustomization.yaml leaves it out: only the stack that is up has '{CheckoutId}'; {Command}",
            Read(_azure, Account).Split('\n')[1]);
    }

    [Fact]
    public async Task Render_WithoutOutputs_FileHoldsAPlaceholderAndNoId()
    {
        await RenderAsync(_azure, Azure, outputs: null);

        Assert.Contains($"    azure.workload.identity/client-id: '[cloudIds: {CheckoutId}]'\n", Read(_azure, Account), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_WithoutOutputs_EveryIncompleteFileIsAWarning()
    {
        var run = await RenderAsync(_azure, Azure, outputs: null);

        Assert.Equal((0, Readers.Length + 1), (run.ExitCode, run.Errors.Length));
        Assert.Contains(
            $"warning '{Account}' is incomplete, and kustomization.yaml leaves it out: only the stack that is up has '{CheckoutId}'; {Command}",
            run.Errors);
    }

    [Fact]
    public async Task Render_WithoutOutputs_KustomizationLeavesIncompleteFilesOut()
    {
        await RenderAsync(_azure, Azure, outputs: null);

        Assert.DoesNotContain("serviceaccount-", Read(_azure, "kustomization.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_WithOutputs_IdIsTheRealOne()
    {
        var run = await RenderAsync(_azure, Azure, AllIds);

        Assert.Equal((0, 1), (run.ExitCode, run.Errors.Length));
        Assert.Contains($"\n    azure.workload.identity/client-id: \"{ClientId}\"\n", Read(_azure, Account), StringComparison.Ordinal);
        Assert.Contains($"  - {Account}\n", Read(_azure, "kustomization.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_WithOutputsAfterARunWithout_LeavesNoMark()
    {
        await RenderAsync(_azure, Azure, outputs: null);
        await RenderAsync(_azure, Azure, AllIds);

        Assert.DoesNotContain("cloudIds", Read(_azure, Account), StringComparison.Ordinal);
        Assert.DoesNotContain("incomplete", Read(_azure, Account), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_OutputsOfAFile_AreReadLikeStandardInput()
    {
        _azure.WithFile("../outputs.json", $"\uFEFF{AllIds}");
        var file = Path.Combine(_azure.Root, "outputs.json");
        var run = await CommandRun.OnAsync(_azure, "render", "--stack", Azure, "--out", Out(_azure), "--outputs", file);

        Assert.Equal((0, 1), (run.ExitCode, run.Errors.Length));
    }

    [Fact]
    public async Task Render_OutputsLackOneId_ItsFileAloneIsIncomplete()
    {
        var run = await RenderAsync(_azure, Azure, IdsOf(Readers.Except(["checkout-secrets"])));

        Assert.Equal((0, $"warning '{Account}' is incomplete"), (run.ExitCode, run.Errors[0].Split(',')[0]));
        Assert.Equal(2, run.Errors.Length);
    }

    [Fact]
    public async Task Render_OutputsNameMoreThanThePlan_MoreIsIgnored()
    {
        var run = await RenderAsync(_azure, Azure, IdsOf(Readers.Append("gone-secrets")));

        Assert.Equal((0, 1), (run.ExitCode, run.Errors.Length));
    }

    [Fact]
    public async Task Render_KeyThatTheStackMakes_PolicyHasAPlaceholder()
    {
        var run = await RenderAsync(_aws, "prod", outputs: null);

        Assert.Contains("\"Resource\": \"[cloudIds: aws/prod-eu/default]\"", Read(_aws, Policy), StringComparison.Ordinal);
        Assert.Contains(
            $"warning '{Policy}' is incomplete: only the stack that is up has 'aws/prod-eu/default'; ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_KeyThatTheStackMakesWithOutputs_PolicyHasItsArn()
    {
        var run = await RenderAsync(_aws, "prod", Ids(("aws/prod-eu/default", Key)));

        Assert.Equal((0, 1), (run.ExitCode, run.Errors.Length));
        Assert.Contains($"\"Resource\": \"{Key}\"", Read(_aws, Policy), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "nothing")]
    [InlineData("{\"verify\":{},\"sealingCertificate\":\"hunter2\"}", "verify, sealingCertificate")]
    [InlineData("{\"1\":1,\"2\":1,\"3\":1,\"4\":1,\"5\":1,\"6\":1}", "1, 2, 3, 4, 5, ...")]
    public async Task Render_OutputsOfAnOlderProgram_IsAWarningThatNamesWhatTheyHold(string outputs, string names)
    {
        var run = await RenderAsync(_azure, Azure, outputs);

        var why = "an older program brought the stack up, or these are other outputs; run 'pulumi up', then";
        Assert.Equal((0, $"warning standard input has no 'cloudIds', but {names}: {why} {Advice}"), (run.ExitCode, run.Errors[0]));
    }

    [Theory]
    [InlineData("", "is no JSON, or names something twice (line 1)")]
    [InlineData("{\n\"cloudIds\": hunter2}", "is no JSON, or names something twice (line 2)")]
    [InlineData("{\"\\ud800\":1}", "is no JSON, or names something twice")]
    [InlineData("[\"hunter2\"]", "is a JSON array; outputs are an object")]
    [InlineData("{\"cloudIds\":\"hunter2\"}", "has as 'cloudIds' a JSON string; it is an object")]
    public async Task Render_OutputsThatAreNone_OneLineAndNothingIsWritten(string outputs, string why)
    {
        var run = await RenderAsync(_azure, Azure, outputs);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal($"error standard input {why}; {Advice}\n", run.Error);
        Assert.False(Directory.Exists(Out(_azure)));
    }

    [Theory]
    [InlineData("{\"hunter2\":1}", "a JSON object; an id is a string")]
    [InlineData("\"hunter2\"", "no GUID")]
    [InlineData("\"00000000-0000-0000-0000-000000000000\"", "no GUID")]
    [InlineData("\"3c0785da-f8f3-6dad-38e3-9ccbe8aed040\"", "the id that a plan invents: these are outputs of a plan, not of a stack that is up")]
    public async Task Render_OutputsWithSomethingInPlaceOfAnId_AreRefused(string id, string why)
    {
        var run = await RenderAsync(_azure, Azure, $"{{\"cloudIds\":{{\"{CheckoutId}\":{id}}}}}");

        Assert.Equal((1, $"error standard input has as '{CheckoutId}' {why}; {Advice}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Render_OutputsOfAStackOnAnotherCluster_AreRefused()
    {
        var run = await RenderAsync(_azure, Azure, Ids(("azure/staging-azure/checkout-secrets", ClientId)));

        var why = "is of another stack: its 'cloudIds' are of the cluster 'staging-azure', and the stack 'prod-azure' is on 'prod-azure'";
        Assert.Equal((1, $"error standard input {why}; {Advice}\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("arn:aws:kms:eu-west-1:444444444444:key/1234abcd-12ab-34cd-56ef-1234567890ab")]
    [InlineData("arn:aws:kms:eu-west-1:333333333333:key/")]
    [InlineData("arn:aws:kms:eu-west-1:333333333333:key/*")]
    [InlineData("arn:aws:kms:eu-west-1:333333333333:alias/x")]
    [InlineData("0a1b2c3d-0000-4000-8000-00000000000f")]
    public async Task Render_OutputsWithAnotherArn_AreRefused(string arn)
    {
        var run = await RenderAsync(_aws, "prod", Ids(("aws/prod-eu/default", arn)));

        Assert.Equal(
            (1, "standard input has as 'aws/prod-eu/default' no ARN that begins with arn:aws:kms:eu-west-1:333333333333:key/"),
            (run.ExitCode, Assert.Single(run.Errors)["error ".Length..].Split(';')[0]));
    }

    [Fact]
    public async Task Render_OutputsFileIsNotThere_OneAndOneLine()
    {
        var run = await CommandRun.OnAsync(_azure, "render", "--stack", Azure, "--out", Out(_azure), "--outputs", "/nowhere/outputs.json");

        Assert.Equal((1, "error '/nowhere/outputs.json' cannot be read; see that it is there and that you may read it\n"), (run.ExitCode, run.Error));
    }

    public void Dispose()
    {
        _azure.Dispose();
        _aws.Dispose();
    }

    private static string IdsOf(IEnumerable<string> readers) => Ids([.. readers.Select(reader => ($"azure/prod-azure/{reader}", ClientId))]);

    private static string Ids(params (string Name, string Id)[] ids) => JsonSerializer.Serialize(new Dictionary<string, Dictionary<string, string>>
    {
        ["verify"] = new() { ["shop/shop-secrets"] = "kubectl --context prod describe secret shop-secrets" },
        ["cloudIds"] = ids.ToDictionary(id => id.Name, id => id.Id),
    });

    private static Task<CommandRun> RenderAsync(TemporaryStacks stacks, string stack, string? outputs) => CommandRun.WithInputAsync(
        new CommandInput(() => new MemoryStream(Encoding.UTF8.GetBytes(outputs ?? ""))),
        TimeProvider.System,
        ["render", "--stack", stack, "--out", Out(stacks), "--stacks", stacks.Path, .. outputs is null ? Array.Empty<string>() : ["--outputs", "-"]]);

    private static string Out(TemporaryStacks stacks) => Path.Combine(stacks.Root, "rendered");

    private static string Read(TemporaryStacks stacks, string path) => File.ReadAllText(Path.Combine(Out(stacks), path));
}
