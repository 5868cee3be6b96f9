using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace SecretsLadder.Sdk.Tests.Kubernetes;

/// <summary>Resources as the mocked engine sees them; what it returns for each is its inputs and the state given here.</summary>
internal sealed class Registered : IMocks
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ConcurrentDictionary<string, MockResourceArgs> _resources = new();
    private ImmutableDictionary<string, object> _state = ImmutableDictionary<string, object>.Empty;

    /// <summary>The resources that a program registers, by name.</summary>
    public static async Task<IReadOnlyDictionary<string, MockResourceArgs>> By(Action program)
    {
        var mocks = new Registered();
        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, program);
        return mocks._resources;
    }

    /// <summary>The type token of one resource.</summary>
    public static async Task<string?> Type(Func<Resource> create) => (await By(() => create())).Values.Single().Type;

    /// <summary>What a program that registers one resource fails with.</summary>
    public static async Task<string> Error(Func<Resource> create) => (await Assert.ThrowsAsync<RunException>(() => Type(create))).Message;

    /// <summary>The arguments without one of them.</summary>
    public static T Without<T>(string argument, T args)
        where T : ResourceArgs
    {
        typeof(T).GetProperty(argument)!.SetValue(args, null);
        return args;
    }

    /// <summary>The inputs of one resource, as JSON with sorted keys.</summary>
    public static async Task<string> Inputs(Func<Resource> create) => Json((await By(() => create())).Values.Single().Inputs);

    /// <summary>The options of one resource after the package has added its own.</summary>
    public static async Task<CustomResourceOptions> Options(Func<CustomResourceOptions, Resource> create)
    {
        CustomResourceOptions? seen = null;
        ResourceTransformation record = args =>
        {
            seen = (CustomResourceOptions)args.Options;
            return null;
        };
        await By(() => create(new CustomResourceOptions { ResourceTransformations = { record } }));
        return seen!;
    }

    /// <summary>The earlier type tokens in the aliases of one resource.</summary>
    public static async Task<IEnumerable<string?>> AliasTypes(Func<CustomResourceOptions, Resource> create)
    {
        var aliases = (await Options(create)).Aliases.Select(alias => OutputUtilities.GetValueAsync(alias.ToOutput()));
        return (await Task.WhenAll(aliases)).Select(alias => OutputUtilities.GetValueAsync(alias.Type.ToOutput()).Result);
    }

    /// <summary>An output of one resource, of which the engine returns this state besides the inputs.</summary>
    public static async Task<T> Output<T>(ImmutableDictionary<string, object> state, Func<Output<T>> create)
    {
        Output<T>? output = null;
        await Deployment.TestAsync(new Registered { _state = state }, new TestOptions { IsPreview = false }, () => { output = create(); });
        return await OutputUtilities.GetValueAsync(output!);
    }

    /// <summary>The same JSON with sorted keys and without spaces.</summary>
    public static string Json(string text) => Sorted(JsonNode.Parse(text))!.ToJsonString(AsWritten);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _resources[args.Name!] = args;
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs.SetItems(_state)));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException(args.Token);

    private static string Json(object value) => Json(JsonSerializer.Serialize(value));

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
