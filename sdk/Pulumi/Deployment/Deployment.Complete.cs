using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Gives the outputs of a resource their values; false if a value in the state is still pending.</summary>
    private bool Complete(
        Resource resource, string urn, string id, object state, ImmutableDictionary<string, object> inputs, InputSerializer serializer)
    {
        var shape = resource.Shape!;
        var values = shape.Slots.Length == 0 ? [] : new StateValue[shape.Slots.Length];

        // Mocks that return the inputs return values that are already serialized.
        if (ReferenceEquals(state, inputs))
        {
            for (var i = 0; i < values.Length; i++)
                if (inputs.TryGetValue(shape.Slots[i].Name, out var value))
                    values[i] = new StateValue(value, true, true, false);
        }
        else
        {
            foreach (var (key, value) in Entries(state))
            {
                var wanted = shape.TryFind(key, out var index);
                serializer.ResolvesReferences = wanted;
                serializer.MetUnknown = serializer.MetSecret = false;
                var wire = serializer.Serialize(value);
                if (wanted && (wire is not null || serializer.MetUnknown))
                    values[index] = new StateValue(Wire.Unwrap(wire), true, !serializer.MetUnknown, serializer.MetSecret);
            }

            if (serializer.HasPending) return false;
        }

        lock (_states) _states[urn] = (id, state);
        resource.CompleteIdentity(urn, id);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].IsPresent) resource.CompleteOutput(i, values[i].Value, values[i].IsKnown, values[i].IsSecret);
            else resource.CompleteOutputWithDefault(i, isKnown: !IsDryRun);
        }

        return true;
    }

    private static IEnumerable<KeyValuePair<string, object>> Entries(object state)
    {
        if (state is IDictionary<string, object> map) return map;
        return new InputSerializer { ResolvesReferences = false }.Serialize(state) as ImmutableDictionary<string, object>
            ?? throw new InvalidOperationException($"{state?.GetType().FullName ?? "null"} is not a supported argument type");
    }

    // What a stack knows about a resource that was registered before.
    private void ReadState(Resource resource, string urn)
    {
        (string Id, object State) found;
        lock (_states)
            if (!_states.TryGetValue(urn, out found))
                throw new InvalidOperationException($"Unknown resource {urn}");
        Complete(resource, urn, found.Id, found.State, Wire.NoInputs, new InputSerializer());
    }

    private void AddResource(Resource resource)
    {
        lock (_resources) _resources.Add(resource);
    }

    // Under mocks a URN has the type of the outermost parent only, not of all of them.
    private string NewUrn(string parent, Resource resource)
    {
        var type = resource.GetResourceType();
        if (parent.Length == 0) return $"urn:pulumi:{StackName}::{ProjectName}::{type}::{resource.GetResourceName()}";
        var start = parent.IndexOf("::", parent.IndexOf("::", StringComparison.Ordinal) + 2, StringComparison.Ordinal) + 2;
        var outermost = parent.AsSpan(start);
        outermost = outermost[..outermost.IndexOf("::", StringComparison.Ordinal)];
        if (outermost.IndexOf('$') is >= 0 and var end) outermost = outermost[..end];
        return $"urn:pulumi:{StackName}::{ProjectName}::{outermost}${type}::{resource.GetResourceName()}";
    }

    private static async ValueTask WaitForDependenciesAsync(RegistrationOptions options)
    {
        if (options.DeletedWith is { } owner) await owner.Urn.GetDataAsync().ConfigureAwait(false);
        if (options.DependsOn is not { } dependsOn || AreThere(dependsOn.ItemsOrNull)) return;
        foreach (var resource in await dependsOn.AsOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false))
            await WaitForAsync(resource).ConfigureAwait(false);
    }

    // The usual case costs nothing: resources that are named as they are, and registered already.
    private static bool AreThere(List<Input<Resource>>? resources)
    {
        if (resources is null) return false;
        foreach (var input in resources)
            if (input is null || !input.TryGetPlain(out var resource) || resource?.IsThere() == false)
                return false;
        return true;
    }

    // A component is complete when its resources are.
    private static async ValueTask WaitForAsync(Resource? resource)
    {
        if (resource is null || resource.IsThere()) return;
        if (resource is CustomResource or ComponentResource { IsRemote: true }) await resource.Urn.GetDataAsync().ConfigureAwait(false);
        if (resource is not ComponentResource) return;
        foreach (var child in resource.ChildrenOfComponent()) await WaitForAsync(child).ConfigureAwait(false);
    }

    private readonly record struct StateValue(object? Value, bool IsPresent, bool IsKnown, bool IsSecret);
}
