namespace SecretsLadder.Infra.Guardrails;

/// <summary>Something with a fixed name that a stack owns: two stacks that own it overwrite each other, and one deletes it in the end.</summary>
/// <param name="Subject">What it belongs to; several claims on one subject become one finding.</param>
/// <param name="Does">What the stack does with it, as a verb, with its name and place: claims with the same words are on the same thing.</param>
/// <param name="Advice">What to change.</param>
/// <param name="Owner">Who in the stack owns it, where that is not clear from the rest.</param>
internal sealed record StackClaim(string Subject, string Does, string Advice, string? Owner = null)
{
    /// <summary>The claims on what belongs to an application or a shared Secret.</summary>
    /// <param name="subject">The application or shared Secret.</param>
    /// <param name="does">What the stack does.</param>
    public static StackClaim Of(string subject, string does) => new(
        subject,
        does,
        $"deliver {subject} from one of them, or give it another name in one; where the stacks deploy to two clusters, "
        + $"giving one of them another name under {Settings.SettingKeys.Namespace}cluster does too");
}
