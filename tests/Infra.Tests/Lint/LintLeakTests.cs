using System.Text;
using System.Text.Json;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Lint;

/// <summary>Plants values wherever a rule looks, and searches all that is printed for any form of them.</summary>
public sealed class LintLeakTests
{
    private static readonly string[] Canaries = [Canary.Value("lint"), Canary.AwkwardValue("lint")];

    /// <summary>Places of a manifest or of values, and the rule that meets the value there.</summary>
    private static readonly (string Name, string Text, string Rule)[] All =
    [
        ("a.yaml", "apiVersion: v1\nkind: Secret\nstringData: { a: @ }\n", "SEC101"),
        ("a.yaml", "apiVersion: v1\nkind: Secret\ndata: { a: @ }\n", "SEC101"),
        ("a.yaml", "apiVersion: v1\nkind: Secret\ntype: kubernetes.io/service-account-token\nmetadata: { name: @ }\n", "SEC102"),
        ("a.yaml",
            "apiVersion: external-secrets.io/v1beta1\nkind: ExternalSecret\nmetadata: { name: @ }\nspec: { target: { template: { engineVersion: v1, "
            + "data: { a: @ } } } }\n", "API001"),
        ("a.yaml", "apiVersion: secrets-store.csi.x-k8s.io/v1alpha1\nkind: SecretProviderClass\nspec: { parameters: { a: @ } }\n", "API002"),
        ("values.yaml", "db: { user: @, password: @ }\n", "SEC103"),
        ("values.yaml", "env: [ { name: DB_PASSWORD, value: @ } ]\n", "SEC103"),
        ("values.yaml", "a: [ AKIA0123456789ABCDEF, @ ]\n", "SEC103"),
        ("values.yaml", "password: @\n  b: @\n", "YML001"),
        ("values.yaml", "password: @\npassword: @\n", "YML001"),
        ("values.yaml", "{{ if @ }}\npassword: @\n b: {{ @ }}\n", "TPL001"),
        ("values.json", "{ \"apiVersion\": \"v1\", \"kind\": \"Secret\", \"data\": { \"a\": @ } }", "SEC101"),
    ];

    public static TheoryData<string, string, string, string> Places
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var (name, text, rule) in All)
            {
                data.Add(name, text, rule, Canaries[0]);
                data.Add(name, text, rule, Canaries[1]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Output_ValueInAFile_IsNowhere(string name, string text, string rule, string canary)
    {
        var printed = await PrintedAsync(name, text.Replace("@", JsonSerializer.Serialize(canary), StringComparison.Ordinal));

        Assert.Contains(rule, printed, StringComparison.Ordinal);
        Assert.Empty(Canary.FormsIn(printed, canary));
    }

    /// <summary>Base64 is no cover, neither for the value nor for the form that stands in the file.</summary>
    [Fact]
    public async Task Output_ValueInBase64_IsNowhereInAnyForm()
    {
        var canary = Canary.Value("lint");
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(canary));
        var printed = await PrintedAsync("a.yaml", $"apiVersion: v1\nkind: Secret\ndata: {{ a: {encoded} }}\n");

        Assert.Contains("SEC101", printed, StringComparison.Ordinal);
        Assert.Empty(Canary.FormsIn(printed, canary));
        Assert.Empty(Canary.FormsIn(printed, encoded));
    }

    /// <summary>A value may have slipped into the place of a key.</summary>
    [Theory]
    [InlineData("a.yaml", "apiVersion: v1\nkind: Secret\nstringData: { @: x }\n")]
    [InlineData("values.yaml", "db: { @: { password: x } }\n")]
    [InlineData("values.yaml", "db: { @ x: y: z }\n")]
    public async Task Output_CredentialAsAKey_IsNowhere(string name, string text)
    {
        const string Credential = "ghp_abcdefghijABCDEFGHIJ0123456789abcdef";

        Assert.DoesNotContain(
            Credential, await PrintedAsync(name, text.Replace("@", Credential, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static async Task<string> PrintedAsync(string name, string text)
    {
        using var folder = new LintFolder().With(name, text);
        var (plain, json, mended) = (await folder.RunAsync(), await folder.RunAsync("--format", "json"), await folder.RunAsync("--fix"));
        return string.Concat(plain.Output, plain.Error, json.Output, json.Error, mended.Output, mended.Error);
    }
}
