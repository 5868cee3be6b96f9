using System.Collections.Immutable;
using System.Text;

namespace SecretsLadder.Components.Identity;

/// <summary>Writes policies of Vault in HCL.</summary>
internal static class VaultPolicyHcl
{
    /// <summary>A policy that allows the same on each path. The same paths give the same text on every run.</summary>
    /// <param name="paths">The paths; order and repetition do not matter.</param>
    /// <param name="capabilities">What is allowed.</param>
    public static string Of(IEnumerable<string> paths, ImmutableArray<string> capabilities)
    {
        var policy = new StringBuilder();
        foreach (var path in paths.Distinct().Order(StringComparer.Ordinal))
        {
            policy.Append("path \"").Append(path).Append("\" {\n  capabilities = [\"").AppendJoin("\", \"", capabilities).Append("\"]\n}\n");
        }

        return policy.ToString();
    }
}
