using System.Text;
using SecretsLadder.Infra.Tests.BadInput;

namespace SecretsLadder.Infra.Tests.Native;

/// <summary>
/// The native executable says of every case of <see cref="BadInputFolder"/> what the managed program is reviewed for, byte for byte.
/// </summary>
public sealed class NativeCorpusTests(BothPrograms programs) : IClassFixture<BothPrograms>
{
    [NativeTheory]
    [MemberData(nameof(CorpusTests.Cases), MemberType = typeof(CorpusTests))]
    public void Plan_BadInput_IsWhatTheManagedProgramIsReviewedFor(string name)
    {
        var folder = Path.Combine(BadInputFolder.Root, name);
        var end = programs.Native("", "plan", "--stack", "dev", "--stacks", folder);

        Assert.Equal((1, Reviewed(folder, "findings.txt"), Reviewed(folder, "expected.txt")), (end.ExitCode, end.Output, end.Error));
    }

    private static string Reviewed(string folder, string file) =>
        File.Exists(Path.Combine(folder, file)) ? File.ReadAllText(Path.Combine(folder, file), Encoding.Latin1) : "";
}
