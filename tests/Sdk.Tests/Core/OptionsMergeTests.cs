using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class OptionsMergeTests
{
    [Fact]
    public void Merge_BothSet_SecondWins() =>
        Assert.False(CustomResourceOptions.Merge(
            new CustomResourceOptions { Protect = true }, new CustomResourceOptions { Protect = false }).Protect);

    [Fact]
    public void Merge_SecondNotSet_FirstStays() =>
        Assert.Equal("1", CustomResourceOptions.Merge(new CustomResourceOptions { Version = "1" }, new CustomResourceOptions()).Version);

    [Fact]
    public void Merge_Nulls_GiveNewOptions() => Assert.NotNull(CustomResourceOptions.Merge(null, null));

    [Fact]
    public void Merge_OneOption_GivesACopy()
    {
        var options = new CustomResourceOptions();

        Assert.NotSame(options, CustomResourceOptions.Merge(options, null));
    }

    [Fact]
    public void Merge_Lists_AddUpFirstThenSecond() =>
        Assert.Equal(["a", "b"], CustomResourceOptions.Merge(
            new CustomResourceOptions { IgnoreChanges = { "a" } }, new CustomResourceOptions { IgnoreChanges = { "b" } }).IgnoreChanges);

    [Fact]
    public void Merge_Lists_LeaveTheOriginalsAlone()
    {
        var first = new CustomResourceOptions { AdditionalSecretOutputs = { "a" } };

        CustomResourceOptions.Merge(first, new CustomResourceOptions { AdditionalSecretOutputs = { "b" } });

        Assert.Equal(["a"], first.AdditionalSecretOutputs);
    }

    [Fact]
    public void Merge_Aliases_AddUp() =>
        Assert.Equal(2, CustomResourceOptions.Merge(
            new CustomResourceOptions { Aliases = { new Alias { Name = "a" } } },
            new CustomResourceOptions { Aliases = { new Alias { Name = "b" } } }).Aliases.Count);

    [Fact]
    public void Merge_Transformations_AddUp() =>
        Assert.Equal(2, ComponentResourceOptions.Merge(
            new ComponentResourceOptions { ResourceTransformations = { _ => null } },
            new ComponentResourceOptions { ResourceTransformations = { _ => null } }).ResourceTransformations.Count);

    [Fact]
    public async Task Merge_DependsOn_AddUp()
    {
        var dependencies = ImmutableArray<Resource>.Empty;
        var resources = await new Recorder().RunAsync(() =>
            CustomResourceOptions.Merge(
                new CustomResourceOptions { DependsOn = new Thing("a") },
                new CustomResourceOptions { DependsOn = { new Thing("b"), new Thing("c") } })
            .DependsOn.Apply(all => dependencies = all));

        Assert.Equal(resources.AsEnumerable(), dependencies.AsEnumerable());
    }

    [Fact]
    public async Task Merge_DependsOn_LeaveTheOriginalAlone()
    {
        var dependencies = ImmutableArray<Resource>.Empty;
        await new Recorder().RunAsync(() =>
        {
            var original = new CustomResourceOptions { DependsOn = { new Thing("a") } };
            CustomResourceOptions.Merge(original, null).DependsOn.Add(new Thing("b"));
            original.DependsOn.Apply(all => dependencies = all);
        });

        Assert.Equal("a", Assert.Single(dependencies).GetResourceName());
    }

    [Fact]
    public void Merge_CustomOnlyValues_AreKept() =>
        Assert.Equal((true, "i"), Values(CustomResourceOptions.Merge(
            new CustomResourceOptions { DeleteBeforeReplace = true }, new CustomResourceOptions { ImportId = "i" })));

    [Fact]
    public void Merge_Timeouts_SecondWins() =>
        Assert.Equal(TimeSpan.FromMinutes(2), CustomResourceOptions.Merge(
            new CustomResourceOptions { CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(1) } },
            new CustomResourceOptions { CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(2) } }).CustomTimeouts!.Create);

    [Fact]
    public async Task Merge_Providers_KeepTheLastOfEachPackage()
    {
        ComponentResourceOptions? merged = null;
        await new Recorder().RunAsync(() => merged = ComponentResourceOptions.Merge(
            new ComponentResourceOptions { Providers = { new TestProvider("a1", "a"), new TestProvider("b1", "b") } },
            new ComponentResourceOptions { Providers = { new TestProvider("a2", "a") } }));

        Assert.Equal(["b1", "a2"], merged!.Providers.Select(provider => provider.GetResourceName()));
    }

    [Fact]
    public async Task Merge_Id_SecondWins() =>
        Assert.Equal("2", await OutputUtilities.GetValueAsync(CustomResourceOptions.Merge(
            new CustomResourceOptions { Id = "1" }, new CustomResourceOptions { Id = "2" }).Id.ToOutput()));

    private static (bool?, string?) Values(CustomResourceOptions options) => (options.DeleteBeforeReplace, options.ImportId);
}
