using SecretsLadder.Infra.Planning;

namespace SecretsLadder.Infra.Access.Aws;

/// <summary>AWS Secrets Manager and SSM Parameter Store.</summary>
internal sealed class AwsAccess : ICloudAccess
{
    /// <inheritdoc />
    public string Provider => "aws";

    /// <inheritdoc />
    public string AccountFields => "auth.jwt.serviceAccountRef";

    /// <inheritdoc />
    public IReadOnlyDictionary<string, object>? AccountOf(BackendLogin login) => login.Map("auth", "jwt", "serviceAccountRef");

    /// <inheritdoc />
    public bool HasCredential(BackendLogin login) => login.Map("auth", "secretRef") is { Count: > 0 };

    /// <inheritdoc />
    public string SourceOf(IReadOnlyDictionary<string, object> provider)
    {
        var service = provider.GetValueOrDefault("service") is "ParameterStore" ? "SSM Parameter Store" : "AWS Secrets Manager";
        return $"{service} in {provider.GetValueOrDefault("region")}";
    }

    /// <inheritdoc />
    public IEnumerable<Permission> PermissionsIn(PlannedResources resources) => AwsPermissions.Of(resources);
}
