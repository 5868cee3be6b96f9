using System.Text.Json;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Sealing;

/// <summary>
/// One value that other implementations have sealed for <see cref="TestKey.Short"/>, for the Secret shop/shop-secrets; the file says which.
/// </summary>
internal static class SealedByOthers
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "fixtures", "sealing", "sealed-by-others.json"))).RootElement;

    /// <summary>The value.</summary>
    public static string Value => Root.GetProperty("value").GetString()!;

    /// <summary>Sealed for the Secret.</summary>
    public static string Strict => Root.GetProperty("strict").GetString()!;

    /// <summary>Sealed for its namespace.</summary>
    public static string NamespaceWide => Root.GetProperty("namespaceWide").GetString()!;
}
