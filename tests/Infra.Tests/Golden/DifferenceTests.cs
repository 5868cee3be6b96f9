using SecretsLadder.Infra.Differences;
using SecretsLadder.Infra.Reports.Differences;
using SecretsLadder.Infra.Tests.Differences;
using SecretsLadder.Infra.Tests.Reports;
using SecretsLadder.Infra.Tests.Stacks;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Golden;

/// <summary>A change of stack prod in every form: an entry more, a Secret less, a namespace let go, and a step down without preparation.</summary>
public sealed class DifferenceTests : IDisposable
{
    private readonly TemporaryStacks _copy = Changed();

    [Fact]
    public async Task Text_ChangeOfProd_IsAsReviewed() => GoldenFile.AssertEqual("prod.diff.txt", DifferenceReports.Text(await ReportAsync()));

    [Fact]
    public async Task Markdown_ChangeOfProd_IsAsReviewed() =>
        GoldenFile.AssertEqual("prod.diff.md.txt", DifferenceMarkdown.Write(await ReportAsync()));

    [Fact]
    public async Task Json_ChangeOfProd_IsAsReviewed() => GoldenFile.AssertEqual("prod.diff.json", DifferenceReports.Json(await ReportAsync()));

    public void Dispose() => _copy.Dispose();

    private static TemporaryStacks Changed()
    {
        var copy = ProdCopy.Unchanged().WithProject(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "Pulumi.yaml")));
        Edit(copy, "prod/apps/checkout.yaml", "stripe#webhookSecret }", "stripe#webhookSecret, FRAUD_API_KEY: fraud#apiKey }");
        Edit(copy, "prod/apps/resilient-platform.yaml", "  resilient-mailtrap-secret:\n    keys: { MAILTRAP_API_KEY: mailtrap#apiKey }\n", "");
        Edit(copy, "prod/apps/resilient-platform.yaml", "      - envFrom: resilient-mailtrap-secret\n", "");
        Edit(copy, "Pulumi.prod.yaml", "  fastapi-agent: managed", "  fastapi-agent: existing");
        Edit(copy, "Pulumi.prod.yaml",
            "      entries: { db: prod/app-team/db }        # there before the ladder; its name does not follow the pattern\n",
            "      deliveries: { database-credentials: plain }\n");
        return copy;
    }

    private static void Edit(TemporaryStacks copy, string file, string part, string replacement)
    {
        var text = File.ReadAllText(Path.Combine(copy.Path, file));
        Assert.Contains(part, text, StringComparison.Ordinal);
        copy.WithFile(file, text.Replace(part, replacement, StringComparison.Ordinal));
    }

    private async Task<DifferenceReport> ReportAsync() => DifferenceReports.Of(
        PlanDifference.Between(await Compared.ShippedAsync("poc"), await Compared.ShippedAsync("poc")),
        PlanDifference.Between(await Compared.ShippedAsync("prod"), await Compared.ProdAsync(_copy)));
}
