using System.Diagnostics;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.BadInput;

/// <summary>The program in a process of its own, as a shell starts it.</summary>
internal sealed class ProgramRun : IDisposable
{
    /// <summary>What starts the managed program.</summary>
    public static readonly string[] Managed = ["dotnet", ManagedProgram.File];

    private readonly Process _process;

    private ProgramRun(ProcessStartInfo start) => _process = Process.Start(start)!;

    /// <summary>
    /// Starts the program, deaf to Ctrl-C only if it makes itself so: what a shell starts in the background would ignore it from the start.
    /// </summary>
    /// <param name="program">What starts it.</param>
    /// <param name="args">The arguments.</param>
    public static ProgramRun Start(string[] program, params string[] args)
    {
        string[] command = [.. program, .. args];
        command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. command] : command;
        return new(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true });
    }

    /// <summary>Starts the program in a shell.</summary>
    /// <param name="program">What starts it.</param>
    /// <param name="args">The arguments, and where the output goes, as the shell reads them.</param>
    public static ProgramRun StartInShell(string[] program, string args) =>
        new(new ProcessStartInfo("sh", ["-c", $"exec '{string.Join("' '", program)}' {args}"]) { RedirectStandardError = true });

    /// <summary>Goes away without reading what the program writes.</summary>
    public void CloseOutput() => _process.StandardOutput.Close();

    /// <summary>Presses Ctrl-C.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the end; a program that does not end fails the test.</summary>
    /// <param name="patience">How long.</param>
    /// <returns>The exit code, and what was written to standard error.</returns>
    public async Task<(int ExitCode, string Error)> EndAsync(TimeSpan patience)
    {
        var error = await _process.StandardError.ReadToEndAsync().WaitAsync(patience);
        await _process.WaitForExitAsync().WaitAsync(patience);
        return (_process.ExitCode, error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
