using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class AliasTests
{
    private static Task<ImmutableArray<Resource>> Aliased(Alias alias) =>
        new Recorder().RunAsync(() => _ = new Thing("it", null, new CustomResourceOptions { Aliases = { alias } }));

    [Fact]
    public async Task Alias_Name_IsAccepted() => Assert.Null(await Record.ExceptionAsync(() => Aliased(new Alias { Name = "old" })));

    [Fact]
    public async Task Alias_Urn_IsAccepted() => Assert.Null(await Record.ExceptionAsync(() => Aliased(new Alias { Urn = "urn:pulumi:s::p::t::n" })));

    [Fact]
    public async Task Alias_NoParent_IsAccepted() => Assert.Null(await Record.ExceptionAsync(() => Aliased(new Alias { NoParent = true })));

    [Fact]
    public async Task Alias_UrnAndName_Fails() =>
        await Assert.ThrowsAsync<RunException>(() => Aliased(new Alias { Urn = "urn:pulumi:s::p::t::n", Name = "old" }));

    [Fact]
    public async Task Alias_UrnAndNoParent_Fails() =>
        await Assert.ThrowsAsync<RunException>(() => Aliased(new Alias { Urn = "urn:pulumi:s::p::t::n", NoParent = true }));

    [Fact]
    public async Task Alias_TwoParents_Fails() =>
        await Assert.ThrowsAsync<RunException>(() => Aliased(new Alias { ParentUrn = "urn:pulumi:s::p::t::n", NoParent = true }));

    [Fact]
    public async Task UrnCreate_NoParent_IsInTheStack() =>
        Assert.Equal("urn:pulumi:stack::project::a:b:C::n", await Created(() => Urn.Create("n", "a:b:C")));

    [Fact]
    public async Task UrnCreate_ParentUrn_HasTheParentsType() =>
        Assert.Equal("urn:pulumi:s::p::x:y:Z$a:b:C::n", await Created(() => Urn.Create("n", "a:b:C", parentUrn: "urn:pulumi:s::p::x:y:Z::m")));

    [Fact]
    public async Task UrnCreate_Parent_HasTheParentsType() =>
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing$a:b:C::n",
            await Created(() => Urn.Create("n", "a:b:C", new Thing("parent"))));

    [Fact]
    public async Task UrnCreate_ProjectAndStack_AreUsed() =>
        Assert.Equal("urn:pulumi:s::p::a:b:C::n", await Created(() => Urn.Create("n", "a:b:C", project: "p", stack: "s")));

    private static async Task<string> Created(Func<Output<string>> create)
    {
        Output<string>? urn = null;
        await new Recorder().RunAsync(() => urn = create());
        return await OutputUtilities.GetValueAsync(urn!);
    }
}
