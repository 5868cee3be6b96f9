using System.Collections.Immutable;
using SecretsLadder.Infra.Settings.Stack;

namespace SecretsLadder.Infra.Planning;

/// <summary>The inputs that exist to hold secret values; reports show a placeholder for each, and no other input may hold one.</summary>
internal static class SecretInputs
{
    /// <summary>Whether an input holds secret values.</summary>
    /// <param name="type">Type token of the resource.</param>
    /// <param name="input">Name of the input.</param>
    public static bool Holds(string type, string input) => (type, input) is
        ("kubernetes:core/v1:Secret", "data" or "stringData")
        or ("aws:secretsmanager/secretVersion:SecretVersion", "secretString")
        or ("aws:ssm/parameter:Parameter", "value")
        or ("azure-native:keyvault:Secret", "properties")
        or ("gcp:secretmanager/secretVersion:SecretVersion" or "gcp:secretmanager/regionalSecretVersion:RegionalSecretVersion", "secretData")
        or ("vault:kv/secretV2:SecretV2" or "vault:kv/secret:Secret", "dataJson")
        or ("tls:index/selfSignedCert:SelfSignedCert", "privateKeyPem");

    /// <summary>The input with the placeholder for every value, keys kept.</summary>
    /// <param name="value">The input.</param>
    public static object Redact(object value) => value is IReadOnlyDictionary<string, object> map
        ? map.ToImmutableDictionary(pair => pair.Key, pair => Redact(pair.Value))
        : SecretValues.Placeholder;
}
