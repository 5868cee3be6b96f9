namespace SecretsLadder.Infra.Settings.Backends;

/// <summary>How strictly a stack is judged.</summary>
internal enum DeploymentEnvironment
{
    /// <summary>Shortcomings are warnings.</summary>
    Development,

    /// <summary>Judged as production is, so that nothing surprises there.</summary>
    Staging,

    /// <summary>Shortcomings are errors.</summary>
    Production,
}
