using System.Text.Json.Nodes;
using SecretsLadder.Infra.Tests.Sealing;

namespace SecretsLadder.Infra.Tests.Commands.Sealing;

/// <summary>What kubeseal wrote becomes a file of the contract, its ciphertexts kept.</summary>
public sealed class SealAdoptTests : IDisposable
{
    private readonly SealedStacks _stacks = new();

    [Fact]
    public async Task Adopt_NewFile_IsTheContractsWithItsCiphertexts()
    {
        await _stacks.SealAsync("username=a\npassword=b", "--name", "shop-db", "--env-file", "-");
        var written = await File.ReadAllTextAsync(_stacks.FileOf("shop-db"));
        var reencrypted = Reencrypted("shop-db", "username", "password");
        File.Delete(_stacks.FileOf("shop-db"));
        var run = await AdoptAsync(reencrypted);

        Assert.Equal((0, written), (run.ExitCode, await File.ReadAllTextAsync(_stacks.FileOf("shop-db"))));
    }

    [Fact]
    public async Task Adopt_Repairs_AreTold()
    {
        await _stacks.SealAsync("username=a\npassword=b", "--name", "shop-db", "--env-file", "-");
        var run = await AdoptAsync(Reencrypted("shop-db", "username", "password", "URL"));

        Assert.Equal(
            [
                "stacks/dev/sealed/shop/shop-db.yaml: kept the ciphertexts of username, password, "
                + $"recorded as sealed for certificate {TestKey.Short.Certificate.Fingerprint}",
                "repaired labels",
                "repaired what it is sealed for",
                "repaired the type kubernetes.io/basic-auth",
                "repaired the template's labels and annotations",
                "repaired the templates of composed keys",
                "repaired the composed 'URL', which came back sealed and is not",
            ],
            run.Errors);
    }

    [Fact]
    public async Task Adopt_FileWithComments_OnlyCiphertextsAndTheirRecordChange()
    {
        await _stacks.SealAsync("username=a\npassword=b", "--name", "shop-db", "--env-file", "-");
        var commented = "# why\n" + (await File.ReadAllTextAsync(_stacks.FileOf("shop-db"))).Replace(
            "\n  labels:\n", "\n  labels: # ours\n    team: shop\n", StringComparison.Ordinal);
        await File.WriteAllTextAsync(_stacks.FileOf("shop-db"), commented);
        _stacks.WithCertificate(TestKey.Other.Pem);
        var (username, password) = (SealedFile.Value(1), SealedFile.Value(2));
        await AdoptAsync(Reencrypted("shop-db", ("username", username), ("password", password)));

        var expected = commented
            .Replace(TestKey.Short.Certificate.Fingerprint, TestKey.Other.Certificate.Fingerprint, StringComparison.Ordinal)
            .Split('\n')
            .Select(line =>
                line.StartsWith("    username: ", StringComparison.Ordinal)
                    ? $"    username: {username}"
                    : line.StartsWith("    password: ", StringComparison.Ordinal)
                    ? $"    password: {password}"
                    : line);
        Assert.Equal(Unquoted(string.Join('\n', expected)), Unquoted(await File.ReadAllTextAsync(_stacks.FileOf("shop-db"))));
    }

    [Fact]
    public async Task Adopt_TheStacksOwnFileAsKubesealLeftIt_IsRepairedInPlace()
    {
        await _stacks.SealAsync("username=a\npassword=b", "--name", "shop-db", "--env-file", "-");
        var written = await File.ReadAllTextAsync(_stacks.FileOf("shop-db"));
        await File.WriteAllTextAsync(_stacks.FileOf("shop-db"), Reencrypted("shop-db", "username", "password", "URL"));
        await AdoptAsync("", _stacks.FileOf("shop-db"));

        Assert.Equal(written, await File.ReadAllTextAsync(_stacks.FileOf("shop-db")));
    }

    [Fact]
    public async Task Adopt_SomeKeys_OthersStayWithTheirRecord()
    {
        await _stacks.SealAsync("username=a\npassword=b", "--name", "shop-db", "--env-file", "-");
        _stacks.WithCertificate(TestKey.Other.Pem);
        await AdoptAsync(Reencrypted("shop-db", ("username", SealedFile.Value(1))));

        Assert.Equal("b", _stacks.Open("shop-db", "password"));
        Assert.Contains($"sealed-for: {TestKey.Other.Certificate.Fingerprint} password={TestKey.Short.Certificate.Fingerprint}", Unquoted(
            await File.ReadAllTextAsync(_stacks.FileOf("shop-db"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adopt_AnotherScope_Follows()
    {
        await _stacks.SealAsync("a", "--name", "shop-secrets", "--scope", "namespace-wide");
        var value = SealedByOthers.Strict;
        await AdoptAsync(Reencrypted("shop-secrets", ("API_KEY", value)));

        Assert.Equal(SealedByOthers.Value, _stacks.Open("shop-secrets", "API_KEY"));
        Assert.Contains("namespace-wide: \"false\"", await File.ReadAllTextAsync(_stacks.FileOf("shop-secrets")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adopt_CertificateIsTold_IsRecorded()
    {
        _stacks.Folder.WithFile("../other.pem", TestKey.Other.Pem);
        await AdoptAsync(
            Reencrypted("shop-secrets", ("API_KEY", SealedFile.Value(1))), "-", "--certificate", Path.Combine(_stacks.Folder.Root, "other.pem"));

        Assert.Contains(TestKey.Other.Certificate.Fingerprint, await File.ReadAllTextAsync(_stacks.FileOf("shop-secrets")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "{ \"API_KEY\": \"@4\" }",
        "error standard input:1:166: spec.encryptedData.API_KEY: was sealed for another certificate: its key has 4096 bits, "
        + "and that of the certificate has 2048; say which certificate it is sealed for with --certificate FILE")]
    [InlineData(
        "{ \"OTHER\": \"@1\" }",
        "error standard input:1:164: spec.encryptedData.OTHER: the contract 'shop-secrets' has no such key; it has 'API_KEY'; "
        + "rename the line or remove it")]
    [InlineData(
        "{ \"API_KEY\": \"hunter2\" }",
        "error standard input:1:166: spec.encryptedData.API_KEY: is no sealed value: 7 characters that are not base64 on one line")]
    public async Task Adopt_ValueThatCannotBeKept_SaysWhichAndWritesNothing(string data, string expected)
    {
        _stacks.Noted();
        var run = await AdoptAsync(
            """{ "kind": "SealedSecret", "apiVersion": "bitnami.com/v1alpha1", "metadata": { "name": "shop-secrets", "namespace": "shop" }"""
            + $$""", "spec": { "encryptedData": {{SealedFile.With(data).Replace("@4", SealedFile.Value(4, 512), StringComparison.Ordinal)}} } }""");

        Assert.Equal((1, expected), (run.ExitCode, run.Errors[0]));
        _stacks.AssertUnchanged();
    }

    [Theory]
    [InlineData("kind: Secret", "error standard input:1:1: is no SealedSecret; it has 'apiVersion: bitnami.com/v1alpha1' and 'kind: SealedSecret'")]
    [InlineData("a: [", "error standard input:2:1: this is not valid YAML: its structure cannot be read here")]
    [InlineData("apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\n", "error standard input has no metadata.namespace; name it with --namespace")]
    [InlineData(
        "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: shop-secrets, namespace: shop }\n",
        "error standard input holds no sealed value of the Secret 'shop-secrets'; nothing was adopted")]
    [InlineData(
        "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: nobody, namespace: shop }\n",
        "error no contract asks for the Secret 'nobody' in the namespace 'shop'; there are shop-db, shop-secrets")]
    public async Task Adopt_WhatIsNone_SaysSo(string input, string expected) => Assert.Equal(expected, (await AdoptAsync(input)).Errors[0]);

    public void Dispose() => _stacks.Dispose();

    /// <summary>A fingerprint is quoted where it begins with a digit.</summary>
    private static string Unquoted(string text) => text.Replace("\"", "", StringComparison.Ordinal);

    /// <summary>What kubeseal --re-encrypt gives: JSON without labels, annotations, templates and type.</summary>
    private static string Reencrypted(string name, params (string Key, string Text)[] values) => new JsonObject
    {
        ["kind"] = "SealedSecret",
        ["apiVersion"] = "bitnami.com/v1alpha1",
        ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = "shop", ["creationTimestamp"] = null },
        ["spec"] = new JsonObject
        {
            ["template"] = new JsonObject { ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = "shop", ["creationTimestamp"] = null } },
            ["encryptedData"] = new JsonObject(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Text))),
        },
    }.ToJsonString();

    /// <summary>The same for the values that the stack's file has; what it lacks gets some value.</summary>
    private string Reencrypted(string name, params string[] keys)
    {
        var lines = File.ReadAllLines(_stacks.FileOf(name));
        return Reencrypted(
            name, [.. keys.Select(key =>
                (key, lines.FirstOrDefault(line => line.StartsWith($"    {key}: A", StringComparison.Ordinal))?[(key.Length + 6)..]
                    ?? SealedFile.Value(9)))]);
    }

    private Task<CommandRun> AdoptAsync(string input, string file = "-", params string[] args) =>
        _stacks.RunAsync(new(() => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(input))), FixedClock.Valid, ["seal", "--stack", "dev",
            "--adopt", file, .. args]);
}
