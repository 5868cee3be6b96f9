using System.Globalization;
using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Files;

namespace SecretsLadder.Infra.Guardrails.Rules.Set;

/// <summary>SET004: the configuration is, or will soon be, more than the engine can pass to the program; its own message does not say so.</summary>
internal sealed class ConfigurationSizeRule() : Guardrail("SET004", Severity.Warning)
{
    /// <summary>From how many bytes on it is time to move settings.</summary>
    private const long Large = 100_000;

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var size = plan.Settings.ConfigurationSize;
        if (size >= Large)
        {
            yield return new(
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the configuration has {size:N0} bytes, and the engine passes all of it in one environment variable, "
                    + $"which holds {ConfigurationSize.Most:N0} ")
                + "on Linux; beyond that the program cannot start, and 'pulumi up' says 'argument list too long'; "
                + $"move {SettingKeys.Namespace}{SettingKeys.Apps} or other settings to stacks/{plan.Settings.Stack}/{SettingsFile.Name}, "
                + "and generate values or seal them rather than set them",
                size > ConfigurationSize.Most ? Severity.Error : null);
        }
    }
}
