namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>Tests that change environment variables of the process: none of them runs beside any other test.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentVariablesCollection
{
    public const string Name = "environment variables";
}
