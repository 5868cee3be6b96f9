using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Settings.Backends;

public sealed class EntryPatternTests
{
    private static readonly string[] Labels = ["a", "b", "a-b", "pay", "pay-roll", "roll", "prod", "x9"];

    private static readonly string[] Names = ["db", "roll-db", "b", "-b", "a/b", "_x", "sealing-key-1", "b--c"];

    [Theory]
    [InlineData("{app}--{name}", true)]
    [InlineData("production--{app}--{name}", true)]
    [InlineData("{app}_{name}", true)]
    [InlineData("production/{app}/{name}", true)]
    [InlineData("{name}/{app}", true)]
    [InlineData("{app}-{name}", false)]
    [InlineData("production-{app}-{name}", false)]
    [InlineData("{app}{name}", false)]
    [InlineData("{app}x{name}", false)]
    [InlineData("{name}", false)]
    [InlineData("{app}/{app}/{name}", false)]
    public void TellsApart_Pattern_HasASeparatorThatNoLabelHolds(string pattern, bool expected) =>
        Assert.Equal(expected, EntryPattern.TellsApart(pattern));

    [Theory]
    [InlineData("{app}--{name}")]
    [InlineData("{app}_{name}")]
    [InlineData("e/{app}/{name}")]
    [InlineData("e/{app}.x/{name}")]
    [InlineData("{app}-_{name}/y")]
    public void TellsApart_True_NoTwoApplicationsHaveOneEntry(string pattern)
    {
        Assert.True(EntryPattern.TellsApart(pattern));
        var owners =
            from application in Labels
            from name in Names
            group application by pattern.Replace("{app}", application, StringComparison.Ordinal)
                .Replace("{name}", name, StringComparison.Ordinal) into entry
            select entry.Distinct().Count();

        AssertEach.Of(owners, count => Assert.Equal(1, count));
    }

    [Theory]
    [InlineData("{app}-{name}", "pay-roll-db", "pay", "pay-roll")]
    [InlineData("{app}--{name}", "pay-roll--db", "pay-roll")]
    [InlineData("e/{app}/{name}", "e/pay/roll/db", "pay")]
    [InlineData("e/{app}/{name}", "f/pay/db")]
    [InlineData("{name}/{app}", "db/x/pay", "pay")]
    [InlineData("{name}", "db")]
    public void OwnersOf_Entry_AreTheLabelsInThePlaceOfTheApplication(string pattern, string entry, params string[] expected) =>
        Assert.Equal(expected, EntryPattern.OwnersOf(pattern, entry));

    [Theory]
    [InlineData("platform/prod-us/sealing-key/1")]
    [InlineData("/platform/prod_us/sealing-key/12")]
    [InlineData("platform--prod-us--sealing-key--1")]
    [InlineData("prod-us/sealing-key/1")]
    [InlineData("prod-us-sealing-key-1")]
    public void IsCopy_NameOfACopy_NowOrFormerly(string entry) => Assert.True(SealingKeyEscrowSettings.IsCopy(entry));

    [Theory]
    [InlineData("production/pay/sealing-key/1")]
    [InlineData("pay--x-sealing-key-1")]
    [InlineData("prod-us-sealing-key")]
    public void IsCopy_AnotherName_IsNone(string entry) => Assert.False(SealingKeyEscrowSettings.IsCopy(entry));
}
