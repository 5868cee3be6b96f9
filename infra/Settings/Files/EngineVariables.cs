using System.Text;
using System.Text.Json;
using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Settings.Files;

/// <summary>What the Pulumi engine passes to the program in environment variables.</summary>
internal static class EngineVariables
{
    private const string Configuration = "PULUMI_CONFIG";
    private const string SecretKeys = "PULUMI_CONFIG_SECRET_KEYS";
    private const string StackVariable = "PULUMI_STACK";
    private const string RootDirectoryVariable = "PULUMI_ROOT_DIRECTORY";

    /// <summary>Without these, the Pulumi SDK runs nothing.</summary>
    private static readonly string[] Required =
        ["PULUMI_MONITOR", "PULUMI_ENGINE", "PULUMI_PROJECT", "PULUMI_DRY_RUN", "PULUMI_QUERY_MODE", "PULUMI_PARALLEL", StackVariable,
            RootDirectoryVariable];

    /// <summary>Name of the stack that the engine runs.</summary>
    public static string Stack => Environment.GetEnvironmentVariable(StackVariable)!;

    /// <summary>The folder of the project file.</summary>
    public static string RootDirectory => Environment.GetEnvironmentVariable(RootDirectoryVariable)!;

    /// <summary>How many bytes the configuration has.</summary>
    public static long ConfigurationSize => Encoding.UTF8.GetByteCount(Environment.GetEnvironmentVariable(Configuration) ?? "");

    /// <summary>The keys of the configuration, with their namespaces; <see cref="Pulumi.Config"/> does not list them.</summary>
    public static string[] ConfigurationKeys()
    {
        using var document = JsonDocument.Parse(Environment.GetEnvironmentVariable(Configuration) is { Length: > 0 } json ? json : "{}");
        return [.. document.RootElement.EnumerateObject().Select(property => property.Name)];
    }

    /// <summary>Why the program cannot run with the variables, or null if it can.</summary>
    public static string? Fault() =>
        Array.Exists(Required, name => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
            ? $"this program is run by the Pulumi engine: use 'pulumi preview' or 'pulumi up'; to plan offline: {ProgramName.Call} plan"
        : !IsJson(Configuration, JsonValueKind.Object) ? Malformed(Configuration, "an object")
        : !IsJson(SecretKeys, JsonValueKind.Array) ? Malformed(SecretKeys, "a list")
        : null;

    private static string Malformed(string variable, string expected) =>
        $"the variable {variable}, in which the engine passes the configuration, is not {expected} in JSON; "
        + "run the program with 'pulumi preview' or 'pulumi up', and do not set the variable";

    private static bool IsJson(string variable, JsonValueKind kind)
    {
        if (Environment.GetEnvironmentVariable(variable) is not { } text)
        {
            return true;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == kind;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
