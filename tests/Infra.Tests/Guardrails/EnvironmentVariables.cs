namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>Environment variables for one test, one test at a time; as they were before afterwards.</summary>
internal sealed class EnvironmentVariables : IDisposable
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    private readonly Dictionary<string, string?> _former = [];

    public EnvironmentVariables(params ReadOnlySpan<(string Name, string? Value)> variables)
    {
        Turn.Wait();
        foreach (var (name, value) in variables)
        {
            _former.Add(name, Environment.GetEnvironmentVariable(name));
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in _former)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        Turn.Release();
    }
}
