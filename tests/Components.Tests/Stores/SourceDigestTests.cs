using System.Collections.Immutable;
using SecretsLadder.Components.Identity;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Stores;

/// <summary>What tells an ExternalSecret that its store reads something else.</summary>
public sealed class SourceDigestTests
{
    [Fact]
    public void DigestFor_SameStore_IsTheSame() =>
        Assert.Equal(BackendForms.Aws.DigestFor(BackendForms.Reader), (BackendForms.Aws with { }).DigestFor(BackendForms.Reader with { }));

    [Fact]
    public void DigestFor_AnyTwoBackends_Differ()
    {
        var names = ((IEnumerable<object[]>)BackendForms.Names).Select(row => (string)row[0]).ToList();

        Assert.Equal(names.Count, names.Select(name => BackendForms.Of(name).DigestFor(BackendForms.Reader)).Distinct().Count());
    }

    private static readonly ImmutableDictionary<string, object> Vaults = ImmutableDictionary<string, object>.Empty.Add("prod", 2).Add("shared", 1);

    public static TheoryData<SecretBackend, SecretBackend> Changes => new()
    {
        { BackendForms.Aws, BackendForms.Aws with { AccountId = "444455556666" } },
        { BackendForms.Aws, BackendForms.Aws with { Region = "eu-central-1" } },
        { BackendForms.Aws, BackendForms.Aws with { OperatorRole = "arn:aws:iam::111122223333:role/operator" } },
        { BackendForms.Azure, BackendForms.Azure with { Vault = new("00000000-0000-0000-0000-000000000001", "secrets", "other") } },
        { BackendForms.Azure, BackendForms.Azure with { Vault = new("00000000-0000-0000-0000-000000000001", "other", "shop-prod") } },
        { BackendForms.Gcp, BackendForms.Gcp with { Project = "other-secrets" } },
        { BackendForms.Doppler, BackendForms.Doppler with { Block = BackendForms.Doppler.Block.SetItem("config", "stg") } },
        { BackendForms.Doppler, BackendForms.Doppler with { Provider = "infisical" } },
        { BackendForms.OnePassword, BackendForms.OnePassword with { Block = BackendForms.OnePassword.Block.SetItem("vaults", Vaults) } },
        { BackendForms.GcpOutsideGke, BackendForms.GcpOutsideGke with { Cluster = BackendForms.Federated with { Provider = "prod-us" } } },
        { BackendForms.Vault, BackendForms.Vault with { Address = "https://other.example.com" } },
        { BackendForms.Vault, BackendForms.Vault with { Mount = "other" } },
        { BackendForms.Vault, BackendForms.Vault with { VaultNamespace = "team-b" } },
        { BackendForms.Vault, BackendForms.Vault with { Login = new(VaultLoginMethod.Kubernetes, "kubernetes-2", "vault") } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void DigestFor_ChangedBackend_Differs(SecretBackend before, SecretBackend after) =>
        Assert.NotEqual(before.DigestFor(BackendForms.Reader), after.DigestFor(BackendForms.Reader));

    [Fact]
    public void DigestFor_ChangedRole_Differs() =>
        Assert.NotEqual(BackendForms.Aws.DigestFor(BackendForms.Reader), BackendForms.Aws.DigestFor(
            BackendForms.Reader with { Identity = "prod-us.shop-secrets" }));

    [Fact]
    public void DigestFor_OtherExpiryDate_IsTheSame() => Assert.Equal(
        (BackendForms.Aws with { Credential = BackendForms.Login }).DigestFor(BackendForms.Reader),
        (BackendForms.Aws with { Credential = new("login", new DateOnly(2028, 1, 1)) }).DigestFor(BackendForms.Reader));
}
