using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The configuration values of one namespace.</summary>
public sealed class Config
{
    private readonly string _name;

    /// <summary>The values of a namespace; of the project if none is given.</summary>
    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(":config", StringComparison.Ordinal) ? name[..^":config".Length] : name;
    }

    /// <summary>A value, or null.</summary>
    public string? Get(string key) => Deployment.Instance.Deployment.Config.Get(FullKey(key));

    /// <summary>A secret value, or null.</summary>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A boolean, or null.</summary>
    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var value => throw WrongType(key, value, nameof(Boolean)),
    };

    /// <summary>A secret boolean, or null.</summary>
    public Output<bool>? GetSecretBoolean(string key) => Secret(GetBoolean(key));

    /// <summary>An integer, or null.</summary>
    public int? GetInt32(string key) => Get(key) switch
    {
        null => null,
        var value when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        var value => throw WrongType(key, value, nameof(Int32)),
    };

    /// <summary>A secret integer, or null.</summary>
    public Output<int>? GetSecretInt32(string key) => Secret(GetInt32(key));

    /// <summary>A number, or null.</summary>
    public double? GetDouble(string key) => Get(key) switch
    {
        null => null,
        var value when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        var value => throw WrongType(key, value, nameof(Double)),
    };

    /// <summary>A secret number, or null.</summary>
    public Output<double>? GetSecretDouble(string key) => Secret(GetDouble(key));

    /// <summary>A JSON value as an object, or null.</summary>
    [return: MaybeNull]
    [RequiresUnreferencedCode(ByReflection.Json), RequiresDynamicCode(ByReflection.Json)]
    public T GetObject<T>(string key, JsonSerializerOptions options) => Parse<T>(key, options);

    /// <summary>A JSON value as an object, or null.</summary>
    [return: MaybeNull]
    [RequiresUnreferencedCode(ByReflection.Json), RequiresDynamicCode(ByReflection.Json)]
    public T GetObject<T>(string key) => Parse<T>(key, null);

    /// <summary>A secret JSON value as an object, or null.</summary>
    [RequiresUnreferencedCode(ByReflection.Json), RequiresDynamicCode(ByReflection.Json)]
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options)
        => Parse<T>(key, options) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A secret JSON value as an object, or null.</summary>
    [RequiresUnreferencedCode(ByReflection.Json), RequiresDynamicCode(ByReflection.Json)]
    public Output<T>? GetSecretObject<T>(string key) => Get(key) is null ? null : Output.CreateSecret(Parse<T>(key, null)!);

    /// <summary>A value; an error if it is missing.</summary>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>A secret value; an error if it is missing.</summary>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary>A boolean; an error if it is missing.</summary>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>A secret boolean; an error if it is missing.</summary>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>An integer; an error if it is missing.</summary>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>A secret integer; an error if it is missing.</summary>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>A number; an error if it is missing.</summary>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>A secret number; an error if it is missing.</summary>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <summary>A JSON value as an object; an error if it is missing.</summary>
    [RequiresUnreferencedCode(ByReflection.Json), RequiresDynamicCode(ByReflection.Json)]
    public T RequireObject<T>(string key, JsonSerializerOptions options) => ParseRequired<T>(key, options);

    /// <summary>A JSON value as an object; an error if it is missing.</summary>
    [RequiresUnreferencedCode(ByReflection.Json), RequiresDynamicCode(ByReflection.Json)]
    public T RequireObject<T>(string key) => ParseRequired<T>(key, null);

    /// <summary>A secret JSON value as an object; an error if it is missing.</summary>
    [RequiresUnreferencedCode(ByReflection.Json), RequiresDynamicCode(ByReflection.Json)]
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) => Output.CreateSecret(ParseRequired<T>(key, options));

    /// <summary>A secret JSON value as an object; an error if it is missing.</summary>
    [RequiresUnreferencedCode(ByReflection.Json), RequiresDynamicCode(ByReflection.Json)]
    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(ParseRequired<T>(key, null));

    private static Output<T>? Secret<T>(T? value) where T : struct => value is { } present ? Output.CreateSecret(present) : null;

    [RequiresUnreferencedCode(ByReflection.Json), RequiresDynamicCode(ByReflection.Json)]
    private T ParseRequired<T>(string key, JsonSerializerOptions? options) => Get(key) is null ? throw Missing(key) : Parse<T>(key, options)!;

    [return: MaybeNull]
    [RequiresUnreferencedCode(ByReflection.Json), RequiresDynamicCode(ByReflection.Json)]
    private T Parse<T>(string key, JsonSerializerOptions? options)
    {
        if (Get(key) is not { } json) return default;
        try
        {
            return JsonSerializer.Deserialize<T>(json, options);
        }
        catch (JsonException e)
        {
            throw WrongType(key, json, typeof(T).FullName!, e);
        }
    }

    private string FullKey(string key) => $"{_name}:{key}";

    private ConfigTypeException WrongType(string key, string value, string type, Exception? cause = null)
        => new($"Configuration '{FullKey(key)}' has the value '{value}', which is not a valid {type}", cause);

    private ConfigMissingException Missing(string key)
        => new($"Configuration '{FullKey(key)}' is required and missing; set it with: pulumi config set {FullKey(key)} <value>");

    private sealed class ConfigTypeException(string message, Exception? cause) : RunException(message, cause);

    private sealed class ConfigMissingException(string message) : RunException(message);
}
