using Pulumi;

namespace SecretsLadder.Infra.Settings.Stack;

/// <summary>
/// One secret setting. It leaves this class only as an output marked secret; what plans or reports gets the redacted form, which holds nothing.
/// </summary>
/// <param name="text">The value, or null where it is set but not known here (encrypted configuration read offline).</param>
internal sealed class SecretText(string? text)
{
    /// <summary>A setting that is set, without its value.</summary>
    public static readonly SecretText Redacted = new(null);

    /// <summary>The value, marked secret. Where it is not known here, the placeholder stands for it.</summary>
    public Output<string> Get() => Output.CreateSecret(text ?? SecretValues.Placeholder);

    /// <summary>Whether the value breaks a rule; one that is not known here breaks none.</summary>
    /// <param name="rule">The rule.</param>
    public bool Breaks(Func<string, bool> rule) => text is not null && !rule(text);

    /// <summary>Never the value.</summary>
    public override string ToString() => SecretValues.Placeholder;
}
