using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Turns a value into its wire form: null, bool, double, string, assets, resources, ImmutableArray and ImmutableDictionary of these.
/// It never waits: outputs that are pending are collected, and the caller waits for them and starts again.
/// </summary>
internal sealed class InputSerializer
{
    private readonly bool _markers;
    private List<Task>? _pending;
    private Dictionary<string, Resource>? _references;

    /// <param name="markers">Leaves unknown and secret values marked inside the result, as JSON inputs need them.</param>
    public InputSerializer(bool markers = false) => _markers = markers;

    /// <summary>Collects the resources that the values depend on, if somebody wants them.</summary>
    public HashSet<Resource>? Dependencies { get; init; }

    /// <summary>Whether a resource among the values becomes a new object that reads its state by URN, as it does on the wire.</summary>
    public bool ResolvesReferences { get; set; } = true;

    /// <summary>Set when a value was unknown; the caller resets it.</summary>
    public bool MetUnknown { get; set; }

    /// <summary>Set when a value was secret; the caller resets it.</summary>
    public bool MetSecret { get; set; }

    public bool HasPending => _pending is not null;

    /// <summary>Waits for every pending output, whether it fails or not: a failed one is reported where it is used.</summary>
    public async Task WaitAsync()
    {
        foreach (var task in _pending!) await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _pending = null;
    }

    public object? Serialize(object? value)
    {
        switch (value)
        {
            case string text: return SerializeText(text);
            case null or bool or double: return value;
            case int number: return (double)number;
            case IInput input: return input.SerializeWith(this);
            case InputArgs args: return SerializeArgs(args);
            case IOutput output: return SerializeOutput(output);
            case ImmutableDictionary<string, object> map: return SerializePlainMap(map);
            case ImmutableArray<object> list: return SerializePlainList(list, value);
            case AssetOrArchive asset: return _markers ? MarkAsset(asset) : asset;
            case IUnion union: return Serialize(union.Value);
            case JsonElement element: return JsonInput.FromElement(element, withInternal: _markers);
            case Resource resource: return _markers ? SerializeOutput(MarkedIdentity(resource)) : SerializeReference(resource);
            case IDictionary map: return SerializeDictionary(map);
            case IList list: return SerializeList(list);
            default: return SpecialTypes.Serialize(value, this);
        }
    }

    public object? SerializeOutput(IOutput output)
    {
        if (!output.TryGetData(out var data))
        {
            var completion = output.Completion;
            if (completion.IsCompleted) completion.GetAwaiter().GetResult(); // Failed: this throws.
            (_pending ??= []).Add(completion);
            return null;
        }

        if (Dependencies is { } dependencies) data.Dependencies.AddTo(dependencies);
        if (!data.IsKnown) return Unknown();
        var value = Serialize(data.Value);
        if (!data.IsSecret) return value;
        MetSecret = true;
        if (!_markers) return value ?? Wire.Null;
        return ImmutableDictionary<string, object?>.Empty.Add(Wire.SignatureKey, Wire.SecretSignature).Add("value", value);
    }

    public object SerializeArgs(InputArgs args)
    {
        if (args.Loose is { } loose) return SerializeDictionary(loose);
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        var shape = ArgsShape.Of(args.GetType());
        foreach (var member in shape.Members)
            AddEntry(result, member.Attribute.Name, shape.Read(member, args));
        return result.ToImmutable();
    }

    public object SerializeMap<TValue>(Dictionary<string, Input<TValue>> items)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (key, value) in items) AddEntry(result, key, value);
        return result.ToImmutable();
    }

    public object SerializeList(IList list)
    {
        if (SpecialTypes.IsDefaultImmutableArray(list)) return ImmutableArray<object?>.Empty;
        var result = ImmutableArray.CreateBuilder<object?>(list.Count);
        for (var i = 0; i < list.Count; i++) result.Add(Wire.Unwrap(Serialize(list[i])));
        return result.MoveToImmutable();
    }

    private ImmutableDictionary<string, object?> SerializeDictionary(IDictionary map)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (DictionaryEntry entry in map)
            AddEntry(result, entry.Key as string ?? throw new InvalidOperationException("Only maps with string keys can be inputs."), entry.Value);
        return result.ToImmutable();
    }

    // A map already in wire form, as most states that mocks return are, is kept unchanged.
    private ImmutableDictionary<string, object?> SerializePlainMap(ImmutableDictionary<string, object> map)
    {
        ImmutableDictionary<string, object?>.Builder? changed = null;
        foreach (var (key, value) in map)
        {
            var result = Serialize(value);
            if (result is not null && ReferenceEquals(result, value) && !IsInternal(key)) continue;
            changed ??= map.ToBuilder()!;
            changed.Remove(key);
            Put(changed, key, result);
        }

        return changed?.ToImmutable() ?? map!;
    }

    private object SerializePlainList(ImmutableArray<object> list, object boxed)
    {
        if (list.IsDefault) return ImmutableArray<object?>.Empty;
        for (var i = 0; i < list.Length; i++)
            if (!ReferenceEquals(Serialize(list[i]), list[i]))
                return SerializeList(list);
        return boxed;
    }

    private void AddEntry(ImmutableDictionary<string, object?>.Builder target, string key, object? value) => Put(target, key, Serialize(value));

    private void Put(ImmutableDictionary<string, object?>.Builder target, string key, object? value)
    {
        if (value is null || IsInternal(key)) return;
        target[key] = Wire.Unwrap(value);
    }

    // The engine's own properties never reach a program; JSON text is not read by the engine.
    private bool IsInternal(string key) => !_markers && key.StartsWith("__", StringComparison.Ordinal);

    private string? SerializeText(string text) => text.Length == Wire.UnknownValue.Length && text == Wire.UnknownValue ? Unknown() : text;

    private string? Unknown()
    {
        MetUnknown = true;
        return _markers ? Wire.UnknownValue : null;
    }

    private Resource? SerializeReference(Resource resource)
    {
        if (Dependencies is { } dependencies && resource is CustomResource) dependencies.Add(resource);
        if (SerializeOutput(resource.Urn) is not string urn || !ResolvesReferences) return null;
        _references ??= [];
        return _references.TryGetValue(urn, out var resolved) ? resolved : _references[urn] = ResourcePackages.Resolve(urn);
    }

    private static Output<string> MarkedIdentity(Resource resource) => resource is CustomResource custom ? custom.Id : resource.Urn;

    private ImmutableDictionary<string, object?> MarkAsset(AssetOrArchive asset) => ImmutableDictionary<string, object?>.Empty
        .Add(Wire.SignatureKey, asset.Signature)
        .Add(asset.Property, Serialize(asset.Value));
}
