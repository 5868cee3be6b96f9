using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace SecretsLadder.Infra.Planning;

/// <summary>Inputs of an AWS provider; a provider's inputs that are no texts are JSON.</summary>
internal static class AwsProviderInputs
{
    private static readonly ConcurrentDictionary<string, ImmutableArray<string>> Accounts = new(StringComparer.Ordinal);

    /// <summary>The accounts that the provider may work in.</summary>
    /// <param name="provider">The provider.</param>
    public static ImmutableArray<string> AccountsOf(PlannedResource provider) => AccountsOf(provider.Inputs);

    /// <summary>The accounts that the provider may work in. Asked for every resource of the provider, so each text is read once.</summary>
    /// <param name="inputs">Inputs of the provider.</param>
    public static ImmutableArray<string> AccountsOf(IReadOnlyDictionary<string, object> inputs) =>
        inputs.GetValueOrDefault("allowedAccountIds") is string json ? Accounts.GetOrAdd(json, Read) : [];

    private static ImmutableArray<string> Read(string json)
    {
        using var accounts = JsonDocument.Parse(json);
        return [.. accounts.RootElement.EnumerateArray().Select(account => account.GetString()!)];
    }
}
