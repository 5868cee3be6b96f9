namespace SecretsLadder.Infra.Planning;

/// <summary>The types of resources that hold a value, or make one: nobody can make the same value again.</summary>
internal static class ValueHolders
{
    /// <summary>The type of a value that the stack generates.</summary>
    public const string Generated = "random:index/randomPassword:RandomPassword";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [Generated] = "generated value",
        ["tls:index/privateKey:PrivateKey"] = "private key",
        ["aws:secretsmanager/secret:Secret"] = "entry",
        ["aws:ssm/parameter:Parameter"] = "entry",
        ["azure-native:keyvault:Secret"] = "entry",
        ["gcp:secretmanager/secret:Secret"] = "entry",
        ["gcp:secretmanager/regionalSecret:RegionalSecret"] = "entry",
        ["vault:kv/secret:Secret"] = "entry",
        ["vault:kv/secretV2:SecretV2"] = "entry",
    };

    /// <summary>Whether a resource holds or makes a value that is lost with it.</summary>
    /// <param name="type">Type token of the resource.</param>
    public static bool IsOne(string type) => Words.ContainsKey(type);

    /// <summary>What people call a resource that holds or makes a value.</summary>
    /// <param name="type">Type token of the resource.</param>
    public static string WordOf(string type) => Words[type];
}
