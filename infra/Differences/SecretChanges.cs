using System.Collections.Immutable;
using SecretsLadder.Components.Foundation;
using SecretsLadder.Infra.Foundation;

namespace SecretsLadder.Infra.Differences;

/// <summary>What a change means for the Secrets in the cluster.</summary>
internal static class SecretChanges
{
    /// <summary>The Secrets that come, go, change their producer, or are read from elsewhere, by namespace and name.</summary>
    /// <param name="sides">The Secrets of both plans.</param>
    public static ImmutableArray<SecretChange> Between(SecretSides sides) =>
    [
        .. from key in KeysOf(sides)
           let one = sides.Former.GetValueOrDefault(key)
           let other = sides.Present.GetValueOrDefault(key)
           let pending = other is null ? sides.PresentContract(key) : null
           let delivery = new Transition(WordOf(one), WordOf(other) ?? pending?.Delivery)
           let source = new Transition(one?.Source, other?.Source)
           where delivery.IsChange || source.IsChange || pending is not null
           where pending is null || one is not null || sides.FormerContract(key) is null
           select new SecretChange(
               key.Namespace, key.Name, other?.Application ?? pending?.Application ?? one!.Application, delivery, source,
               Unprepared: other is not null && delivery.Kind == DifferenceKind.Changed && !one!.LetsGo)
           {
               Pending = pending is not null,
           },
    ];

    /// <summary>The Secrets that belong to another application than before: whoever owns the Secret decides what is in it.</summary>
    /// <param name="sides">The Secrets of both plans.</param>
    public static IEnumerable<PermissionChange> Handovers(SecretSides sides) =>
        from key in KeysOf(sides)
        let former = sides.Former.GetValueOrDefault(key)?.Application ?? sides.FormerContract(key)?.Application
        let present = sides.Present.GetValueOrDefault(key)?.Application ?? sides.PresentContract(key)?.Application
        where former is not null && present is not null && former != present
        select new PermissionChange(
            $"application {present}", $"Secret {key.Namespace}/{key.Name}", [], [$"takes it over from application {former}"], Widening.Handover);

    /// <summary>The Secrets that nothing produces any more. What a contract still names is needed, whether or not it is produced yet.</summary>
    /// <param name="sides">The Secrets of both plans.</param>
    public static ImmutableArray<SecretLeft> Left(SecretSides sides)
    {
        return
        [
            .. from pair in sides.Former
               where !sides.Present.ContainsKey(pair.Key)
               let secret = pair.Value
               let needed = NeedOf(sides, secret)
               let context = sides.Before!.ContextOf(secret.Provider)
               select new SecretLeft(
                   secret.Namespace,
                   secret.Name,
                   secret.Application,
                   secret.Outlives,
                   needed,
                   needed is null ? Command(context, "get", secret) : null,
                   needed is null ? Command(context, "delete", secret) : null),
        ];
    }

    /// <summary>
    /// The command that removes a Secret. By label as well as by name: a Secret of the same name that is somebody else's is left alone.
    /// </summary>
    /// <param name="context">Context of the cluster, or null.</param>
    /// <param name="verb">What is done with it.</param>
    /// <param name="secret">The Secret.</param>
    public static string Command(string? context, string verb, ProducedSecret secret) =>
        $"{Kubectl(context, secret.Namespace)} {verb} secret "
        + $"-l {ShellWord.Of($"{Labels.ManagedBy}={Labels.Manager},{Labels.PartOf}={secret.Application}")} --field-selector "
        + $"{ShellWord.Of($"metadata.name={secret.Name}")}";

    /// <summary>How a command for a namespace of a cluster begins.</summary>
    /// <param name="context">Context of the cluster, or null.</param>
    /// <param name="space">The namespace.</param>
    public static string Kubectl(string? context, string space) =>
        $"kubectl {(context is null ? "" : $"--context {ShellWord.Of(context)} ")}-n {ShellWord.Of(space)}";

    private static string? NeedOf(SecretSides sides, ProducedSecret secret) =>
        sides.PresentContract(new(secret.Namespace, secret.Name)) is not null ? "until all its keys are sealed"
        : sides.MovedTo(secret) is { IsProduced: false } moved
        ? $"until {moved.Namespace}/{moved.Secret} is produced, which needs all its keys sealed"
        : sides.After is { Declarations: null } ? "as long as a contract names it, which the second plan does not tell: an older release wrote it"
        : null;

    private static IOrderedEnumerable<NamespacedName> KeysOf(SecretSides sides) =>
        sides.Former.Keys.Union(sides.Present.Keys).Union((sides.After?.Contracts ?? ComparedPlan.NoContracts).Select(contracts => contracts.Key))
            .Order(NamespacedName.Order);

    private static string? WordOf(ProducedSecret? secret) => secret is null ? null : Word.Of(secret.Delivery);
}
