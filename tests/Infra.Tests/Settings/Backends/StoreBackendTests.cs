using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Backends;
using SecretsLadder.Infra.Tests.Schemas;

namespace SecretsLadder.Infra.Tests.Settings.Backends;

public sealed class StoreBackendTests
{
    private const string Token = "auth: { secretRef: { dopplerToken: { name: doppler-token, key: dopplerToken } } }";
    private const string Value = "Zk3Qv9TtLx7Rw2Yb8Nc4";

    [Fact]
    public void Read_Block_IsPlainData() => Assert.Equal(
        Manifest.DigestOf(Manifest.Map(
            ("text", "a"), ("quoted", "1"), ("whole", 1), ("half", 0.5), ("flag", true), ("list", Manifest.List("a", "b")), ("map",
            Manifest.Map(("a", "b"))))),
        Manifest.DigestOf(Read("webhook: { text: a, quoted: '1', whole: 1, half: 0.5, flag: true, list: [a, b], map: { a: b } }").Provider.Block));

    [Theory]
    [InlineData("whole", typeof(int))]
    [InlineData("long", typeof(double))]
    [InlineData("quoted", typeof(string))]
    [InlineData("flag", typeof(bool))]
    public void Read_Scalar_IsOfItsType(string key, Type expected) => Assert.IsType(
        expected, Read("github: { whole: -1, long: 123456789012, quoted: '1', flag: false }").Provider.Block[key]);

    [Fact]
    public void Read_Defaults_AreOnlyReadAndNameEntriesAsTheyAre()
    {
        var backend = Read($"doppler: {{ {Token} }}");

        Assert.Equal(("doppler", "{name}", false, false), (backend.Kind, backend.Entry, backend.Provision, backend.NeedsIssuer));
    }

    [Fact]
    public void EntryName_Pattern_IsFilled() => Assert.Equal(
        "production shop db",
        Backend.Schema.Value($"{{ kind: store, entry: '{{environment}} {{app}} {{name}}', provider: {{ doppler: {{ {Token} }} }} }}")
            .EntryName(DeploymentEnvironment.Production, "shop", "db"));

    [Fact]
    public void CredentialSecrets_Block_AreThoseThatItNames() =>
        Assert.Equal(["doppler-token"], Read($"doppler: {{ {Token}, caProvider: {{ type: ConfigMap, name: ca, key: ca.crt }} }}").CredentialSecrets);

    [Fact]
    public void Ports_Addresses_AreThoseOfTheBlock() => Assert.Equal(
        [443, 8443],
        Read("webhook: { url: 'https://a.acme.com/x', hosts: [{ at: 'https://b.acme.com:8443' }], id: 'urn:pulumi:org' }").Provider.Ports);

    [Theory]
    [InlineData("project: acme", "project: acme", true)]
    [InlineData("project: acme", "project: other", false)]
    public void PlaceOf_Block_IsOneOfOneBlock(string first, string second, bool expected) => Assert.Equal(
        expected, PlaceOf($"doppler: {{ {Token}, {first} }}") == PlaceOf($"doppler: {{ {Token}, {second} }}"));

    [Theory]
    [InlineData("STRIPE_API_KEY")]
    [InlineData("Login of checkout/password")]
    [InlineData("op://prod/db")]
    public void CheckEntry_Legal_IsNull(string entry) => Assert.Null(Read($"doppler: {{ {Token} }}").CheckEntry(entry));

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    [InlineData("a/../b")]
    public void CheckEntry_Illegal_SaysWhatIsAllowed(string entry) => Assert.NotNull(Read($"doppler: {{ {Token} }}").CheckEntry(entry));

    [Theory]
    [InlineData("3")]
    [InlineData("release-7")]
    public void CheckVersion_ProvidersWord_IsNull(string version) => Assert.Null(Read($"doppler: {{ {Token} }}").CheckVersion(version));

    [Theory]
    [InlineData("aws", "aws")]
    [InlineData("azurekv", "azure")]
    [InlineData("gcpsm", "gcp")]
    [InlineData("vault", "vault")]
    public void Read_ProviderWithAKindOfItsOwn_NamesTheKind(string provider, string kind) => Assert.EndsWith(
        $"the ladder has a kind of its own for {provider}, which derives who may read what; use kind: {kind}",
        Mistake($"{provider}: {{ region: eu-west-1 }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("doppler: { }, pulumi: { }", "must be a mapping with exactly one key, the External Secrets Operator's word for the provider, "
        + "such as doppler; found a mapping with 'doppler', 'pulumi'")]
    [InlineData("doppler: on", "must be a mapping, what the operator documents for the provider; found 'on'")]
    [InlineData("1Password: { }", "must be the External Secrets Operator's word for the provider, such as doppler, found '1Password'; "
        + "allowed: letters and digits, beginning with a small letter")]
    [InlineData("doppler: { project: }", "must be a text, a decimal number, true or false, a mapping or a list; put a text in quotes, and remove a "
        + "key without a value")]
    [InlineData("doppler: { project: yes }", "must be a text, a decimal number, true or false, a mapping or a list; put a text in quotes, and "
        + "remove a key without a value")]
    [InlineData("doppler: { project: 007 }", "must be a text, a decimal number, true or false, a mapping or a list; put a text in quotes, and "
        + "remove a key without a value")]
    [InlineData("doppler: { auth: { secretRef: { dopplerToken: { name: a, key: b, namespace: c } } } }",
        "a store is in the namespace of its application and reads Secrets of that namespace alone; remove the key")]
    public void Read_Illegal_SaysWhatIsAllowed(string provider, string expected) =>
        Assert.EndsWith(expected, Mistake(provider), StringComparison.Ordinal);

    /// <summary>A value where a reference belongs, by its form or by its place.</summary>
    [Theory]
    [InlineData("doppler: { auth: { secretRef: { dopplerToken: " + Value + " } } }")]
    [InlineData("doppler: { auth: { secretRef: { dopplerToken: hunter2 } } }")]
    [InlineData("doppler: { project: " + Value + " }")]
    [InlineData("doppler: { " + Value + ": a }")]
    [InlineData("doppler: { project: { secure: v1:abc } }")]
    [InlineData("webhook: { headers: [a, 'Bearer " + Value + "'] }")]
    [InlineData("webhook: { headers: { Authorization: 'Basic shop' } }")]
    [InlineData("onepassword: { auth: { token: hunter2 } }")]
    [InlineData("onepassword: { auth: { pin_password: 1234 } }")]
    [InlineData("scaleway: { secretKey: { value: hunter2 } }")]
    [InlineData("delinea: { clientSecret: { value: hunter2 } }")]
    [InlineData("webhook: { url: 'https://reader:hunter2@acme.com' }")]
    [InlineData("webhook: { caBundle: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURBTkJna3Foa2lHOXcwQkFRRUZBQVNDQktjd2dnU2pBZ0VB }")]
    public void Read_Value_IsRefusedAndNotRepeated(string provider)
    {
        var mistake = Mistake(provider);

        Assert.Contains("looks like a secret value (", mistake, StringComparison.Ordinal);
        Assert.DoesNotContain(Value, mistake, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", mistake, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webhook: { headers: { Authorization: 'Bearer {{ .auth.token }}' } }")]
    [InlineData("webhook: { caBundle: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUIKLS0tLS1FTkQgQ0VSVElGSUNBVEUtLS0tLQo= }")]
    [InlineData("ibm: { auth: { secretRef: { iamEndpoint: 'https://iam.cloud.ibm.com', secretApiKeySecretRef: { name: ibm, key: apiKey } } } }")]
    [InlineData("secretserver: { username: { value: reader }, password: { secretRef: { name: login, key: password } } }")]
    [InlineData("bitwardensecretsmanager: { organizationID: 1a2b3c4d-0000-4000-8000-000000000000 }")]
    [InlineData("onepassword: { vaults: { prod: 1 } }")]
    [InlineData("fake: { data: [{ key: /db, value: made-up }] }")]
    public void Read_NoValue_IsAccepted(string provider) => Read(provider);

    [Theory]
    [InlineData("provision: true")]
    [InlineData("provision: false")]
    [InlineData("staticCredential: { secret: a, expires: '2027-03-31' }")]
    public void Read_KeyOfOtherKinds_IsRefused(string key) =>
        Assert.EndsWith(
            "remove the key, and " + (key.StartsWith('p') ? "create them with the source's own tools" : "name them there"),
            Assert.Single(Backend.Schema.Mistakes($"{{ kind: store, {key}, provider: {{ doppler: {{ {Token} }} }} }}")), StringComparison.Ordinal);

    [Fact]
    public void Read_CopyOfTheSealingKey_IsRefused()
    {
        using var stacks = new TemporaryStacks()
            .WithStack("dev", TemporaryStacks.Minimal
                + $"  secrets-ladder:backends: {{ default: {{ kind: store, provider: {{ doppler: {{ {Token} }} }} }} }}\n"
                + "  secrets-ladder:sealingKey: { escrow: [{ backend: default }] }\n");

        Assert.EndsWith(
            "the stack cannot write a copy into doppler, a source that the ladder does not know; name a backend of another kind",
            Assert.Single(stacks.Mistakes()), StringComparison.Ordinal);
    }

    private static string Mistake(string provider) =>
        Assert.Single(Backend.Schema.Mistakes($"{{ kind: store, provider: {{ {provider} }} }}"));

    private static string PlaceOf(string provider) => Read(provider).PlaceOf(DeploymentEnvironment.Production, "shop");

    private static StoreBackend Read(string provider) =>
        Assert.IsType<StoreBackend>(Backend.Schema.Value($"{{ kind: store, provider: {{ {provider} }} }}"));
}
