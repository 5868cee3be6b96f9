using SecretsLadder.Components.Foundation;

namespace SecretsLadder.Components.Tests.Foundation;

public sealed class RecordsTests
{
    private static readonly SecretContract Contract = new() { Name = "a", Keys = [new("user", new("db", "user")), new("password", new("db"))] };
    private static readonly Workload Workload = new() { Name = "a", Container = "a", Uses = [] };

    [Fact]
    public void SecretContract_Type_IsOpaqueByDefault() => Assert.Equal("Opaque", Contract.Type);

    [Fact]
    public void SecretContract_Rotation_IsStaticByDefault() => Assert.Equal(Rotation.Static, Contract.Rotation);

    [Fact]
    public void SecretContract_Refresh_IsOneHourByDefault() => Assert.Equal(TimeSpan.FromHours(1), Contract.Refresh);

    [Fact]
    public void SecretContract_DerivedKeys_AreNoneByDefault() => Assert.Empty(Contract.DerivedKeys);

    [Fact]
    public void SecretContract_AllKeys_HasComposedOnesLast() => Assert.Equal(
        ["user", "password", "URL"],
        (Contract with { DerivedKeys = [new("URL", Template.Parse("{{ .user }}"))] }).AllKeys);

    [Fact]
    public void ContractKey_Generate_IsNullByDefault() => Assert.Null(Contract.Keys[0].Generate);

    [Fact]
    public void Workload_Kind_IsDeploymentByDefault() => Assert.Equal(WorkloadKind.Deployment, Workload.Kind);

    [Fact]
    public void Workload_Restart_IsFalseByDefault() => Assert.False(Workload.Restart);

    [Fact]
    public void Workload_ServiceAccount_IsNullByDefault() => Assert.Null(Workload.ServiceAccount);

    [Theory]
    [InlineData("db", null, "db")]
    [InlineData("db", "user", "db#user")]
    public void EntryReference_ToString_IsTheFormOfTheFile(string entry, string? property, string expected) =>
        Assert.Equal(expected, new EntryReference(entry, property).ToString());

    [Theory]
    [InlineData(0, 0, "a.yaml")]
    [InlineData(3, 7, "a.yaml:3:7")]
    public void SourceLocation_ToString_IsWhatEditorsOpen(int line, int column, string expected) =>
        Assert.Equal(expected, new SourceLocation("a.yaml", line, column).ToString());

    [Fact]
    public void SecretUse_EnvOfOneSecretTwice_NamesItOnce() =>
        Assert.Equal(["b", "a"], new SecretUse.Env([new("X", "b", "k"), new("Y", "a", "k"), new("Z", "b", "l")]).Secrets);

    [Fact]
    public void SecretUse_Token_UsesNoSecret() => Assert.Empty(new SecretUse.Token("vault", "/var/token", TimeSpan.FromHours(1)).Secrets);
}
