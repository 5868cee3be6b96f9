namespace SecretsLadder.Infra.Guardrails.Rules.Tpl;

/// <summary>TPL003: the credentials of a registry are composed into something that is not JSON, which the API server refuses.</summary>
internal sealed class DockerConfigRule() : JsonValueRule("TPL003", Severity.Error, Severity.Error)
{
    /// <inheritdoc />
    protected override IEnumerable<string> Faults(JsonTemplate template, string key) =>
        IsDocker(key) && !template.IsJson
            ? ["is not JSON, whatever its values are, and the API server refuses the Secret; "
                + "write one object, each value as {{ .key | toJson }} without quotes around it"]
            : [];
}
