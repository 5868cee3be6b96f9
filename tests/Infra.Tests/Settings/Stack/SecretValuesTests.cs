using System.Text.Json;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Settings.Stack;
using SecretsLadder.Shared;

namespace SecretsLadder.Infra.Tests.Settings.Stack;

public sealed class SecretValuesTests
{
    private static readonly string Secret = Canary.Value("values");
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };
    private static readonly ContractKey Generated = new("g", new("e"), Generate: 16);
    private static readonly SecretValues Values = new(new() { [new("a", "s", "k")] = Secret, [new("a", "s", "encrypted")] = null });

    [Theory]
    [InlineData("k", true)]
    [InlineData("encrypted", true)]
    [InlineData("other", false)]
    public void IsSet_Key_IsTrueIfSomebodySuppliesIt(string key, bool expected) => Assert.Equal(expected, Values.IsSet("a", "s", key));

    [Theory]
    [InlineData("k", true)]
    [InlineData("other", false)]
    public void IsAvailable_InAnUpdate_NeedsAValue(string key, bool expected) =>
        Assert.Equal(expected, Values.IsAvailable("a", "s", new(key, new("e"))));

    [Fact]
    public void IsAvailable_InAPlan_HasAPlaceholder() => Assert.True(Values.Redact().IsAvailable("a", "s", new("other", new("e"))));

    [Fact]
    public void IsAvailable_GeneratedInAPlan_IsGenerated() => Assert.False(Values.Redact().IsAvailable("a", "s", Generated));

    [Fact]
    public void IsAvailable_GeneratedButSetInAPlan_IsSupplied() =>
        Assert.True(new SecretValues(new() { [new("a", "s", "g")] = "x" }).Redact().IsAvailable("a", "s", Generated));

    [Fact]
    public async Task Get_Value_IsSecret() => Assert.True(await InDeployment(() => Output.IsSecretAsync(Values.Get("a", "s", "k"))));

    [Fact]
    public async Task Get_Value_IsTheValue() =>
        Assert.Equal(Secret, await InDeployment(() => OutputUtilities.GetValueAsync(Values.Get("a", "s", "k"))));

    [Fact]
    public async Task Get_EncryptedValue_IsThePlaceholder() =>
        Assert.Equal("[secret]", await InDeployment(() => OutputUtilities.GetValueAsync(Values.Get("a", "s", "encrypted"))));

    [Fact]
    public async Task Redact_Value_IsThePlaceholder() =>
        Assert.Equal("[secret]", await InDeployment(() => OutputUtilities.GetValueAsync(Values.Redact().Get("a", "s", "k"))));

    [Fact]
    public async Task Redact_Placeholder_IsSecret() =>
        Assert.True(await InDeployment(() => Output.IsSecretAsync(Values.Redact().Get("a", "s", "k"))));

    [Fact]
    public void Redact_Keys_Stay() => Assert.Equal(Values.Keys, Values.Redact().Keys);

    [Fact]
    public void Redact_Value_IsNotHeld() => Assert.Equal(0, Values.Redact().SizeOf("a", "s"));

    [Fact]
    public void ToString_Values_AreOnlyCounted() => Assert.Equal("2 values", Values.ToString());

    [Fact]
    public void Serialize_Values_ShowsNone() => Assert.Empty(Canary.FormsIn(JsonSerializer.Serialize(Values, WithFields), Secret));

    [Fact]
    public void With_KeyThatIsSet_KeepsItsValue() =>
        Assert.Equal(1, new SecretValues(new() { [new("a", "s", "k")] = "x" }).With([new(new("a", "s", "k"), "longer")]).SizeOf("a", "s"));

    [Fact]
    public void With_KeyThatIsEncrypted_StaysUnread() =>
        Assert.Equal(0, new SecretValues(new() { [new("a", "s", "k")] = null }).With([new(new("a", "s", "k"), "x")]).SizeOf("a", "s"));

    [Fact]
    public void With_NewKey_IsAdded() => Assert.True(Values.With([new(new("b", "s", "k"), "x")]).IsSet("b", "s", "k"));

    [Fact]
    public void With_Others_LeaveTheOriginalAsItIs()
    {
        Values.With([new(new("b", "s", "k"), "x")]);

        Assert.False(Values.IsSet("b", "s", "k"));
    }

    [Fact]
    public void SizeOf_Values_IsInBytesOfUtf8() =>
        Assert.Equal(3, new SecretValues(new() { [new("a", "s", "k")] = "äx", [new("a", "t", "k")] = "yy" }).SizeOf("a", "s"));

    private static async Task<T> InDeployment<T>(Func<Task<T>> read)
    {
        Task<T>? result = null;
        await Deployment.TestAsync(new NoResources(), new TestOptions { IsPreview = false }, () => { result = read(); });
        return await result!;
    }

    private sealed class NoResources : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => Task.FromResult<(string?, object)>((null, args.Inputs));

        public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException(args.Token);
    }
}
