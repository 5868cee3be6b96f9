namespace SecretsLadder.Infra.Tests.Native;

/// <summary>The native executable that is compared with the managed program; what is published, the environment says.</summary>
internal static class NativeProgram
{
    /// <summary>The variable that names it.</summary>
    public const string Variable = "SECRETS_LADDER_NATIVE";

    /// <summary>Why a test that needs it is skipped.</summary>
    public const string Missing = $"the variable {Variable} names no native executable; make one: dotnet publish infra -o FOLDER";

    /// <summary>Full path of the executable, or null if the environment names none.</summary>
    public static string? File { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file ? Path.GetFullPath(file) : null;
}
