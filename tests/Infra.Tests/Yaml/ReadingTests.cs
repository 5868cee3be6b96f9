using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Tests.Yaml;

public sealed class ReadingTests
{
    private readonly Reading _reading = new(isDecrypted: false);

    [Fact]
    public void ThrowIfMistaken_Clean_DoesNothing() => _reading.ThrowIfMistaken();

    [Fact]
    public void ThrowIfMistaken_Mistakes_AreInTheOrderOfFilesLinesAndColumns()
    {
        _reading.Report(new("b", 1, 1), "", "4");
        _reading.Report(new("a", 10, 1), "", "3");
        _reading.Report(new("a", 9, 7), "", "2");
        _reading.Report(new("a", 9, 2), "p", "1");

        Assert.Equal(["1", "2", "3", "4"], Assert.Throws<SettingsException>(_reading.ThrowIfMistaken).Mistakes.Select(mistake => mistake.Problem));
    }

    [Fact]
    public void ThrowIfMistaken_SameMistakeTwice_IsToldOnce()
    {
        _reading.Report(new("a", 1, 1), "p", "x");
        _reading.Report(new("a", 1, 1), "p", "x");

        Assert.Single(Assert.Throws<SettingsException>(_reading.ThrowIfMistaken).Mistakes);
    }

    [Fact]
    public void Message_Mistakes_IsOneLineEach()
    {
        _reading.Report(new("a", 1, 2), "p.q", "x");
        _reading.Report(new("b"), "", "y");

        Assert.Equal("a:1:2: p.q: x\nb: y", Assert.Throws<SettingsException>(_reading.ThrowIfMistaken).Message);
    }
}
