using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Differences;

/// <summary>Keys that leave a Secret of level plain.</summary>
/// <param name="Namespace">Namespace of the Secret.</param>
/// <param name="Name">Name of the Secret.</param>
/// <param name="Keys">The keys, in order.</param>
/// <param name="Stay">Whether they stay in the cluster for certain: another field manager than today's wrote the Secret.</param>
/// <param name="Removes">The command that removes them, for after the update; it changes nothing where they are gone.</param>
internal sealed record KeysLeft(
    [property: Description("Namespace of the Secret.")] string Namespace,
    [property: Description("Name of the Secret.")] string Name,
    [property: Description("The keys, in order.")] ImmutableArray<string> Keys,
    [property: Description("Whether they stay in the cluster for certain: another field manager than today's wrote the Secret.")] bool Stay,
    [property: Description("The command that removes them, for after the update; it changes nothing where they are gone.")] string Removes)
{
    /// <summary>The keys that leave, by namespace and name of their Secret.</summary>
    /// <param name="sides">The Secrets of both plans.</param>
    public static ImmutableArray<KeysLeft> Between(SecretSides sides) =>
    [
        .. from pair in sides.Former
           let present = sides.Present.GetValueOrDefault(pair.Key)
           where pair.Value.Delivery == DeliveryKind.Plain && present?.Delivery == DeliveryKind.Plain
           let gone = pair.Value.Keys.Except(present.Keys).ToImmutableArray()
           where !gone.IsEmpty
           select new KeysLeft(pair.Key.Namespace, pair.Key.Name, gone, !pair.Value.HasOneManager, Command(
               sides.After!.ContextOf(present.Provider), pair.Key.Namespace, pair.Key.Name, gone)),
    ];

    private static string Command(string? context, string space, string name, ImmutableArray<string> keys)
    {
        var patch = $"{{\"data\":{{{string.Join(',', keys.Select(key => $"\"{JsonEncodedText.Encode(key)}\":null"))}}}}}";
        return $"{SecretChanges.Kubectl(context, space)} patch secret {ShellWord.Of(name)} --type merge -p {ShellWord.Of(patch)}";
    }
}
