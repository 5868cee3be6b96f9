using SecretsLadder.Components.Foundation;
using SecretsLadder.Components.Levels;
using SecretsLadder.Components.Tests.Stores;

namespace SecretsLadder.Components.Tests.Levels;

public sealed class BackendUseTests
{
    private static readonly BackendUse Use = new(BackendForms.Vault, ["db"], null!);

    [Fact]
    public void Ctor_EnsureDefaultValues() =>
        Assert.Equal((null, null, TimeSpan.Zero, null), (Use.KmsKeyArn, Use.ReaderBoundary, Use.TokenLifetime, Use.OwnVault));

    [Fact]
    public void Ctor_Lists_AreEmptyByDefault() => Assert.Equal((0, 0), (Use.DatabaseRoles.Length, Use.After.Length));

    [Fact]
    public void EntryHome_After_IsNothingByDefault() => Assert.Empty(new EntryHome(BackendForms.Vault, null!, 30).After);

    [Fact]
    public void ContractDelivery_DatabaseRole_IsNoneByDefault() =>
        Assert.Null(new ContractDelivery(new() { Name = "db", Keys = [] }, DeliveryKind.External, "default", []).DatabaseRole);
}
