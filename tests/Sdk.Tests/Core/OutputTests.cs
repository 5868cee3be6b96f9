using Pulumi;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class OutputTests
{
    private static int Throw(int value) => throw new FormatException();

    private static Output<int> Unknown => OutputUtilities.CreateUnknown(0);

    [Fact]
    public async Task Create_Value_IsKnown() => Assert.True(await OutputUtilities.GetIsKnownAsync(Output.Create(1)));

    [Fact]
    public async Task Create_Value_IsNotSecret() => Assert.False(await Output.IsSecretAsync(Output.Create(1)));

    [Fact]
    public async Task Create_Task_HasItsValue() => Assert.Equal(1, await OutputUtilities.GetValueAsync(Output.Create(Task.FromResult(1))));

    [Fact]
    public async Task CreateSecret_Value_IsSecret() => Assert.True(await Output.IsSecretAsync(Output.CreateSecret(1)));

    [Fact]
    public async Task CreateSecret_Output_KeepsValue() =>
        Assert.Equal(1, await OutputUtilities.GetValueAsync(Output.CreateSecret(Output.Create(1))));

    [Fact]
    public async Task Unsecret_Secret_IsNotSecret() => Assert.False(await Output.IsSecretAsync(Output.Unsecret(Output.CreateSecret(1))));

    [Fact]
    public async Task CreateUnknown_Value_IsDefault() => Assert.Equal(0, await OutputUtilities.GetValueAsync(OutputUtilities.CreateUnknown(7)));

    [Fact]
    public async Task Apply_Known_GivesResult() => Assert.Equal(2, await OutputUtilities.GetValueAsync(Output.Create(1).Apply(v => v + 1)));

    [Fact]
    public async Task Apply_Unknown_DoesNotRun()
    {
        var ran = false;

        await OutputUtilities.GetValueAsync(Unknown.Apply(_ => ran = true));

        Assert.False(ran);
    }

    [Fact]
    public async Task Apply_Unknown_IsUnknown() => Assert.False(await OutputUtilities.GetIsKnownAsync(Unknown.Apply(v => v)));

    [Fact]
    public async Task Apply_Secret_IsSecret() => Assert.True(await Output.IsSecretAsync(Output.CreateSecret(1).Apply(v => v)));

    [Fact]
    public async Task Apply_SecretUnknown_IsSecret() =>
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Unknown).Apply(v => v)));

    [Fact]
    public async Task Apply_AsyncFunction_GivesResult() =>
        Assert.Equal(2, await OutputUtilities.GetValueAsync(Output.Create(1).Apply(async v =>
        {
            await Task.Yield();
            return v + 1;
        })));

    [Fact]
    public async Task Apply_FunctionGivesOutput_IsFlattened() =>
        Assert.Equal(2, await OutputUtilities.GetValueAsync(Output.Create(1).Apply(v => Output.Create(v + 1))));

    [Fact]
    public async Task Apply_FunctionGivesSecret_IsSecret() =>
        Assert.True(await Output.IsSecretAsync(Output.Create(1).Apply(v => Output.CreateSecret(v))));

    [Fact]
    public async Task Apply_FunctionGivesUnknown_IsUnknown() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Create(1).Apply(_ => Unknown)));

    [Fact]
    public async Task Apply_FunctionGivesNullOutput_IsDefault() =>
        Assert.Equal(0, await OutputUtilities.GetValueAsync(Output.Create(1).Apply(_ => (Output<int>?)null)));

    [Fact]
    public async Task Apply_FunctionGivesInput_IsFlattened() =>
        Assert.Equal("a", await OutputUtilities.GetValueAsync(Output.Create(1).Apply(_ => (Input<string>)"a")));

    [Fact]
    public async Task Apply_Action_Completes()
    {
        var ran = false;

        await OutputUtilities.GetValueAsync(Output.Create(1).Apply(async _ =>
        {
            await Task.Yield();
            ran = true;
        }));

        Assert.True(ran);
    }

    [Fact]
    public async Task Apply_FunctionThrows_FailsTheOutput() =>
        await Assert.ThrowsAsync<FormatException>(() => OutputUtilities.GetValueAsync(Output.Create(1).Apply(Throw)));

    [Fact]
    public async Task All_Values_KeepOrder() =>
        Assert.Equal([1, 2], (await OutputUtilities.GetValueAsync(Output.All(Output.Create(1), Output.Create(2)))).AsEnumerable());

    [Fact]
    public async Task All_OneUnknown_IsUnknown() => Assert.False(await OutputUtilities.GetIsKnownAsync(Output.All(Output.Create(1), Unknown)));

    [Fact]
    public async Task All_OneSecret_IsSecret() =>
        Assert.True(await Output.IsSecretAsync(Output.All(new List<Input<int>> { 1, Output.CreateSecret(2) })));

    [Fact]
    public async Task Tuple_TwoTypes_HasBoth() =>
        Assert.Equal((1, "a"), await OutputUtilities.GetValueAsync(Output.Tuple(Output.Create(1), Output.Create("a"))));

    [Fact]
    public async Task Tuple_EightItems_HasAllInOrder() =>
        Assert.Equal((1, 2, 3, 4, 5, 6, 7, 8), await OutputUtilities.GetValueAsync(Output.Tuple<int, int, int, int, int, int, int, int>(
            (Input<int>)1, (Input<int>)2, (Input<int>)3, (Input<int>)4, (Input<int>)5, (Input<int>)6, (Input<int>)7, (Input<int>)8)));

    [Fact]
    public async Task Tuple_OneSecret_IsSecret() =>
        Assert.True(await Output.IsSecretAsync(Output.Tuple(Output.Create(1), Output.CreateSecret("a"), Output.Create(2))));

    [Fact]
    public async Task Tuple_OneUnknown_IsUnknown() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Tuple(Output.Create("a"), Unknown)));

    [Fact]
    public async Task Format_Mixed_GivesText()
    {
        Input<int> input = 2;

        Assert.Equal("a-1-2-3", await OutputUtilities.GetValueAsync(Output.Format($"{"a"}-{Output.Create(1)}-{input}-{3}")));
    }

    [Fact]
    public async Task Format_SecretHole_IsSecret() => Assert.True(await Output.IsSecretAsync(Output.Format($"{Output.CreateSecret(1)}")));

    [Fact]
    public async Task Format_UnknownHole_IsUnknown() => Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Format($"{Unknown}")));

    [Fact]
    public async Task Format_Number_IgnoresCulture() => Assert.Equal("1.5", await OutputUtilities.GetValueAsync(Output.Format($"{1.5}")));

    [Fact]
    public async Task GetDependencies_ResourceOutputs_AddUpThroughApplyAndTuple()
    {
        Output<int>? combined = null;
        var resources = await new Recorder().RunAsync(() =>
        {
            var first = new Thing("first", new ThingArgs { Text = "a" });
            var second = new Thing("second", new ThingArgs { Text = "b" });
            combined = Output.Tuple(first.Text, second.Text.Apply(t => t + "!")).Apply(pair => pair.Item1.Length);
        });

        Assert.Equal(resources.ToHashSet(), (await OutputUtilities.GetDependenciesAsync(combined!)).ToHashSet());
    }

    [Fact]
    public async Task WithDependency_ManyResources_KeepsEach()
    {
        var all = Output.Create(0);
        var resources = await new Recorder().RunAsync(() =>
            all = "abcdefghijklmnop".Aggregate(all, (output, name) => OutputUtilities.WithDependency(output, new Thing($"{name}"))));

        Assert.Equal(resources.Length, (await OutputUtilities.GetDependenciesAsync(all)).Count);
    }

    [Fact]
    public async Task First_Array_IsItsFirstElement() =>
        Assert.Equal(4, await OutputUtilities.GetValueAsync(Output.All(Output.Create(4), Output.Create(5)).First()));

    [Fact]
    public async Task AsT1_Union_IsItsValue() =>
        Assert.Equal(4, await OutputUtilities.GetValueAsync(Output.Create((Union<string, int>)4).AsT1()));
}
