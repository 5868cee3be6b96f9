namespace SecretsLadder.Infra.Tests.Native;

/// <summary>What a program did, byte for byte: texts hold one character a byte.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
/// <param name="Files">Every file that it left, each with its name.</param>
internal sealed record ProgramEnd(int ExitCode, string Output, string Error, string Files);
