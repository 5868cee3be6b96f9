using System.Collections.Immutable;
using Pulumi;

namespace SecretsLadder.Sdk.Tests.Core;

internal sealed class Thing : CustomResource
{
    public Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null) : base("test:index:Thing", name, args, options)
    {
    }

    [Output("text")]
    public Output<string> Text { get; private set; } = null!;

    [Output("count")]
    public Output<int> Count { get; private set; } = null!;

    [Output("optional")]
    public Output<double?> Optional { get; private set; } = null!;

    [Output("items")]
    public Output<ImmutableArray<string>> Items { get; private set; } = null!;

    [Output("map")]
    public Output<ImmutableDictionary<string, int>> Map { get; private set; } = null!;

    [Output("nested")]
    public Output<Nested> Nested { get; private set; } = null!;

    [Output("level")]
    public Output<Level> Level { get; private set; } = null!;

    [Output("mode")]
    public Output<Mode> Mode { get; private set; } = null!;

    [Output("either")]
    public Output<Union<string, int>> Either { get; private set; } = null!;

    [Output("json")]
    public Output<System.Text.Json.JsonElement> Json { get; private set; } = null!;

    [Output("value")]
    public Output<object> Value { get; private set; } = null!;
}

internal sealed class ThingArgs : ResourceArgs
{
    [Input("list")]
    private InputList<string>? _list;

    [Input("map")]
    private InputMap<string>? _map;

    [Input("value")]
    public Input<object>? Value { get; set; }

    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("nested")]
    public Input<NestedArgs>? Nested { get; set; }

    [Input("either")]
    public InputUnion<string, NestedArgs>? Either { get; set; }

    [Input("document")]
    public InputJson? Document { get; set; }

    [Input("flag", json: true)]
    public Input<bool>? Flag { get; set; }

    [Input("settings", json: true)]
    public Input<NestedArgs>? Settings { get; set; }

    [Input("other")]
    public Input<Thing>? Other { get; set; }

    public InputList<string> List
    {
        get => _list ??= new InputList<string>();
        set => _list = value;
    }

    public InputMap<string> Map
    {
        get => _map ??= new InputMap<string>();
        set => _map = value;
    }
}

internal sealed class NestedArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("size")]
    public Input<int>? Size { get; set; }

    public InputMap<string> Tags
    {
        get => _tags ??= new InputMap<string>();
        set => _tags = value;
    }
}

[OutputType]
internal sealed class Nested
{
    public readonly string Name;
    public readonly int? Size;

    [OutputConstructor]
    private Nested(string name, [OutputConstructorParameter("size")] int? theSize)
    {
        Name = name;
        Size = theSize;
    }
}

internal enum Level
{
    Low = 1,
    High = 2,
}

[EnumType]
internal readonly struct Mode
{
    private readonly string _value;

    private Mode(string value) => _value = value;

    public static Mode Fast { get; } = new("fast");

    public static explicit operator string(Mode mode) => mode._value;
}

internal sealed class Group : ComponentResource
{
    public Group(string name, Action<Group>? build = null, ComponentResourceOptions? options = null) : base("test:index:Group", name, options)
    {
        build?.Invoke(this);
        RegisterOutputs();
    }

    [Output("address")]
    public Output<string>? Address { get; set; }

    [Output]
    public Output<string>? Plain { get; set; }
}

internal sealed class TestProvider : ProviderResource
{
    public TestProvider(string name, string package = "test", CustomResourceOptions? options = null)
        : base(package, name, ResourceArgs.Empty, options)
    {
    }
}
