using BenchmarkDotNet.Running;
using SecretsLadder.Benchmarks;
using SecretsLadder.Shared;

// whole [program]: fleets of 1 to 5,000 applications on AWS, and of 100 on every other backend, each plan in a process of its own.
// anything else: BenchmarkDotNet's own arguments, such as --filter '*'.
if (args is ["whole", ..])
{
    WholeProcess.Run(args.ElementAtOrDefault(1) ?? ManagedProgram.File);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(PlanBenchmarks).Assembly).Run(args);
}
