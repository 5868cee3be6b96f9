namespace SecretsLadder.Infra.Yaml;

/// <summary>What a scalar means.</summary>
internal enum ScalarKind
{
    /// <summary>Nothing is written.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An unquoted <c>yes</c>, <c>no</c>, <c>on</c> or <c>off</c>: a boolean to YAML 1.1 readers, a text to YAML 1.2 readers.</summary>
    AmbiguousBoolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,
}
