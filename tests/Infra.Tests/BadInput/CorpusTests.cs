using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.BadInput;

/// <summary>What holds for every case of <see cref="BadInputFolder"/>.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Cases => [.. BadInputFolder.Cases];

    public static TheoryData<string> CasesWithMistakes =>
        [.. BadInputFolder.Cases.Where(name => File.Exists(Path.Combine(BadInputFolder.Root, name, "expected.txt")))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Plan_BadInput_ExitsWithOne(string name) => Assert.Equal(1, (await BadInputFolder.PlanAsync(name)).ExitCode);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Plan_BadInput_MistakesAreAsReviewed(string name) =>
        BadInputFolder.AssertGolden(name, "expected.txt", (await BadInputFolder.PlanAsync(name)).Error);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Plan_BadInput_OutputIsAsReviewed(string name) =>
        BadInputFolder.AssertGolden(name, "findings.txt", (await BadInputFolder.PlanAsync(name)).Output);

    [Theory]
    [MemberData(nameof(CasesWithMistakes))]
    public async Task Plan_BadInput_EveryMistakeLeadsToItsFile(string name) =>
        AssertEach.Of(
            (await BadInputFolder.PlanAsync(name)).Errors.SkipLast(1),
            line => Assert.Matches($@"^error {name}/[A-Za-z0-9_./-]+\.ya?ml(:[0-9]+:[0-9]+)?: ", line));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Plan_BadInput_PrintsNoStackTrace(string name)
    {
        var run = await BadInputFolder.PlanAsync(name);

        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Plan_BadInput_RepeatsNoSecret(string name)
    {
        var run = await BadInputFolder.PlanAsync(name);

        Assert.Empty(Canary.FormsIn(run.Output + run.Error, BadInputFolder.Secret));
    }

    [Fact]
    public void Corpus_Cases_AreManyAndSomeHoldASecret() =>
        Assert.Equal((true, true), (BadInputFolder.Cases.Count >= 65, BadInputFolder.Cases.Count(BadInputFolder.HasSecret) >= 10));
}
