using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Planning;

/// <summary>
/// Records every resource of a run. The mocks receive type, name and inputs, but not which resource object a call belongs to, and their
/// URNs are not the engine's. So a transformation, which the SDK runs in the resource's constructor, leaves the registration in the
/// execution context, and the call for that resource finds it there.
/// </summary>
/// <param name="stack">Name of the stack.</param>
internal sealed class PlanRecorder(string stack) : IMocks
{
    private const string StackType = "pulumi:pulumi:Stack";

    /// <summary>From how many resources on they are completed on all cores.</summary>
    private const int ManyResources = 1000;

    private readonly AsyncLocal<Registration?> _current = new();
    private readonly Dictionary<Resource, Registration> _byResource = new(ReferenceEqualityComparer.Instance);
    private readonly List<Registration> _registrations = [];
    private readonly QualifiedType _types = new();
    private ImmutableDictionary<string, Output<object?>> _outputs = ImmutableDictionary<string, Output<object?>>.Empty;

    /// <summary>Where the program is: at the resource that was constructed last, or empty.</summary>
    public string At => _registrations is [.., var last] ? $" at {last.Type[(last.Type.LastIndexOf(':') + 1)..]} '{last.Name}'" : "";

    /// <summary>The transformation to give to the stack: notes a resource that is being constructed, and changes nothing.</summary>
    /// <param name="args">The resource, its arguments and options.</param>
    public ResourceTransformationResult? OnConstruction(ResourceTransformationArgs args)
    {
        var type = args.Resource.GetResourceType();
        if (type == StackType)
        {
            return null;
        }

        lock (_byResource)
        {
            var parent = args.Options.Parent is { } resource ? _byResource.GetValueOrDefault(resource) : null;
            var registration = new Registration(_registrations.Count, args, parent, stack, _types);
            _byResource.Add(args.Resource, registration);
            _registrations.Add(registration);
            _current.Value = registration;
        }

        return null;
    }

    /// <inheritdoc />
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var registration = _current.Value;
        if (registration is null || registration.Name != args.Name || registration.Type != args.Type)
        {
            throw new InvalidOperationException($"the call for {args.Type} '{args.Name}' cannot be linked to its resource");
        }

        registration.Inputs = args.Inputs;
        registration.ProviderReference = args.Provider;
        var state = ProviderEmulation.StateOf(registration.Type, args.Inputs, ProviderInputs(registration));
        registration.InventedIds = [.. ProviderEmulation.InventedIn(registration.Type, state)];
        return Task.FromResult<(string?, object)>((registration.Id, state));
    }

    private ImmutableDictionary<string, object> ProviderInputs(Registration registration)
    {
        lock (_byResource)
        {
            return registration.ProviderIn(_registrations)?.Inputs ?? ImmutableDictionary<string, object>.Empty;
        }
    }

    /// <inheritdoc />
    public Task<object> CallAsync(MockCallArgs args) =>
        throw new InvalidOperationException($"a plan calls no provider function, but the program called {args.Token}");

    /// <inheritdoc />
    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        if (args.Urn.Contains(StackType, StringComparison.Ordinal) && !args.Urn.Contains($"{StackType}$", StringComparison.Ordinal))
        {
            _outputs = args.Outputs;
        }

        return Task.CompletedTask;
    }

    /// <summary>The recorded resources, in the order of construction.</summary>
    public async Task<PlannedResources> ResourcesAsync()
    {
        Func<Resource, string> urnOf = resource => _byResource[resource].Urn;
        async Task<PlannedResource> CompleteAsync(Registration registration)
        {
            var dependencies = await OutputUtilities.GetValueAsync(registration.Options.DependsOn.ToOutput()).ConfigureAwait(false);
            return registration.ToResource(
                _registrations, ImmutableArray.CreateRange(dependencies, urnOf), await FormerNames.OfAsync(registration).ConfigureAwait(false));
        }

        return [.. await Task.WhenAll(InParallel.Select(_registrations, CompleteAsync, isMuch: _registrations.Count > ManyResources))
            .ConfigureAwait(false)];
    }

    /// <summary>The ids that emulated providers invented.</summary>
    public ImmutableHashSet<string> InventedIds() => [.. _registrations.SelectMany(registration => registration.InventedIds)];

    /// <summary>The outputs of the stack.</summary>
    public async Task<IReadOnlyDictionary<string, object>> OutputsAsync()
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, output) in _outputs)
        {
            if (await OutputUtilities.GetValueAsync(output).ConfigureAwait(false) is { } value)
            {
                values.Add(name, value);
            }
        }

        return SortedMap.Of(values);
    }
}
