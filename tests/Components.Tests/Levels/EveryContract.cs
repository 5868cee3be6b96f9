using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary>Contracts of every form, whose keys name properties.</summary>
internal static class EveryContract
{
    private static readonly string[] Types = ["Opaque", "kubernetes.io/basic-auth", "kubernetes.io/tls"];
    private static readonly string[] Templates = ["pg://{{ .k0 | urlquery }}@db", "{{ index . \"k0\" | b64enc }}",
        "{ \"a\": { \"b\": \"{{ .k0 }}\" } }", "{\"a\":{\"$${b}\":{{ .k0 | toJson }}}}", "[x]\n\ta = {{ .k0 | quote }}\n"];

    private static readonly ImmutableSortedDictionary<string, string> Metadata = ImmutableSortedDictionary<string, string>.Empty
        .Add("argocd.argoproj.io/secret-type", "repository").Add("team", "shop");

    /// <summary>One with everything in it.</summary>
    public static readonly SecretContract Full = new()
    {
        Name = "shop-all",
        Type = "kubernetes.io/basic-auth",
        Refresh = TimeSpan.FromMinutes(5),
        Keys =
        [
            new("username", new("db", "username")),
            new("password", new("db", "password")),
            new("keystore", new("tls", "keystore"), IsBase64: true),
            new("key", new("all", "key")),
        ],
        DerivedKeys = [new("url", Template.Parse("pg://{{ .username }}:{{ .password | urlquery }}@db"))],
        Extract = "all",
    };

    /// <summary>One with a key that is an entry without a property.</summary>
    public static readonly SecretContract Whole = new()
    {
        Name = "shop-all",
        Keys = [new("ca.crt", new("tls")), new("ca.bin", new("tls"), IsBase64: true), new("user", new("db", "username"))],
    };

    /// <summary>The seeds of the property tests.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    /// <summary>One at random.</summary>
    public static SecretContract Any(int seed)
    {
        var random = new Random(seed);
        string[] entries = ["db", "tls", "all", "session"];
        return new()
        {
            Name = "shop-all",
            Type = Types[random.Next(Types.Length)],
            Refresh = random.Next(4) == 0 ? null : TimeSpan.FromSeconds(random.Next(10, 7200)),
            Labels = Metadata.RemoveRange(Metadata.Keys.Where(_ => random.Next(2) == 0)),
            Annotations = Metadata.RemoveRange(Metadata.Keys.Where(_ => random.Next(2) == 0)),
            Keys = [.. Enumerable.Range(0, random.Next(1, 6)).Select(index =>
                new ContractKey($"k{index}", new(entries[random.Next(4)], $"p{index}"), IsBase64: random.Next(4) == 0, Version: random.Next(4) == 0
                    ? "3"
                    : null))],
            DerivedKeys = [.. Templates.Where(_ => random.Next(2) == 0).Select((text, index) => new DerivedKey($"d{index}", Template.Parse(text)))],
            Extract = random.Next(2) == 0 ? null : entries[random.Next(4)],
        };
    }
}
