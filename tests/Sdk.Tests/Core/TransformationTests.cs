using Pulumi;

namespace SecretsLadder.Sdk.Tests.Core;

public sealed class TransformationTests
{
    private static ResourceTransformation Note(List<string> log, string name) => args =>
    {
        log.Add($"{name}:{args.Resource.GetResourceName()}");
        return null;
    };

    [Fact]
    public async Task Transformation_OwnAndParents_RunInThatOrder()
    {
        var log = new List<string>();
        await new Recorder().RunAsync(() => _ = new Group(
            "parent",
            parent => _ = new Thing("child", null, new CustomResourceOptions { Parent = parent, ResourceTransformations = { Note(log, "own") } }),
            new ComponentResourceOptions { ResourceTransformations = { Note(log, "parents") } }));

        Assert.Equal(["parents:parent", "own:child", "parents:child"], log);
    }

    [Fact]
    public async Task Transformation_OfStack_SeesComponentsChildrenAndProviders()
    {
        NotingStack.Log.Clear();
        await Deployment.TestAsync<NotingStack>(new Recorder());

        Assert.Equal(["provider", "group", "child"], NotingStack.Log);
    }

    [Fact]
    public async Task Transformation_NewArgs_AreUsed()
    {
        var recorder = new Recorder();
        await recorder.RunAsync(() => _ = new Thing("it", new ThingArgs { Text = "old" }, new CustomResourceOptions
        {
            ResourceTransformations = { args => new ResourceTransformationResult(new ThingArgs { Text = "new" }, args.Options) },
        }));

        Assert.Equal("new", recorder["it"].Inputs["text"]);
    }

    [Fact]
    public async Task Transformation_NewOptions_AreUsed()
    {
        var recorder = new Recorder();
        await recorder.RunAsync(() => _ = new Thing("it", null, new CustomResourceOptions
        {
            ResourceTransformations =
            {
                args => new ResourceTransformationResult(
                    args.Args, CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new CustomResourceOptions { ImportId = "imported" })),
            },
        }));

        Assert.Equal("imported", recorder["it"].Id);
    }

    [Fact]
    public async Task Transformation_SecondOne_SeesWhatTheFirstMade()
    {
        ResourceArgs? seen = null;
        var replacement = new ThingArgs();
        await new Recorder().RunAsync(() => _ = new Thing("it", null, new CustomResourceOptions
        {
            ResourceTransformations =
            {
                args => new ResourceTransformationResult(replacement, args.Options),
                args =>
                {
                    seen = args.Args;
                    return null;
                },
            },
        }));

        Assert.Same(replacement, seen);
    }

    [Fact]
    public async Task Transformation_Options_AreTheCallers()
    {
        ResourceOptions? seen = null;
        var options = new CustomResourceOptions { Protect = true };
        options.ResourceTransformations.Add(args =>
        {
            seen = args.Options;
            return null;
        });
        await new Recorder().RunAsync(() => _ = new Thing("it", null, options));

        Assert.Same(options, seen);
    }

    [Fact]
    public async Task Transformation_OtherParent_Fails()
    {
        var e = await Assert.ThrowsAsync<RunException>(() => new Recorder().RunAsync(() => _ = new Thing("it", null, new CustomResourceOptions
        {
            ResourceTransformations = { args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = args.Resource }) },
        })));

        Assert.Contains("parent", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctor_OptionsOfCaller_AreNotChanged()
    {
        CustomResourceOptions? options = null;
        await new Recorder().RunAsync(() => _ = new Group(
            "parent",
            parent => _ = new Thing("child", null, options = new CustomResourceOptions { Parent = parent }),
            new ComponentResourceOptions { Protect = true, Providers = { new TestProvider("provider") } }));

        Assert.Equal((null, null), (options!.Protect, options.Provider));
    }

    private sealed class NotingStack : Stack
    {
        public static readonly List<string> Log = [];

        public NotingStack() : base(new StackOptions { ResourceTransformations = { Note } })
        {
            _ = new TestProvider("provider");
            _ = new Group("group", group => _ = new Thing("child", null, new CustomResourceOptions { Parent = group }));
        }

        private static ResourceTransformationResult? Note(ResourceTransformationArgs args)
        {
            if (args.Resource is not Stack) Log.Add(args.Resource.GetResourceName());
            return null;
        }
    }
}
