using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class SecretContractTests
{
    private static readonly SecretContract Contract = new()
    {
        Name = "a",
        Keys = [new("user", new("db", "user")), new("login", new("db", "user")), new("ca", new("ca")), new("db", new("db"))],
    };

    private static readonly SecretContract Whole = Contract with { Extract = "db" };

    [Fact]
    public void Extract_IsNoneByDefault() => Assert.Null(Contract.Extract);

    [Fact]
    public void WholeEntries_NoExtract_AreNone() => Assert.Empty(Contract.WholeEntries);

    [Fact]
    public void WholeEntries_Extract_IsIt() => Assert.Equal(["db"], Whole.WholeEntries);

    [Fact]
    public void EntryNames_EntryReadTwice_IsNamedOnce() => Assert.Equal(["db", "ca"], Contract.EntryNames);

    [Fact]
    public void EntryNames_EntryReadAsAWholeOnly_IsNamed() => Assert.Equal(["db"], (Contract with { Keys = [], Extract = "db" }).EntryNames);

    [Fact]
    public void SingleKeys_NoExtract_AreAll() => Assert.Equal(["user", "login", "ca", "db"], Contract.SingleKeys.Select(key => key.Name));

    [Fact]
    public void SingleKeys_Extract_AreThoseItDoesNotBringUnderTheirName() =>
        Assert.Equal(["login", "ca", "db"], Whole.SingleKeys.Select(key => key.Name));
}
