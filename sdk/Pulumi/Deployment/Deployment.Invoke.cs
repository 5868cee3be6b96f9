using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    private const string Self = "__self__";

    internal Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options) => Output<T>.From(InvokeOutputAsync<T>(token, args, options));

    internal async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, bool withResult = true)
    {
        var (inputs, _) = await SerializeArgumentsAsync(new InputSerializer(), args ?? InvokeArgs.Empty, self: null).ConfigureAwait(false);
        var provider = options?.Provider ?? options?.Parent?.GetProvider(token);
        return (await CallMocksAsync<T>(token, inputs, provider, withResult).ConfigureAwait(false)).Value;
    }

    internal Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options, bool withResult = true)
        => Output<T>.From(CallOutputAsync<T>(token, args, self, options, withResult));

    // An unknown argument, or a dependency that does not exist yet, leaves the result unknown and the function uncalled.
    private async ValueTask<OutputData<T>> InvokeOutputAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        var serializer = new InputSerializer { Dependencies = [] };
        var (inputs, isKnown) = await SerializeOrLogAsync(token, serializer, args ?? InvokeArgs.Empty, self: null).ConfigureAwait(false);
        var unknown = new OutputData<T>(default!, default, isKnown: false, isSecret: false);
        if (!isKnown) return unknown;

        var resources = new HashSet<Resource>(serializer.Dependencies);
        if (options is InvokeOutputOptions { DependsOn: var dependsOn })
            resources.UnionWith(await dependsOn.AsOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false));
        foreach (var resource in resources)
            if (!await ExistsAsync(resource).ConfigureAwait(false))
                return unknown;

        var provider = options?.Provider ?? options?.Parent?.GetProvider(token);
        var result = await CallMocksAsync<T>(token, inputs, provider, withResult: true).ConfigureAwait(false);
        return result.WithDependencies(Dependencies.Of([.. resources]));
    }

    private async ValueTask<OutputData<T>> CallOutputAsync<T>(string token, CallArgs args, Resource? self, CallOptions? options, bool withResult)
    {
        var (inputs, _) = await SerializeOrLogAsync(token, new InputSerializer(), args ?? CallArgs.Empty, self).ConfigureAwait(false);
        var provider = self is not null ? self.Provider : options?.Provider ?? options?.Parent?.GetProvider(token);
        return await CallMocksAsync<T>(token, inputs, provider, withResult).ConfigureAwait(false);
    }

    private static async ValueTask<bool> ExistsAsync(Resource resource)
    {
        if (resource is CustomResource { Id: { } id } && !(await id.GetDataAsync().ConfigureAwait(false)).IsKnown) return false;
        if (resource is not ComponentResource) return true;
        foreach (var child in resource.ChildrenOfComponent())
            if (!await ExistsAsync(child).ConfigureAwait(false))
                return false;
        return true;
    }

    private async ValueTask<OutputData<T>> CallMocksAsync<T>(
        string token, ImmutableDictionary<string, object> inputs, ProviderResource? provider, bool withResult)
    {
        var reference = provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false);
        var result = await _mocks.CallAsync(new MockCallArgs { Token = token, Args = inputs, Provider = reference }).ConfigureAwait(false);
        var state = Entries(result).ToImmutableDictionary();
        if (!withResult) return new OutputData<T>(default!, default, isKnown: true, isSecret: false);
        var serializer = new InputSerializer();
        var wire = serializer.Serialize(state);
        while (serializer.HasPending)
        {
            await serializer.WaitAsync().ConfigureAwait(false);
            wire = serializer.Serialize(state);
        }

        var value = WireConverter.Convert(wire, typeof(T));
        return new OutputData<T>(value is null ? default! : (T)value, default, !serializer.MetUnknown, serializer.MetSecret);
    }

    // The result may be an output that nobody reads, so errors in the arguments are also logged.
    private async ValueTask<(ImmutableDictionary<string, object> Inputs, bool IsKnown)> SerializeOrLogAsync(
        string token, InputSerializer serializer, InputArgs args, Resource? self)
    {
        try
        {
            return await SerializeArgumentsAsync(serializer, args, self).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            LogError($"The arguments of {token} cannot be serialized: {e}");
            throw;
        }
    }

    private static async ValueTask<(ImmutableDictionary<string, object> Inputs, bool IsKnown)> SerializeArgumentsAsync(
        InputSerializer serializer, InputArgs args, Resource? self)
    {
        while (true)
        {
            var inputs = SerializeArguments(serializer, args, self, out var isKnown);
            if (!serializer.HasPending) return (inputs, isKnown);
            await serializer.WaitAsync().ConfigureAwait(false);
        }
    }

    private static ImmutableDictionary<string, object> SerializeArguments(
        InputSerializer serializer, InputArgs args, Resource? self, out bool isKnown)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object>();
        isKnown = true;
        var shape = ArgsShape.Of(args.GetType());
        foreach (var member in shape.Members)
        {
            var isPresent = TrySerialize(serializer, member.Attribute.Name, shape.Read(member, args), out var wire);
            isKnown &= !serializer.MetUnknown;
            if (isPresent && !serializer.MetUnknown && Wire.Unwrap(wire) is { } known) result[member.Attribute.Name] = known;
        }

        if (self is not null && TrySerialize(serializer, Self, self, out var reference) && reference is not null) result[Self] = reference;
        return result.ToImmutable();
    }
}
