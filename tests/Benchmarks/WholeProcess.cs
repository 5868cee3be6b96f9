using System.Diagnostics;
using System.Globalization;
using SecretsLadder.Shared;

namespace SecretsLadder.Benchmarks;

/// <summary>Plans fleets in fresh processes: what a person or a pipeline waits for.</summary>
internal static class WholeProcess
{
    private const int Runs = 5;

    private const int OnEveryCloud = 100;

    private static readonly int[] Sizes = [1, 10, 100, 1_000, 5_000];

    /// <summary>Measures and prints a markdown table: the best of several runs, each in a process of its own.</summary>
    /// <param name="program">The program: <c>secrets-ladder.dll</c>, or the executable.</param>
    public static void Run(string program)
    {
        Console.WriteLine("| backend | applications | wall | CPU | peak memory | plan |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var (backend, size) in Sizes.Select(size => ("aws", size)).Concat(
            Fleet.Backends.Keys.Skip(1).Select(backend => (backend, OnEveryCloud))))
        {
            var folder = Path.Combine(Path.GetTempPath(), $"secrets-ladder-fleet-{backend}-{size}");
            Fleet.Write(folder, size, backend);
            var best = Enumerable.Range(0, Runs).Select(_ => Measure(program, folder)).MinBy(run => run.Wall);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {backend} | {size:N0} | {best.Wall.TotalSeconds:F2} s | {best.Cpu.TotalSeconds:F2} s | {best.PeakBytes / 1e6:F0} MB | "
                + $"{best.PlanBytes / 1e6:F1} MB |"));
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (TimeSpan Wall, TimeSpan Cpu, long PeakBytes, long PlanBytes) Measure(string program, string folder)
    {
        var plan = Path.Combine(folder, "plan.json");
        string[] arguments = ["plan", "--stack", Fleet.Stack, "--stacks", folder, "--format", "json", "--out", plan];
        var start = program.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", [program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(5)))
        {
            if (Sample(process) is { } sample)
            {
                (cpu, peak) = (sample.Cpu, Math.Max(peak, sample.Bytes));
            }
        }

        clock.Stop();
        return process.ExitCode == 0
            ? (clock.Elapsed, cpu, peak, new FileInfo(plan).Length)
            : throw new InvalidOperationException($"the plan of {folder} failed with exit code {process.ExitCode}");
    }

    /// <summary>What a running process has used so far, or null if it ended while it was asked: then the sample before counts.</summary>
    private static (TimeSpan Cpu, long Bytes)? Sample(Process process)
    {
        try
        {
            process.Refresh();
            return (process.TotalProcessorTime, process.WorkingSet64);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
