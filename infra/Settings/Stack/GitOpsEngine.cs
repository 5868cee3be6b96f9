namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>The GitOps engines that are supported.</summary>
internal enum GitOpsEngine
{
    /// <summary>Argo CD.</summary>
    ArgoCd,

    /// <summary>Flux.</summary>
    Flux,
}
