namespace SecretsLadder.Shared;

/// <summary>
/// The program as <c>dotnet run --project infra</c> runs it: what lies beside a test is a copy whose libraries are not compiled ahead of time.
/// </summary>
public static class ManagedProgram
{
    /// <summary>Full path of <c>secrets-ladder.dll</c>.</summary>
    public static string File => Path.GetFullPath(Path.Combine(Output, "..", "..", "Infra", Path.GetFileName(Output), "secrets-ladder.dll"));

    private static string Output => Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
}
