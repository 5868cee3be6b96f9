using SecretsLadder.Components.Controllers;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings;

namespace SecretsLadder.Infra;

/// <summary>What the settings of a stack mean for the External Secrets Operator.</summary>
internal static class ExternalSecretsSettings
{
    private const string Controller = "external-secrets";

    /// <summary>How the operator is installed, or null where no delivery needs it or it is there already.</summary>
    /// <param name="settings">The stack.</param>
    public static ExternalSecretsOperatorArgs? Of(StackSettings settings)
    {
        var isNeeded = settings.Applications.Any(application =>
            application.Secrets.Any(contract => settings.DeliveryOf(application.Name, contract.Name) == DeliveryKind.External));
        var controller = settings.Controllers.GetValueOrDefault(Controller);
        return !isNeeded || controller is { IsExisting: true } ? null : new()
        {
            Version = controller?.Version ?? Charts.ExternalSecrets.Version,
            Replicas = settings.Environment == DeploymentEnvironment.Development ? 1 : 2,
        };
    }

    /// <summary>Namespace and name of the operator's service account.</summary>
    /// <param name="settings">The stack.</param>
    public static (string Namespace, string Name) OperatorOf(StackSettings settings) =>
        settings.Controllers.GetValueOrDefault(Controller) is { IsExisting: true } existing
            ? (existing.Namespace ?? ExternalSecretsOperator.Namespace, existing.ServiceAccount ?? ExternalSecretsOperator.ServiceAccount)
            : (ExternalSecretsOperator.Namespace, ExternalSecretsOperator.ServiceAccount);
}
