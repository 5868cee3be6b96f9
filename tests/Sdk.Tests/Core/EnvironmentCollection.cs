namespace SecretsLadder.Sdk.Tests.Core;

/// <summary>Tests that touch what belongs to the process: environment variables and the exit code.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentCollection
{
    public const string Name = "environment";
}
