using BenchmarkDotNet.Attributes;
using SecretsLadder.Infra.Guardrails;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Reports.Plans;
using SecretsLadder.Infra.Settings.Files;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Shared;

namespace SecretsLadder.Benchmarks;

/// <summary>The parts of a plan of one hundred applications, warm.</summary>
[MemoryDiagnoser]
public class PlanBenchmarks
{
    private const int Applications = 100;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "secrets-ladder-benchmarks");
    private StacksFolder _stacks = null!;
    private StackSettings _settings = null!;
    private Plan _plan = null!;

    /// <summary>Writes the fleet and plans it once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Fleet.Write(_folder, Applications);
        _stacks = new StacksFolder(_folder);
        _settings = SettingsReader.FromFiles(_stacks, Fleet.Stack);
        _plan = Program().GetAwaiter().GetResult() as Plan ?? throw new InvalidOperationException("no plan");
    }

    /// <summary>Reading and checking the files.</summary>
    [Benchmark]
    public object Settings() => SettingsReader.FromFiles(_stacks, Fleet.Stack);

    /// <summary>Running the program against emulated providers.</summary>
    [Benchmark]
    public async Task<object> Program() => await Planner.PlanAsync(Fleet.Stack, _folder, () => _settings);

    /// <summary>Asking the guardrails.</summary>
    [Benchmark]
    public object Guardrails() => GuardrailSet.Judge(_plan, Purpose.Review);

    /// <summary>Writing the plan as JSON.</summary>
    [Benchmark]
    public void Json() => PlanJson.Write(Stream.Null, new JudgedPlan(_plan, []));
}
