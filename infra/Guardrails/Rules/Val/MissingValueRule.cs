using SecretsLadder.Infra.Planning;
using SecretsLadder.Infra.Planning.Kinds;
using SecretsLadder.Infra.Settings;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Guardrails.Rules.Val;

/// <summary>VAL001: a key of level plain that nobody supplies and that cannot be generated.</summary>
internal sealed class MissingValueRule() : Guardrail(Id)
{
    /// <summary>Id of the rule.</summary>
    public const string Id = "VAL001";

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Plan plan)
    {
        var urns = plan.Resources.OfType(KubernetesKinds.Secret).ToLookup(resource => resource.Name, resource => resource.Urn);
        return
            from contract in plan.Settings.Contracts
            where contract.Source is ContractSource.Configured
            let application = contract.Application
            from key in contract.Contract.Keys
            where key is { Generate: null, IsOptional: false } && !plan.Settings.Values.IsSet(application.Name, contract.Name, key.Name)
            select new Violation(
                urns[$"{application.Name}/{contract.Name}-secret"].FirstOrDefault(),
                $"the key '{key.Name}' of the Secret '{contract.Name}' has no value; "
                + $"run: {SetCommand(plan.Settings.Stack, application.Name, contract.Name, key.Name)}");
    }

    /// <inheritdoc />
    public override Severity SeverityIn(DeploymentEnvironment environment, Purpose purpose) =>
        purpose == Purpose.Deployment ? Severity.Error : Severity.Warning;

    /// <summary>The command that sets a value; it asks for the value, so that it never stands in the shell's history.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="application">The application.</param>
    /// <param name="secret">The Secret.</param>
    /// <param name="key">The key.</param>
    public static string SetCommand(string stack, string application, string secret, string key) =>
        SecretValuesSchema.SetCommand(stack, new[] { application, secret, key }.Aggregate(SettingKeys.Values, SettingNode.Join));
}
