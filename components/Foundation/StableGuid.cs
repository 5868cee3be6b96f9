using System.Security.Cryptography;
using System.Text;

namespace SecretsLadder.Components.Foundation;

/// <summary>GUIDs for services that require them as names, the same on every run.</summary>
public static class StableGuid
{
    private const int Length = 16;

    /// <summary>The GUID for a full name.</summary>
    /// <param name="what">The full name of what the GUID stands for.</param>
    public static Guid Of(string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, Length));
}
