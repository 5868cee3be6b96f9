namespace SecretsLadder.Infra.Tests.Lint;

public sealed class SecretManifestRulesTests
{
    [Theory]
    [InlineData("stringData: { password: hunter2 }", "a.yaml:3:15: error SEC101")]
    [InlineData("data: { password: aHVudGVyMg== }", "a.yaml:3:9: error SEC101")]
    [InlineData("data: { a: !!binary aHVudGVyMg== }", "a.yaml:3:9: error SEC101")]
    [InlineData("data: { a: !vault x }", "a.yaml:3:9: error SEC101")]
    [InlineData("stringData: { a: db#password }", "a.yaml:3:15: error SEC101")]
    [InlineData("stringData: { a: \"true\" }", "a.yaml:3:15: error SEC101")]
    public async Task PlaintextSecret_Value_IsAnErrorAtItsKey(string field, string expected) =>
        Assert.Equal([expected], await LintFolder.FindAsync("a.yaml", $"apiVersion: v1\nkind: Secret\n{field}\n"));

    [Fact]
    public async Task PlaintextSecret_Message_NamesTheKeyAndWhatToDo() => Assert.Equal(
        ["a.yaml:4:3: error SEC101 stringData.password holds a value in plain text (against SOC2 CC6.1, ISO 27001 A.8.24), "
            + "and a Secret with values does not belong into Git; declare its keys as a contract and let the level of the stack produce it, "
            + "or keep ciphertext: `seal`; rotate the value too: Git keeps what was committed"],
        await LintFolder.LinesAsync("a.yaml", "apiVersion: v1\nkind: Secret\nstringData:\n  password: hunter2\n"));

    [Fact]
    public async Task PlaintextSecret_SeveralValues_AreSeveralFindings() => Assert.Equal(
        ["a.yaml:4:3: error SEC101", "a.yaml:5:3: error SEC101"],
        await LintFolder.FindAsync("a.yaml", "apiVersion: v1\nkind: Secret\nstringData:\n  a: b\n  c: d\n"));

    [Theory]
    [InlineData("apiVersion: v1\nkind: List\nitems: [ { apiVersion: v1, kind: Secret, stringData: { a: b } } ]\n")]
    [InlineData("extraObjects:\n  - { apiVersion: v1, kind: Secret, stringData: { a: b } }\n")]
    public async Task PlaintextSecret_InsideAnother_IsFound(string text) =>
        Assert.Contains(" error SEC101", Assert.Single(await LintFolder.FindAsync("a.yaml", text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("apiVersion: v1\nkind: Secret\n")]
    [InlineData("apiVersion: v1\nkind: Secret\ndata: {}\n")]
    [InlineData("apiVersion: v1\nkind: Secret\nstringData: { a: \"[secret]\" }\n")]
    [InlineData("apiVersion: v1\nkind: Secret\nstringData: { a: \"\", b: null, c: }\n")]
    [InlineData("apiVersion: v1\nkind: Secret\nstringData: { a: \"ENC[AES256_GCM,data:x]\" }\nsops: { mac: x }\n")]
    [InlineData("apiVersion: v1\nkind: Secret\nstringData: { a: \"${PASSWORD}\", b: \"<path:secret/data/db#password>\", c: \"{{ .password }}\" }\n")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\ndata: { password: hunter2 }\n")]
    [InlineData("apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec: { encryptedData: { password: AgBy } }\n")]
    [InlineData("apiVersion: example.com/v1\nkind: Secret\ndata: { a: b }\n")]
    public async Task PlaintextSecret_NoValue_IsClean(string text) => Assert.Empty(await LintFolder.FindAsync("a.yaml", text));

    [Theory]
    [InlineData("apiVersion: v1\nkind: Secret\ntype: kubernetes.io/service-account-token\n")]
    [InlineData(
        "apiVersion: v1\nkind: Secret\ntype: \"kubernetes.io/service-account-token\"\nmetadata: { annotations: "
        + "{ kubernetes.io/service-account.name: ci } }\n")]
    public async Task TokenSecret_OfAServiceAccount_IsAnErrorAtItsType(string text) =>
        Assert.Equal(["a.yaml:3:7: error SEC102"], await LintFolder.FindAsync("a.yaml", text));

    [Theory]
    [InlineData("apiVersion: v1\nkind: Secret\ntype: Opaque\n")]
    [InlineData("apiVersion: v1\nkind: ServiceAccount\ntype: kubernetes.io/service-account-token\n")]
    public async Task TokenSecret_OtherType_IsClean(string text) => Assert.Empty(await LintFolder.FindAsync("a.yaml", text));
}
