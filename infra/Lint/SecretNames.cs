using System.Text;
using SecretsLadder.Infra.Yaml;

namespace SecretsLadder.Infra.Lint;

/// <summary>Recognizes a secret by the name of its key. Names are split into words, and mostly the last ones decide.</summary>
internal static class SecretNames
{
    /// <summary>Endings of names of secrets.</summary>
    private static readonly string[] Ends =
    [
        "password", "passwd", "passphrase", "pwd", "pass", "secret", "token",
        "api key", "apikey", "access key", "accesskey", "secret key", "secretkey", "private key", "privatekey", "secret access key",
        "encryption key", "signing key", "auth key", "account key", "storage key", "master key", "session key", "license key", "shared key",
        "webhook key",
        "connection string", "dsn",
    ];

    /// <summary>Endings that look like a secret, but name one or describe one.</summary>
    private static readonly string[] NoSecrets =
    [
        "existing secret", "pull secret", "tls secret", "external secret", "sealed secret", "create secret", "use secret", "from secret",
        "kubernetes secret", "k8s secret",
        "certificate secret", "cert secret", "ca secret", "credentials secret", "password secret",
        "existing secret key", "password secret key", "user secret key", "username secret key", "token secret key",
        "service account token", "by pass", "proxy pass",
    ];

    /// <summary>Names that are no secret alone, but half of a credential beside one.</summary>
    private static readonly string[] Identities = ["user", "username", "user name", "login", "access key id"];

    /// <summary>Names of a Secret: keys beside them are keys in that Secret.</summary>
    private static readonly string[] SecretReferences = ["secret name", "existing secret", "secret ref"];

    /// <summary>Whether the name of a key says that it holds a secret.</summary>
    public static bool IsSecret(string name)
    {
        var words = Words(name);
        return EndsIn(words, Ends) && !EndsIn(words, NoSecrets);
    }

    /// <summary>Whether the name of a key says that it holds the other half of a credential.</summary>
    public static bool IsIdentity(string name) => EndsIn(Words(name), Identities);

    /// <summary>Whether a name such as <c>secretKey</c> means a key of the Secret that is named beside it.</summary>
    public static bool IsKeyOfReference(string name) => EndsIn(Words(name), ["secret key"]);

    /// <summary>Whether a mapping names a Secret.</summary>
    public static bool HoldReference(MappingNode mapping) => mapping.Entries.Any(entry => EndsIn(Words(entry.Key), SecretReferences));

    private static bool EndsIn(string words, string[] ends) =>
        ends.Any(end => words.EndsWith(end, StringComparison.Ordinal) && (words.Length == end.Length || words[^(end.Length + 1)] == ' '));

    /// <summary>The words of a name in lower case: of <c>dbPassword</c>, <c>DB_PASSWORD</c> and <c>db-password</c> alike "db password".</summary>
    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var index = 0; index < name.Length; index++)
        {
            var (character, before) = (name[index], index == 0 ? ' ' : name[index - 1]);
            var begins = char.IsUpper(character) && (char.IsLower(before)
                || char.IsDigit(before)
                || (char.IsUpper(before) && index + 1 < name.Length && char.IsLower(name[index + 1])));
            if (begins && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ');
        }

        return words.ToString().Trim();
    }
}
