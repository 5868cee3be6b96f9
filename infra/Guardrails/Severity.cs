namespace SecretsLadder.Infra.Guardrails;

/// <summary>What a finding means for a run.</summary>
internal enum Severity
{
    /// <summary>The run goes on.</summary>
    Warning,

    /// <summary>The run stops before anything is registered.</summary>
    Error,
}
