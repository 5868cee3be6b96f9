using System.Collections.Immutable;
using SecretsLadder.Components.Stores;

namespace SecretsLadder.Components.Tests.Levels;

/// <summary>A backend of a kind that nothing knows.</summary>
internal sealed record OtherBackend() : SecretBackend("other")
{
    public override string Home => "elsewhere";

    public override ImmutableDictionary<string, object> StoreProvider(StoreAccount reader) => ImmutableDictionary<string, object>.Empty;
}
