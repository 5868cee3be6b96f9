using System.Diagnostics.CodeAnalysis;

namespace SecretsLadder.Infra.Foundation;

/// <summary>How the user calls this program, for the commands that messages name.</summary>
internal static class ProgramName
{
    private const string Executable = "secrets-ladder";
    private const string FromSources = "dotnet run --project infra --";

    /// <summary>What stands before the name of a command.</summary>
    public static string Call { get; } = IsNative ? Executable : FromSources;

    /// <summary>The native executable holds its assemblies, so that they lie nowhere.</summary>
    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "That there is no location is what is asked.")]
    private static bool IsNative => typeof(ProgramName).Assembly.Location.Length == 0;
}
