using Pulumi.Testing;

namespace SecretsLadder.Infra.Tests.Guardrails;

/// <summary>Mocks for a deployment whose resources do not matter.</summary>
internal sealed class NoResources : IMocks
{
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => Task.FromResult<(string?, object)>((null, args.Inputs));

    public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException(args.Token);
}
