using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    private readonly Dictionary<string, (string Id, object State)> _states = [];

    /// <summary>
    /// Starts to register a resource from its constructor. What an AsyncLocal holds there is what the mocks see before they
    /// first wait: the registration runs on the constructor's execution context, at once or after what it depends on.
    /// </summary>
    internal void Register(Resource resource, ResourceArgs args, in RegistrationOptions options) => Track(RegisterAsync(resource, args, options));

    internal void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs) => Track(RegisterOutputsAsync(resource, outputs));

    private async Task RegisterAsync(Resource resource, ResourceArgs args, RegistrationOptions options)
    {
        try
        {
            if (options.Urn is not null)
            {
                ReadState(resource, options.Urn);
                return;
            }

            var readId = options.Id is null ? "" : await options.Id.AsOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);
            if (!string.IsNullOrEmpty(readId) && resource is not CustomResource)
                throw new ArgumentException($"Only a {nameof(CustomResource)} can be read by {nameof(ResourceOptions.Id)}.");
            if (options.HasDependencies) await WaitForDependenciesAsync(options).ConfigureAwait(false);
            var serializer = new InputSerializer();
            var inputs = SerializeInputs(serializer, args);
            while (serializer.HasPending)
            {
                await serializer.WaitAsync().ConfigureAwait(false);
                inputs = SerializeInputs(serializer, args);
            }

            var isRoot = resource.GetResourceType() == Stack.RootType;
            var parent = options.Parent ?? (isRoot ? null : Stack);
            var urn = NewUrn(parent is null ? "" : (await parent.Urn.GetDataAsync().ConfigureAwait(false)).Value, resource);
            var isRead = !string.IsNullOrEmpty(readId);
            if (!isRead) AddResource(resource);
            if (isRoot)
            {
                Complete(resource, urn, "", Wire.NoInputs, Wire.NoInputs, serializer);
                return;
            }

            var (id, state) = await _mocks.NewResourceAsync(new MockResourceArgs
            {
                Type = resource.GetResourceType(),
                Name = resource.GetResourceName(),
                Inputs = inputs,
                Provider = resource.Provider is { } provider ? await provider.GetReferenceAsync().ConfigureAwait(false) : "",
                Id = isRead ? readId : options.ImportId,
            }).ConfigureAwait(false);
            if (isRead) AddResource(resource);
            id = isRead ? readId : id ?? options.ImportId;
            while (!Complete(resource, urn, id, state, inputs, serializer)) await serializer.WaitAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            resource.FailOutputs(e);
            throw;
        }
    }

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetDataAsync().ConfigureAwait(false);
        var values = await outputs.GetDataAsync().ConfigureAwait(false);
        var serializer = new InputSerializer();
        var result = SerializeOutputs(serializer, values.Value);
        while (serializer.HasPending)
        {
            await serializer.WaitAsync().ConfigureAwait(false);
            result = SerializeOutputs(serializer, values.Value);
        }

        await _mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(urn.Value, result)).ConfigureAwait(false);
    }

    private static ImmutableDictionary<string, Output<object?>> SerializeOutputs(InputSerializer serializer, IDictionary<string, object?> values)
    {
        var result = ImmutableDictionary.CreateBuilder<string, Output<object?>>();
        foreach (var (key, value) in values)
        {
            if (!TrySerialize(serializer, key, value, out var wire)) continue;
            var data = new OutputData<object?>(Wire.Unwrap(wire), default, !serializer.MetUnknown, serializer.MetSecret);
            result.Add(key, new Output<object?>(data));
        }

        return result.ToImmutable();
    }

    private static ImmutableDictionary<string, object> SerializeInputs(InputSerializer serializer, InputArgs args)
    {
        if (ReferenceEquals(args, ResourceArgs.Empty)) return Wire.NoInputs;
        var result = ImmutableDictionary.CreateBuilder<string, object>();
        if (args.Loose is { } loose)
        {
            foreach (var (key, value) in loose) AddInput(serializer, result, key, value);
            return result.ToImmutable();
        }

        var shape = ArgsShape.Of(args.GetType());
        foreach (var member in shape.Members)
            AddInput(serializer, result, member.Attribute.Name, shape.Read(member, args));
        return result.ToImmutable();
    }

    private static void AddInput(InputSerializer serializer, ImmutableDictionary<string, object>.Builder target, string key, object? value)
    {
        if (key is "id" or "urn") return;
        if (TrySerialize(serializer, key, value, out var wire) && !serializer.MetUnknown && Wire.Unwrap(wire) is { } known) target[key] = known;
    }

    // False if there is nothing to send.
    private static bool TrySerialize(InputSerializer serializer, string key, object? value, out object? wire)
    {
        serializer.MetUnknown = serializer.MetSecret = false;
        try
        {
            wire = serializer.Serialize(value);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"error serializing property \"{key}\": {e.Message}", e);
        }

        return wire is not null || serializer.MetUnknown;
    }
}
