namespace SecretsLadder.Infra.Settings;

/// <summary>The keys of a stack's settings that messages and commands name.</summary>
internal static class SettingKeys
{
    /// <summary>The configuration namespace; nothing outside it is judged.</summary>
    public const string Namespace = "secrets-ladder:";

    /// <summary>Key of the applications.</summary>
    public const string Apps = "apps";

    /// <summary>Key of the controllers.</summary>
    public const string Controllers = "controllers";

    /// <summary>Key of the pipeline.</summary>
    public const string Pipeline = "pipeline";

    /// <summary>Key of an application for the contracts that are pushed to a backend.</summary>
    public const string Push = "push";

    /// <summary>Key of the sealing key.</summary>
    public const string SealingKey = "sealingKey";

    /// <summary>Key of the values of level plain.</summary>
    public const string Values = "values";
}
