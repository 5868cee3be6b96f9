namespace SecretsLadder.Infra.Guardrails;

/// <summary>What a plan is made for.</summary>
internal enum Purpose
{
    /// <summary>To be read: at a desk or in a pull request, where no value is at hand.</summary>
    Review,

    /// <summary>To be carried out next: the check before <c>pulumi up</c> and <c>pulumi preview</c>.</summary>
    Deployment,
}
